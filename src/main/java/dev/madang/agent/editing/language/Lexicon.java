package dev.madang.agent.editing.language;

import dev.madang.agent.editing.language.Token.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Phrases and what they mean, in a tree of letters: the longest phrase at a place is found in one walk. */
final class Lexicon {

    private static final String FILE = "/agent/editing/words.txt";
    private static final List<String> ARTICLES = List.of("the ", "a ", "an ", "your ", "my ", "our ");

    /** What a phrase means. */
    record Sense(Kind kind, String value) {}

    /** A phrase that stands at a place. */
    record Hit(Sense sense, int end) {}

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private @Nullable Sense sense;
    }

    private final Node root = new Node();
    private final Map<String, Sense> phrases = new HashMap<>();

    static Lexicon standard() {
        Lexicon lexicon = new Lexicon();
        for (String line : lines(FILE)) {
            String[] sides = line.split(":", 2);
            String[] head = sides[0].split(" ", 2);
            Sense sense = new Sense(Kind.valueOf(head[0]), head.length == 1 ? "" : head[1]);
            for (String phrase : sides[1].split(",", -1)) {
                lexicon.put(phrase.strip(), sense);
            }
        }
        return lexicon;
    }

    static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a phrase; the first meaning that a phrase was given stays. */
    void put(String phrase, Sense sense) {
        String key = key(Written.of(phrase).plain());
        if (key.isEmpty()) {
            return;
        }
        Node node = root;
        for (int i = 0; i < key.length(); i++) {
            node = node.next.computeIfAbsent(key.charAt(i), _ -> new Node());
        }
        if (node.sense == null) {
            node.sense = sense;
            phrases.put(key, sense);
        }
    }

    @Nullable
    Sense meaning(String phrase) {
        return phrases.get(key(Written.of(phrase).plain()));
    }

    /** All phrases, Korean ones without spaces. */
    Map<String, Sense> phrases() {
        return phrases;
    }

    /** The longest phrase that begins at a place, or null. */
    @Nullable
    Hit longest(String text, int start) {
        Node node = root;
        Hit best = null;
        int at = start;
        while (at < text.length()) {
            char letter = text.charAt(at);
            int after = at;
            if (isGap(letter)) {
                after = pastGap(text, at);
                Node spaced = node.next.get(' ');
                if (spaced != null) {
                    node = spaced;
                    at = pastArticle(text, after);
                    continue;
                }
                if (!closed(text, at, after)) {
                    return best;
                }
            }
            Node next = after < text.length() ? node.next.get(text.charAt(after)) : null;
            if (next == null) {
                return best;
            }
            node = next;
            at = after + 1;
            if (node.sense != null && Script.border(text, at)) {
                best = new Hit(node.sense, at);
            }
        }
        return best;
    }

    /** Korean words may be written with or without a space between them. */
    private static boolean closed(String text, int gap, int after) {
        return after < text.length()
                && text.charAt(gap) == ' '
                && (Script.korean(text.charAt(after)) || (gap > 0 && Script.korean(text.charAt(gap - 1))));
    }

    private static int pastGap(String text, int at) {
        int after = at;
        while (after < text.length() && isGap(text.charAt(after))) {
            after++;
        }
        return after;
    }

    private static int pastArticle(String text, int at) {
        for (String article : ARTICLES) {
            if (text.startsWith(article, at)) {
                return at + article.length();
            }
        }
        return at;
    }

    private static boolean isGap(char letter) {
        return letter == ' ' || letter == '-' || letter == '_';
    }

    private static String key(String phrase) {
        String even = phrase.strip().replaceAll("[\\s_-]+", " ");
        if (Script.korean(even)) {
            return even.replace(" ", "");
        }
        List<String> words = new ArrayList<>(List.of(even.split(" ", -1)));
        if (words.size() > 1) {
            words.subList(1, words.size()).removeIf(word -> ARTICLES.contains(word + " "));
        }
        return String.join(" ", words);
    }
}
