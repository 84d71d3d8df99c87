package dev.madang.factory.design;

import dev.madang.factory.design.FieldLists.FieldList;
import dev.madang.factory.design.Lexicon.Domain;
import dev.madang.factory.design.Mentions.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Which entities an app has and with which fields: those that the text names, filled up with those that belong to its domain. */
final class EntityChoice {

    private static final int MOST = 8;
    private static final int ENOUGH = 3;
    private static final List<String> USUAL_FIELDS = List.of("date", "category", "notes");

    /** What the routes of features begin with. */
    private static final Set<String> TAKEN_PATHS = Set.of(
            "auth", "calendar", "dashboard", "export", "favorites", "notifications", "search", "settings", "sign-in");

    private static final Set<String> NAMING = Set.of("name", "title", "code", "topic", "reason", "license_plate");

    private final Lexicon lexicon;
    private final Domain domain;
    private final Map<String, Entity> chosen = new LinkedHashMap<>();
    private final Map<String, List<Field>> named = new LinkedHashMap<>();
    private final List<String> notBuilt = new ArrayList<>();

    EntityChoice(Lexicon lexicon, Domain domain) {
        this.lexicon = lexicon;
        this.domain = domain;
    }

    EntityChoice choose(AppRequest request, List<String> wishes) {
        String text = Terms.plain(request.name() + ". " + request.description());
        List<FieldList> lists = new FieldLists(lexicon).in(text);
        List<Mention> mentions = new Mentions(lexicon, domain)
                .in(text).stream()
                        .filter(mention ->
                                lists.stream().noneMatch(list -> mention.at().within(list.at()))
                                        || isItem(mention, lists, text))
                        .toList();
        mentions.forEach(mention -> add(mention.entity()));
        if (chosen.isEmpty() && domain.core().isEmpty()) {
            UnknownNouns.in(request.name(), request.description()).forEach(this::invent);
        }
        wishes.stream().filter(wish -> !wish.equals("todo")).forEach(this::wish);
        domain.core().forEach(key -> {
            if (chosen.size() < ENOUGH) {
                add(key);
            }
        });
        wishes.stream().filter(wish -> wish.equals("todo")).forEach(this::wish);
        if (chosen.isEmpty()) {
            invent(request.name().isBlank() ? "entry" : request.name());
        }
        attach(lists, mentions);
        return this;
    }

    /** Within a list of fields only what stands in front of the first field is an entity: "환자의 이름, 전화번호". */
    private boolean isItem(Mention mention, List<FieldList> lists, String text) {
        return lists.stream().filter(list -> mention.at().within(list.at())).anyMatch(list -> {
            String before = text.substring(list.at().start(), mention.at().start());
            String rest = text.substring(mention.at().start());
            boolean isField = lexicon.fieldsByTerm().keySet().stream()
                    .anyMatch(term -> term.length() > mention.at().length() && rest.startsWith(term));
            return !before.contains(",") && rest.contains(",") && !isField;
        });
    }

    private void add(String key) {
        if (chosen.size() < MOST) {
            chosen.putIfAbsent(key, lexicon.entity(key));
        }
    }

    /** A wish that is no feature names an entity, or something that nobody here can build. */
    private void wish(String wish) {
        String plain = Terms.plain(wish).replace('_', ' ');
        Optional<String> known = lexicon.entities().entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals(plain) || entry.getValue().terms().contains(plain))
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(key -> !domain.owns(key)));
        known.ifPresentOrElse(this::add, () -> notBuilt.add(wish));
    }

    private void invent(String words) {
        String english = words.chars().allMatch(letter -> letter < 128) ? UnknownNouns.singular(words) : words;
        String key = ReservedWords.safe(Romanization.snake(english));
        if (key.isEmpty() || chosen.containsKey(key)) {
            return;
        }
        String label = capital(english);
        String plural = capital(
                english.equals(words) && words.chars().anyMatch(letter -> letter >= 128)
                        ? words
                        : UnknownNouns.plural(english));
        List<Field> fields = new ArrayList<>(List.of(vocabulary("name").mandatory(true)));
        USUAL_FIELDS.forEach(field -> fields.add(vocabulary(field)));
        String path = Romanization.snake(plural).replace('_', '-');
        chosen.put(key, new Entity(key, path, Label.same(label), Label.same(plural), "category", fields));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private Field vocabulary(String key) {
        return Objects.requireNonNull(lexicon.fields().get(key), key).thing();
    }

    /** A list belongs to the entity of its sentence that it fits best, the nearest before it if several do; else to the last before. */
    private void attach(List<FieldList> lists, List<Mention> mentions) {
        for (FieldList list : lists) {
            String key = mentions.stream()
                    .filter(each -> each.at().within(list.sentence()))
                    .filter(each -> chosen.containsKey(each.entity()))
                    .max(Comparator.comparingInt((Mention each) -> common(each.entity(), list))
                            .thenComparing(each -> each.at().start() < list.at().end())
                            .thenComparingInt(each ->
                                    -Math.abs(list.at().start() - each.at().start())))
                    .or(() -> mentions.stream()
                            .filter(each -> each.at().end() <= list.at().start())
                            .filter(each -> chosen.containsKey(each.entity()))
                            .reduce((first, second) -> second))
                    .map(Mention::entity)
                    .orElseGet(() -> chosen.keySet().iterator().next());
            named.computeIfAbsent(key, each -> new ArrayList<>()).addAll(list.fields());
        }
    }

    /** How well a list fits: only a clear difference counts, a field more or less does not. */
    private int common(String entity, FieldList list) {
        List<String> own =
                lexicon.entity(entity).fields().stream().map(Field::key).toList();
        return (int) list.fields().stream()
                        .filter(field -> own.contains(field.key()))
                        .count()
                / 2;
    }

    List<String> notBuilt() {
        return notBuilt;
    }

    List<Entity> entities() {
        Set<String> paths = new HashSet<>(TAKEN_PATHS);
        return chosen.values().stream()
                .map(entity -> {
                    String path = paths.add(entity.path())
                            ? entity.path()
                            : entity.key().replace('_', '-') + "-list";
                    paths.add(path);
                    return new Entity(
                            entity.key(), path, entity.singular(), entity.plural(), entity.icon(), fields(entity));
                })
                .toList();
    }

    /** What the text names comes first and leaves out what it does not name, but for references to other things of the app. */
    private List<Field> fields(Entity entity) {
        List<Field> own = entity.fields().stream()
                .filter(field -> field.target().map(chosen::containsKey).orElse(true))
                .toList();
        List<Field> wanted = named.getOrDefault(entity.key(), List.of());
        if (wanted.isEmpty()) {
            return own;
        }
        Map<String, Field> result = new LinkedHashMap<>();
        if (wanted.stream()
                .noneMatch(field -> NAMING.contains(field.key())
                        || field.key().equals(entity.title().key()))) {
            result.put(entity.title().key(), entity.title());
        }
        for (Field field : wanted) {
            Field known = own.stream()
                    .filter(each -> each.key().equals(field.key()))
                    .findFirst()
                    .orElse(field);
            String key = ReservedWords.safe(field.key());
            result.putIfAbsent(key, renamed(known, key));
        }
        own.stream()
                .filter(field -> field.type() == FieldType.REFERENCE)
                .forEach(field -> result.putIfAbsent(field.key(), field));
        return firstRequired(List.copyOf(result.values()));
    }

    private static Field renamed(Field field, String key) {
        return field.key().equals(key)
                ? field
                : new Field(key, field.label(), field.type(), field.required(), field.options(), field.referred());
    }

    private static List<Field> firstRequired(List<Field> fields) {
        Set<Field> done = new LinkedHashSet<>();
        boolean[] first = {true};
        for (Field field : fields) {
            boolean title = first[0] && field.type().isText();
            done.add(title ? field.mandatory(true) : field);
            first[0] = first[0] && !title;
        }
        return List.copyOf(done);
    }
}
