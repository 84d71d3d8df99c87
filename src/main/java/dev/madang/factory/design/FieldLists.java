package dev.madang.factory.design;

import dev.madang.factory.design.Terms.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the lists of fields that a description names: "with name, price and stock", "이름, 전화번호, 예약 시간", "tên, giá, số lượng". */
final class FieldLists {

    /** A list of fields: where it stands, and in which sentence. */
    record FieldList(Span at, Span sentence, List<Field> fields) {}

    private record Item(String text, Span at) {}

    private static final Pattern SENTENCE = Pattern.compile("[^.!?;\\n]+");
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s*(?:[,、·/():]|(?<!\\p{L})(?:and|or|và|hoặc|with|including|contains?|have|has|having|whose|records?|gồm|bao gồm|với|có)(?!\\p{L})|및|그리고|(?<=\\p{L})[와과](?=\\s))\\s*");
    private static final Pattern ARTICLE = Pattern.compile("^(?:a|an|the|its|their|his|her|each|các|những|một)\\s+");
    private static final Pattern TAIL = Pattern.compile(Terms.PARTICLES + "(?:\\s.*)?$");

    private final Map<String, Field> known;

    FieldLists(Lexicon lexicon) {
        this.known = lexicon.fieldsByTerm();
    }

    List<FieldList> in(String text) {
        List<FieldList> found = new ArrayList<>();
        Matcher sentences = SENTENCE.matcher(text);
        while (sentences.find()) {
            Span sentence = new Span(sentences.start(), sentences.end());
            runs(items(text, sentence), sentence, found);
        }
        return found;
    }

    private static List<Item> items(String text, Span sentence) {
        List<Item> items = new ArrayList<>();
        Matcher separators = SEPARATOR.matcher(text).region(sentence.start(), sentence.end());
        separators.useTransparentBounds(true);
        int from = sentence.start();
        while (separators.find()) {
            add(text, from, separators.start(), items);
            from = separators.end();
        }
        add(text, from, sentence.end(), items);
        return items;
    }

    private static void add(String text, int from, int to, List<Item> items) {
        if (from < to && !text.substring(from, to).isBlank()) {
            Matcher article = ARTICLE.matcher(text.substring(from, to).strip());
            String plain = article.replaceFirst("");
            items.add(new Item(plain, new Span(from, to)));
        }
    }

    private void runs(List<Item> items, Span sentence, List<FieldList> found) {
        int at = 0;
        while (at < items.size()) {
            List<Field> fields = new ArrayList<>();
            int end = run(items, at, fields);
            if (fields.size() >= 2) {
                Span span = new Span(
                        items.get(at).at().start(), items.get(end - 1).at().end());
                found.add(new FieldList(span, sentence, distinct(fields)));
            }
            at = Math.max(end, at + 1);
        }
    }

    /** Takes known items, and unknown short ones between two known ones; answers the index after the last taken. */
    private int run(List<Item> items, int start, List<Field> fields) {
        Optional<Field> first = field(items.get(start).text(), true);
        if (first.isEmpty()) {
            return start;
        }
        fields.add(first.get());
        int end = start + 1;
        while (end < items.size()) {
            Optional<Field> next = field(items.get(end).text(), false);
            if (next.isPresent()) {
                fields.add(next.get());
                end++;
            } else if (end + 1 < items.size()
                    && isShort(items.get(end).text())
                    && field(items.get(end + 1).text(), false).isPresent()) {
                fields.add(unknown(items.get(end).text()));
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isShort(String text) {
        return text.split("\\s+").length <= 2 && !Romanization.snake(text).isEmpty();
    }

    static Field unknown(String words) {
        String label = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return Field.plain(Romanization.snake(words), Label.same(label), FieldType.TEXT);
    }

    private Optional<Field> field(String item, boolean first) {
        Field exact = known.get(item);
        if (exact != null) {
            return Optional.of(exact);
        }
        return longest(item, this::begins)
                .map(this::known)
                .or(() -> longest(item, this::ends)
                        .flatMap(term -> compound(
                                item,
                                item.substring(0, item.length() - term.length()).strip(),
                                known(term),
                                first)));
    }

    private Field known(String term) {
        return Objects.requireNonNull(known.get(term), term);
    }

    private Optional<String> longest(String item, BiPredicate<String, String> fits) {
        return known.keySet().stream()
                .filter(term -> fits.test(item, term))
                .max(Comparator.comparingInt(String::length));
    }

    /** "inspection date" is a date with a name of its own; "환자의 이름" and a sentence that ends in a field are the field. */
    private static Optional<Field> compound(String item, String front, Field base, boolean first) {
        if (front.endsWith("의")) {
            return Optional.of(base);
        }
        if (isShort(front) && !front.contains("'")) {
            String label = Character.toUpperCase(item.charAt(0)) + item.substring(1);
            String key = Romanization.snake(item);
            return Optional.of(new Field(key, Label.same(label), base.type(), false, base.options(), ""));
        }
        return first ? Optional.of(base) : Optional.empty();
    }

    /** "stock so that …", "예약 시간을 …": the word stands in front, then a particle or a new word. */
    private boolean begins(String item, String term) {
        return item.startsWith(term)
                && TAIL.matcher(item.substring(term.length())).matches();
    }

    private boolean ends(String item, String term) {
        return item.endsWith(" " + term);
    }

    private static List<Field> distinct(List<Field> fields) {
        Map<String, Field> byKey = new LinkedHashMap<>();
        fields.forEach(field -> byKey.putIfAbsent(field.key(), field));
        return List.copyOf(byKey.values());
    }
}
