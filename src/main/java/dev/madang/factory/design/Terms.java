package dev.madang.factory.design;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words in a text: whole words where words have ends; in Korean also before particles and within compounds. */
final class Terms {

    static final String PARTICLES = "(?:을|를|이|가|은|는|과|와|의|도|에|로|으로|별|들|들을|들의|이나|나|만|까지|마다|에서|에게|부터)?";

    /** Where a word stands: the first index and the one after the last. */
    record Span(int start, int end) {

        boolean overlaps(Span other) {
            return start < other.end && other.start < end;
        }

        boolean within(Span other) {
            return start >= other.start && end <= other.end;
        }

        int length() {
            return end - start;
        }
    }

    private Terms() {}

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    static List<Span> find(String text, String term) {
        if (!text.contains(term)) {
            return List.of();
        }
        List<Span> found = new ArrayList<>();
        Matcher matcher = pattern(term).matcher(text);
        while (matcher.find()) {
            found.add(new Span(matcher.start(1), matcher.end(1)));
        }
        return found;
    }

    static boolean occurs(String text, String term) {
        return !find(text, term).isEmpty();
    }

    private static Pattern pattern(String term) {
        String quoted = "(" + Pattern.quote(term) + ")";
        if (!Romanization.isHangul(term.codePointAt(0))) {
            return Pattern.compile("(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])");
        }
        return term.length() > 1
                ? Pattern.compile(quoted)
                : Pattern.compile("(?<!\\p{L})" + quoted + PARTICLES + "(?!\\p{L})");
    }
}
