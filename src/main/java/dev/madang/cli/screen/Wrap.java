package dev.madang.cli.screen;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** Breaks text between words at a width of columns; a word that is longer than a line is cut. */
final class Wrap {

    private Wrap() {}

    /**
     * The lines of a text.
     *
     * @param first stands before the first line
     * @param rest stands before every other line, as wide as {@code first}
     */
    static List<AttributedString> lines(
            AttributedString text, int width, AttributedString first, AttributedString rest) {
        int room = Math.max(2, width - Math.max(first.columnLength(), rest.columnLength()));
        List<AttributedString> lines = new ArrayList<>();
        for (AttributedString paragraph : paragraphs(text)) {
            for (AttributedString line : lines(paragraph, room)) {
                lines.add(Ink.join(lines.isEmpty() ? first : rest, line));
            }
        }
        return lines;
    }

    static List<AttributedString> lines(AttributedString text, int width) {
        List<AttributedString> lines = new ArrayList<>();
        int start = 0;
        do {
            int fits = fitting(text, start, width);
            int end = fits < text.length() ? beforeLastWord(text, start, fits) : fits;
            lines.add(text.subSequence(start, end));
            start = afterSpaces(text, end);
        } while (start < text.length());
        return lines;
    }

    private static List<AttributedString> paragraphs(AttributedString text) {
        List<AttributedString> paragraphs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                paragraphs.add(text.subSequence(start, i));
                start = i + 1;
            }
        }
        paragraphs.add(text.subSequence(start, text.length()));
        return paragraphs;
    }

    /** Where the columns are used up; always past at least one character. */
    private static int fitting(AttributedString text, int start, int width) {
        int columns = 0;
        int end = start;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            columns += Ink.columns(codePoint);
            if (columns > width && end > start) {
                return end;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }

    private static int beforeLastWord(AttributedString text, int start, int end) {
        for (int i = end; i > start; i--) {
            if (text.charAt(i) == ' ') {
                return i;
            }
        }
        return end;
    }

    private static int afterSpaces(AttributedString text, int from) {
        int start = from;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        return start;
    }
}
