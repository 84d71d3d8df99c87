package dev.madang.cli.screen;

import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.WCWidth;

/** The styles of the display, and text measured in columns, of which a Hangul syllable takes two. */
public final class Ink {

    public static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    public static final AttributedStyle BOLD = AttributedStyle.BOLD;
    public static final AttributedStyle FAINT = AttributedStyle.DEFAULT.faint();
    public static final AttributedStyle GOOD = AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
    public static final AttributedStyle BAD = AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);
    public static final AttributedStyle BUSY = AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);

    private static final String CUT = "…";

    private Ink() {}

    public static AttributedString of(String text) {
        return new AttributedString(text);
    }

    public static AttributedString of(String text, AttributedStyle style) {
        return new AttributedString(text, style);
    }

    /** The text in lines of at most that many columns. */
    public static List<AttributedString> wrap(AttributedString text, int columns) {
        return Wrap.lines(text, columns, AttributedString.EMPTY, AttributedString.EMPTY);
    }

    public static int columns(String text) {
        return of(text).columnLength();
    }

    static int columns(int codePoint) {
        return Math.max(0, WCWidth.wcwidth(codePoint));
    }

    /** The text in exactly that many columns: cut with an ellipsis, or filled up with spaces. */
    static String fit(String text, int columns) {
        String cut = cut(text, columns);
        return cut + " ".repeat(Math.max(0, columns - columns(cut)));
    }

    /** The text in at most that many columns. */
    static String cut(String text, int columns) {
        if (columns(text) <= columns) {
            return text;
        }
        return columns < 1
                ? ""
                : of(text).columnSubSequence(0, columns - 1).toString().stripTrailing() + CUT;
    }

    static AttributedString join(AttributedString... parts) {
        AttributedStringBuilder joined = new AttributedStringBuilder();
        for (AttributedString part : parts) {
            joined.append(part);
        }
        return joined.toAttributedString();
    }
}
