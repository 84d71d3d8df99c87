package dev.madang.agent.editing.language;

import dev.madang.agent.korean.KoreanText;
import java.util.ArrayList;
import java.util.List;

/**
 * An instruction as it is read: composed, in lower case, with plain quotation marks and without slips of the pen.
 *
 * @param original the instruction, composed
 * @param plain what is read
 * @param origins where each character of {@code plain} stands in {@code original}, and the end
 */
record Written(String original, String plain, List<Integer> origins) {

    static Written of(String instruction) {
        String composed = KoreanText.compose(instruction);
        StringBuilder plain = new StringBuilder(composed.length());
        List<Integer> origins = new ArrayList<>(composed.length() + 1);
        for (int i = 0; i < composed.length(); i++) {
            plain.append(plain(composed.charAt(i)));
            origins.add(i);
        }
        origins.add(composed.length());
        return new Written(composed, plain.toString(), origins);
    }

    /** The same text with another word in one place. */
    Written replacing(int start, int end, String word) {
        String other = plain.substring(0, start) + word + plain.substring(end);
        List<Integer> places = new ArrayList<>(other.length() + 1);
        for (int i = 0; i <= other.length(); i++) {
            boolean inside = i > start && i < start + word.length();
            int from = i <= start ? i : inside ? start : i - word.length() + end - start;
            places.add(origins.get(from));
        }
        return new Written(original, other, places);
    }

    /** What was written in a part. */
    String quote(int start, int end) {
        return original.substring(origins.get(start), origins.get(end)).strip();
    }

    private static char plain(char written) {
        return switch (written) {
            case '‘', '’', '`', '´' -> '\'';
            case '“', '”', '«', '»', '「', '」', '『', '』' -> '"';
            case '，', '、' -> ',';
            case '–', '—' -> '-';
            case '～' -> '~';
            case '\n', '\r', '\t', '\u00a0', '\u3000' -> ' ';
            default -> Character.toLowerCase(written);
        };
    }
}
