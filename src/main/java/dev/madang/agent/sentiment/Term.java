package dev.madang.agent.sentiment;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the lexicon knows of one written form.
 *
 * @param naming how it names a topic, if it does
 * @param names the aspect it names, or null where the topic lies outside the five
 * @param own what it judges by itself
 * @param beside what it judges next to a noun of that aspect
 * @param general how it judges whatever stands beside it
 * @param role what it does to its neighbours
 */
record Term(
        Naming naming,
        @Nullable Aspect names,
        Map<Aspect, Tone> own,
        Map<Aspect, Tone> beside,
        @Nullable Tone general,
        @Nullable Role role) {

    enum Naming {
        NONE,
        /** Judged only by words that know the aspect: 각질, 만 원. */
        HINT,
        TOPIC
    }

    static final Term EMPTY = new Term(Naming.NONE, null, Map.of(), Map.of(), null, null);

    Term {
        own = Map.copyOf(own);
        beside = Map.copyOf(beside);
    }

    boolean isTopic() {
        return naming == Naming.TOPIC;
    }

    boolean isHint() {
        return naming == Naming.HINT;
    }

    boolean judges() {
        return general != null || !own.isEmpty() || !beside.isEmpty();
    }

    @Nullable Tone toneFor(Aspect aspect) {
        var specific = beside.getOrDefault(aspect, own.get(aspect));
        return specific != null ? specific : general;
    }

    /** The same form described in two lines of the lexicon. */
    Term and(Term other) {
        return new Term(
                other.naming == Naming.NONE ? naming : other.naming,
                other.names == null ? names : other.names,
                union(own, other.own),
                union(beside, other.beside),
                other.general == null ? general : other.general,
                other.role == null ? role : other.role);
    }

    private static Map<Aspect, Tone> union(Map<Aspect, Tone> one, Map<Aspect, Tone> other) {
        var both = new EnumMap<Aspect, Tone>(Aspect.class);
        both.putAll(one);
        both.putAll(other);
        return both;
    }
}
