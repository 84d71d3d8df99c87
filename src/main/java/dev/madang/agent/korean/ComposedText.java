package dev.madang.agent.korean;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in Unicode's composed form (NFC) that remembers where each of its characters came from. */
final class ComposedText {

    // Composition never reaches across the border of a grapheme.
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private final String composed;
    private final int[] origins;

    private ComposedText(String composed, int[] origins) {
        this.composed = composed;
        this.origins = origins;
    }

    static ComposedText of(String text) {
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return new ComposedText(text, new int[0]);
        }
        StringBuilder composed = new StringBuilder(text.length());
        int[] origins = new int[text.length() * 3 + 1];
        Matcher grapheme = GRAPHEME.matcher(text);
        while (grapheme.find()) {
            String piece = Normalizer.normalize(grapheme.group(), Normalizer.Form.NFC);
            for (int i = 0; i < piece.length(); i++) {
                origins[composed.length() + i] = i < grapheme.group().length() ? grapheme.start() + i : grapheme.end();
            }
            composed.append(piece);
            origins[composed.length()] = grapheme.end();
        }
        return new ComposedText(composed.toString(), origins);
    }

    String text() {
        return composed;
    }

    /** Where the character at {@code offset} of the composed text stands in the original. */
    int origin(int offset) {
        return origins.length == 0 ? offset : origins[offset];
    }
}
