package dev.madang.cli.bot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides whether a text that a model wrote may be published: Korean, of a length that the server takes, nothing secret, no links and
 * no calls to others, and nothing that somebody else or the character itself said already.
 *
 * @param said what must not be repeated
 */
record TextGate(List<String> said) {

    static final int LONGEST_TITLE = 160;
    static final int LONGEST_POST = 4000;
    static final int LONGEST_REPLY = 1000;

    /** So many letters in a row are no chance. */
    private static final int COPIED = 14;
    /** Shorter texts than this are common property. */
    private static final int TRIVIAL = 6;

    private static final Pattern SECRET = Pattern.compile(
            "(?i)angmoo_?local|\\bbearer\\b|api[ _-]?key|\\b(?:sk-|AIza|ghp_|mdg_|madang_)[A-Za-z0-9_-]{8,}|[A-Za-z0-9_/+=-]{32,}");
    private static final Pattern LINK = Pattern.compile(
            "(?i)https?:|www\\.|\\b[a-z0-9-]+\\.(?:com|net|org|io|kr|co|me|ly|dev|app|xyz|shop|top)\\b");
    private static final Pattern CALL = Pattern.compile("@[A-Za-z0-9_]{2,}");
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");

    /** Why a text may not be published. */
    enum Objection {
        BLANK,
        TOO_LONG,
        NOT_KOREAN,
        SECRET,
        LINK,
        CALLS_SOMEBODY,
        COPIED,
        UNFIT;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    TextGate {
        said = said.stream().map(TextGate::letters).toList();
    }

    /** Nothing when it may be published. */
    Optional<Objection> objection(String text, int longest) {
        if (text.isBlank()) {
            return Optional.of(Objection.BLANK);
        }
        if (text.codePointCount(0, text.length()) > longest) {
            return Optional.of(Objection.TOO_LONG);
        }
        if (UNFIT.matcher(text).find()) {
            return Optional.of(Objection.UNFIT);
        }
        if (SECRET.matcher(text).find()) {
            return Optional.of(Objection.SECRET);
        }
        if (LINK.matcher(text).find()) {
            return Optional.of(Objection.LINK);
        }
        if (CALL.matcher(text).find()) {
            return Optional.of(Objection.CALLS_SOMEBODY);
        }
        if (!isKorean(text)) {
            return Optional.of(Objection.NOT_KOREAN);
        }
        return isCopied(text) ? Optional.of(Objection.COPIED) : Optional.empty();
    }

    /** Most of its letters are Hangul. */
    private static boolean isKorean(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long hangul = text.codePoints()
                .filter(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HANGUL)
                .count();
        return hangul >= 2 && hangul * 3 >= letters * 2;
    }

    private boolean isCopied(String text) {
        String own = letters(text);
        int window = Math.min(COPIED, own.length());
        if (window < TRIVIAL) {
            return said.stream().anyMatch(own::equals);
        }
        for (int i = 0; i + window <= own.length(); i++) {
            String part = own.substring(i, i + window);
            if (said.stream().anyMatch(other -> other.contains(part))) {
                return true;
            }
        }
        return false;
    }

    /** Without blanks and punctuation, by which a copy is easily disguised. */
    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
