package dev.madang.agent.editing.language;

import dev.madang.agent.editing.language.Token.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds numbers with what they count, and periods. */
final class Amounts {

    private static final String NUMBER = "\\d[\\d,]{0,8}";
    private static final Pattern KOREAN = Pattern.compile(
            "(?:상위 ?|최대 ?)?(" + NUMBER + "|" + Numerals.KOREAN + ") ?(백|천|만)? ?(개|가지|건|초|분|글자|자(?!료))(?:짜리|씩)?");
    private static final Pattern ENGLISH = Pattern.compile("(top )?(" + NUMBER + "|" + Numerals.ENGLISH
            + ")(?:[ -]?(seconds?|secs?|s|minutes?|mins?|characters?|chars?|reviews)(?![a-z0-9])|(?![a-z0-9]))");
    private static final Pattern TOP = Pattern.compile("top (" + NUMBER + "|" + Numerals.ENGLISH + ")(?![a-z0-9])");
    private static final Pattern BARE = Pattern.compile("-?\\d[\\d,]{0,8}(?:\\.\\d{1,4})?(?![a-z0-9%])");
    private static final String DAY = "20\\d\\d-\\d\\d-\\d\\d";
    private static final String MONTH = "20\\d\\d ?년 ?\\d{1,2} ?월";
    private static final Pattern PERIOD = Pattern.compile("(?:" + DAY + " ?(?:~|부터|to|until|-) ?" + DAY + "(?: ?까지)?"
            + "|" + MONTH + "(?: ?(?:부터|~|-|에서) ?" + MONTH + "(?: ?까지)?)?"
            + "|(?:최근|지난) ?(?:\\d{1,2}|한|두|세|석|네|넉|여섯) ?(?:개월|달)(?: ?동안|간|치)?"
            + "|(?:the )?(?:last|past|previous|most recent) (?:\\d{1,2}|two|three|four|six|twelve) months?"
            + "|지난 ?달|저번 ?달|이번 ?달|(?:the )?last month|this month)(?![a-z0-9])");
    private static final Pattern SINCE =
            Pattern.compile("(?:since|from|starting) (" + DAY + ")|(" + DAY + ") ?(?:이후|부터)(?:의|로)?");

    private Amounts() {}

    static @Nullable Token period(String text, int at) {
        Matcher period = looking(PERIOD, text, at);
        if (period != null) {
            return Token.of(Kind.VALUE, "period=" + period.group(), at, period.end());
        }
        Matcher since = looking(SINCE, text, at);
        if (since == null) {
            return null;
        }
        String day = since.group(1) == null ? since.group(2) : since.group(1);
        return Token.of(Kind.VALUE, "date_from=" + day, at, since.end());
    }

    static @Nullable Token amount(String text, int at) {
        Matcher korean = looking(KOREAN, text, at);
        if (korean != null) {
            return value(korean.group(1), korean.group(2), korean.group(3), at, korean.end());
        }
        Matcher top = looking(TOP, text, at);
        if (top != null) {
            return value(top.group(1), null, "top", at, top.end());
        }
        Matcher english = looking(ENGLISH, text, at);
        if (english != null && english.group(3) != null) {
            return value(english.group(2), null, english.group(3), at, english.end());
        }
        Matcher bare = looking(BARE, text, at);
        if (bare != null) {
            return Token.of(Kind.NUMBER, bare.group().replace(",", ""), at, bare.end());
        }
        if (english == null) {
            return null;
        }
        Integer word = Numerals.parse(english.group(2));
        return word == null ? null : Token.of(Kind.NUMBER, word.toString(), at, english.end());
    }

    private static @Nullable Token value(String number, @Nullable String times, String unit, int start, int end) {
        Integer count = Numerals.parse(number);
        if (count == null) {
            return null;
        }
        long all = (long) count * times(times);
        String value = switch (unit.charAt(0)) {
            case '개', '가' -> "count=" + all;
            case '건', 'r' -> "limit=" + all;
            case '초', 's' -> "duration_sec=" + all;
            case '분', 'm' -> "duration_sec=" + all * 60;
            case 't' -> "top=" + all;
            default -> "min_length=" + all;
        };
        return Token.of(Kind.VALUE, value, start, end);
    }

    private static int times(@Nullable String word) {
        return word == null ? 1 : word.equals("백") ? 100 : word.equals("천") ? 1000 : 10_000;
    }

    static @Nullable Matcher looking(Pattern pattern, String text, int at) {
        Matcher matcher = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return Script.border(text, at) && matcher.lookingAt() ? matcher : null;
    }
}
