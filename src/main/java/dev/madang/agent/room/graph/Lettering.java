package dev.madang.agent.room.graph;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into the lines that fit into a width, by how wide letters are on average: nothing is measured in a browser. */
public final class Lettering {

    private static final double HANGUL = 0.9;
    private static final double CAPITAL = 0.7;
    private static final double LETTER = 0.56;
    private static final double SPACE = 0.28;

    private Lettering() {}

    /**
     * The lines of a text.
     *
     * @param ems how wide a line may be, in heights of its letters
     * @param most how many lines; what is left over becomes an ellipsis
     */
    public static List<String> lines(String text, double ems, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip().replaceAll("\\s+", " ");
        while (!rest.isEmpty() && lines.size() < most) {
            int end = end(rest, ems);
            if (end < rest.length() && lines.size() == most - 1) {
                lines.add(rest.substring(0, end(rest, ems - 1)).strip() + "…");
                return lines;
            }
            int cut = end < rest.length() ? cut(rest, end) : end;
            lines.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        return lines;
    }

    /** How wide a text is, in heights of its letters. */
    static double width(String text) {
        return text.codePoints().mapToDouble(Lettering::width).sum();
    }

    /** Between words; a word that takes the line alone is broken, and so is one of Hangul that would leave half of it empty. */
    private static int cut(String text, int end) {
        int space = text.lastIndexOf(' ', end);
        boolean hangul = text.charAt(end) > 0x2000;
        return space > (hangul ? end / 2 : 0) ? space : end;
    }

    private static int end(String text, double ems) {
        double width = 0;
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            width += width(letter);
            if (width > ems && at > 0) {
                return at;
            }
            at += Character.charCount(letter);
        }
        return at;
    }

    private static double width(int letter) {
        if (letter == ' ') {
            return SPACE;
        }
        if (letter > 0x2000) {
            return HANGUL;
        }
        return Character.isUpperCase(letter) || letter == 'm' || letter == 'w' ? CAPITAL : LETTER;
    }
}
