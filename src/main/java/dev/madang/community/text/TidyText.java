package dev.madang.community.text;

import java.util.regex.Pattern;

/**
 * Text as the community keeps it. It stays text: nothing is decoded, escaped or taken away but line ends, blanks and control
 * characters. Escapes that a model wrote out ({@code \n} as two characters) count as what they mean.
 */
public final class TidyText {

    private static final Pattern LINE_END =
            Pattern.compile("\\\\r\\\\n|\\\\n|\\\\r|\\r\\n|[\\r\\n\\u0085\\u2028\\u2029]");
    private static final Pattern TAB = Pattern.compile("\\\\t|\\t");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");
    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BLANK_END =
            Pattern.compile("[\\s&&[^\\n]]+(?=\\n|$)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern MANY_LINES = Pattern.compile("\\n{3,}");
    // Letters to Unicode, and nothing to a reader: the fillers of Hangul and the empty pattern of Braille.
    private static final String FILLERS = "\u115F\u1160\u3164\uFFA0\u2800";

    private TidyText() {}

    /** Text of one line: every run of line ends, tabs and blanks is one blank. */
    public static String line(String text) {
        String joined = TAB.matcher(LINE_END.matcher(text).replaceAll(" ")).replaceAll(" ");
        return BLANKS.matcher(CONTROL.matcher(joined).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** Text of several lines, of which at most one in a row is empty. */
    public static String lines(String text) {
        String split = TAB.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll(" ");
        String ended = BLANK_END.matcher(CONTROL.matcher(split).replaceAll("")).replaceAll("");
        return MANY_LINES.matcher(ended).replaceAll("\n\n").strip();
    }

    /** Whether there is anything to be seen in it. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(TidyText::isUnseen);
    }

    /** The first {@code most} characters, none of them cut in half. */
    public static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.UNASSIGNED -> true;
            default -> FILLERS.indexOf(point) >= 0;
        };
    }
}
