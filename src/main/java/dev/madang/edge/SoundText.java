package dev.madang.edge;

/**
 * Text that every part of the server can carry: without U+0000, which PostgreSQL refuses, and without half a surrogate
 * pair, which is no character in UTF-8.
 */
public final class SoundText {

    private SoundText() {}

    public static boolean isSound(CharSequence text) {
        return text.codePoints().noneMatch(SoundText::isUnsound);
    }

    /** The text with each unsound character replaced by U+FFFD. */
    static String mend(String text) {
        if (isSound(text)) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text.length());
        text.codePoints().forEach(point -> mended.appendCodePoint(isUnsound(point) ? 0xFFFD : point));
        return mended.toString();
    }

    private static boolean isUnsound(int codePoint) {
        return codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
