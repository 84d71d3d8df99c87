package dev.madang.factory.design;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is known of the world: fields, entities and domains with their words in three languages. */
record Lexicon(Map<String, Known<Field>> fields, Map<String, Known<Entity>> entities, Map<String, Domain> domains) {

    /** Something and the words by which people call it, in lower case. */
    record Known<T>(T thing, List<String> terms) {}

    /**
     * A line of business.
     *
     * @param core entities that every app of it has
     * @param others entities that its words may mean
     */
    record Domain(String key, String color, List<String> terms, List<String> core, List<String> others) {

        boolean owns(String entity) {
            return core.contains(entity) || others.contains(entity);
        }
    }

    private static final class Loaded {
        private static final Lexicon LEXICON = new LexiconReader().read();
    }

    static Lexicon get() {
        return Loaded.LEXICON;
    }

    Entity entity(String key) {
        return Objects.requireNonNull(entities.get(key), key).thing();
    }

    List<String> terms(String entity) {
        return Objects.requireNonNull(entities.get(entity), entity).terms();
    }

    /** The field that people call so. */
    Map<String, Field> fieldsByTerm() {
        Map<String, Field> byTerm = new LinkedHashMap<>();
        fields.values().forEach(known -> known.terms().forEach(term -> byTerm.putIfAbsent(term, known.thing())));
        return byTerm;
    }
}
