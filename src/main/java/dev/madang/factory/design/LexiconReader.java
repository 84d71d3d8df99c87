package dev.madang.factory.design;

import dev.madang.factory.design.Field.Option;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads the lexicon's files: a line per thing, its columns between bars, the first word of a column is the label. */
final class LexiconReader {

    private final Map<String, Label> options = new LinkedHashMap<>();
    private final Map<String, Lexicon.Known<Field>> fields = new LinkedHashMap<>();
    private final Map<String, Lexicon.Known<Entity>> entities = new LinkedHashMap<>();
    private final Map<String, Lexicon.Domain> domains = new LinkedHashMap<>();
    private final Map<String, Label> names = new LinkedHashMap<>();

    Lexicon read() {
        lines("options", columns -> options.put(columns[0], new Label(columns[1], columns[2], columns[3])));
        lines("fields", this::field);
        lines(
                "entities",
                columns -> names.put(
                        columns[0].split(" ", -1)[0],
                        new Label(
                                words(columns[1]).getFirst(),
                                words(columns[2]).getFirst(),
                                words(columns[3]).getFirst())));
        lines("entities", this::entity);
        lines("domains", this::domain);
        return new Lexicon(Map.copyOf(fields), entities, domains);
    }

    private void field(String[] columns) {
        String[] head = columns[0].split(" ", 2);
        Label label = new Label(
                words(columns[1]).getFirst(),
                words(columns[2]).getFirst(),
                words(columns[3]).getFirst());
        Field field = head[1].startsWith("choice(")
                ? choice(head[0], label, head[1].substring("choice(".length(), head[1].length() - 1))
                : Field.plain(head[0], label, FieldType.of(head[1]));
        fields.put(head[0], new Lexicon.Known<>(field, terms(columns[1], columns[2], columns[3])));
    }

    private Field choice(String key, Label label, String values) {
        List<Option> found = Arrays.stream(values.split(","))
                .map(value -> new Option(value, Objects.requireNonNull(options.get(value), value)))
                .toList();
        return new Field(key, label, FieldType.CHOICE, false, found, "");
    }

    private void entity(String[] columns) {
        String[] head = columns[0].split(" ", -1);
        List<String> english = words(columns[1]);
        Label singular = Objects.requireNonNull(names.get(head[0]));
        Label plural = new Label(english.get(1), singular.ko(), singular.vi());
        List<Field> its =
                Arrays.stream(columns[4].split(" ")).map(this::fieldOf).toList();
        String path = Romanization.snake(english.get(1)).replace('_', '-');
        entities.put(
                head[0],
                new Lexicon.Known<>(
                        new Entity(head[0], path, singular, plural, head[1], its),
                        terms(columns[1], columns[2], columns[3])));
    }

    private Field fieldOf(String word) {
        boolean required = word.endsWith("!");
        String plain = required ? word.substring(0, word.length() - 1) : word;
        if (plain.startsWith("@")) {
            String target = plain.substring(1);
            Label label = Objects.requireNonNull(names.get(target), target);
            return new Field(target + "_id", label, FieldType.REFERENCE, false, List.of(), target);
        }
        String[] parts = plain.split(":", 2);
        Field known = Objects.requireNonNull(fields.get(parts[0]), parts[0]).thing();
        Field field = parts.length == 2 ? choice(parts[0], known.label(), parts[1]) : known;
        return field.mandatory(required);
    }

    private void domain(String[] columns) {
        String[] head = columns[0].split(" ", -1);
        List<String> terms = terms(columns[1], columns[2], columns[3]);
        domains.put(
                head[0],
                new Lexicon.Domain(
                        head[0], head[1], terms, List.of(columns[4].split(" ")), List.of(columns[5].split(" "))));
    }

    private static List<String> words(String column) {
        return Arrays.stream(column.split("[;,]")).map(String::strip).toList();
    }

    private static List<String> terms(String... columns) {
        List<String> found = new ArrayList<>();
        for (String column : columns) {
            words(column).stream()
                    .map(word -> word.toLowerCase(Locale.ROOT).replaceAll(" \\(.*\\)", ""))
                    .filter(word -> !found.contains(word))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private static void lines(String file, Consumer<String[]> each) {
        String path = "/factory/design/" + file + ".txt";
        try (InputStream in = Objects.requireNonNull(LexiconReader.class.getResourceAsStream(path), path);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.strip().split(" *\\| *"))
                    .forEach(each);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
