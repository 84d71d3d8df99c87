package dev.madang.agent.editing.language;

import dev.madang.agent.editing.language.Lexicon.Hit;
import dev.madang.agent.editing.language.Lexicon.Sense;
import dev.madang.agent.editing.language.Token.Kind;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Forgives slips of the pen in names of tools and todos and in English verbs, where only one word can be meant. */
final class Typos {

    private static final Pattern WORD = Pattern.compile("[a-z]{5,20}");
    // Words of their own that look like ours.
    private static final Set<String> NOT_MEANT = Set.of(
            "clear", "resort", "shape", "rerun", "pause", "close", "great", "greet", "delay", "renew", "there",
            "their");
    private static final int SHORT = 7;
    private static final int SHORTEST_KOREAN = 3;
    private static final int LONG_KOREAN = 5;

    private final Set<String> words = new HashSet<>();
    private final Set<String> targets = new HashSet<>();
    private final Map<String, Sense> korean = new LinkedHashMap<>();

    Typos(List<Lexicon> lexicons) {
        lexicons.forEach(lexicon -> lexicon.phrases().forEach(this::learn));
    }

    private void learn(String phrase, Sense sense) {
        boolean name = sense.kind() == Kind.TOOL || sense.kind() == Kind.TODOS;
        if (Script.korean(phrase)) {
            if (name && phrase.length() >= SHORTEST_KOREAN) {
                korean.putIfAbsent(phrase, sense);
            }
            return;
        }
        for (String word : phrase.split("[^a-z]+", -1)) {
            words.add(word);
            if (word.length() >= 5 && (name || sense.kind() == Kind.VERB)) {
                targets.add(word);
            }
        }
    }

    /** The text with its misspelt English words as they were meant; what stands in quotation marks stays. */
    Written corrected(Written written) {
        Written better = written;
        int from = 0;
        while (true) {
            Matcher word = WORD.matcher(better.plain());
            if (!word.find(from)) {
                return better;
            }
            String meant = quoted(better.plain(), word.start()) ? null : meant(better.plain(), word);
            from = word.end();
            if (meant != null) {
                better = better.replacing(word.start(), word.end(), meant);
                from = word.start() + meant.length();
            }
        }
    }

    private @Nullable String meant(String text, Matcher word) {
        String written = word.group();
        boolean whole = Script.border(text, word.start()) && Script.border(text, word.end());
        if (!whole || words.contains(written) || NOT_MEANT.contains(written)) {
            return null;
        }
        int allowed = written.length() < SHORT ? 1 : 2;
        String nearest = null;
        int least = allowed + 1;
        for (String target : targets) {
            boolean extended = written.startsWith(target) || target.startsWith(written);
            if (!extended
                    && target.charAt(0) == written.charAt(0)
                    && Math.abs(target.length() - written.length()) <= allowed) {
                int distance = distance(written, target);
                if (distance < least) {
                    nearest = target;
                    least = distance;
                } else if (distance == least) {
                    nearest = null;
                }
            }
        }
        return nearest;
    }

    private static boolean quoted(String text, int at) {
        return text.chars().limit(at).filter(letter -> letter == '"').count() % 2 == 1;
    }

    /** A Korean name of as many syllables that differs by one letter, in long ones by two; null unless there is just one. */
    @Nullable
    Hit korean(String text, int start) {
        StringBuilder window = new StringBuilder();
        Hit best = null;
        int least = Integer.MAX_VALUE;
        for (int at = start; at < text.length() && window.length() < 12; at++) {
            char letter = text.charAt(at);
            if (letter == ' ') {
                continue;
            }
            if (!Script.korean(letter)) {
                break;
            }
            window.append(letter);
            if (window.length() < SHORTEST_KOREAN) {
                continue;
            }
            String written = Normalizer.normalize(window, Normalizer.Form.NFD);
            int allowed = window.length() >= LONG_KOREAN ? 2 : 1;
            for (Map.Entry<String, Sense> name : korean.entrySet()) {
                if (name.getKey().length() != window.length()) {
                    continue;
                }
                int distance = distance(written, Normalizer.normalize(name.getKey(), Normalizer.Form.NFD));
                boolean other = best == null || !best.sense().equals(name.getValue());
                if (distance <= allowed && (distance < least || (distance == least && !other))) {
                    best = new Hit(name.getValue(), at + 1);
                    least = distance;
                } else if (distance == least && distance <= allowed && best != null && best.end() == at + 1) {
                    best = null;
                    least = distance;
                }
            }
        }
        return best;
    }

    /** Insertions, deletions, replacements and exchanged neighbours. */
    static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int least = Math.min(steps[i - 1][j], steps[i][j - 1]) + 1;
                least = Math.min(least, steps[i - 1][j - 1] + change);
                boolean exchanged = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                steps[i][j] = exchanged ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
            }
        }
        return steps[one.length()][other.length()];
    }
}
