package dev.madang.notion.formula;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as texts by a pattern: {@code YYYY-MM-DD}, {@code MMMM D, YYYY}, {@code M월 D일}. */
final class DateText {

    private static final Pattern PARTS = Pattern.compile(
            "\\[([^\\]]*)\\]|Y{4}|YY|y{4}|Q|MMMM|MMM|MM|M|Do|DDD|DD|D|dddd|ddd|dd|d|WW|W|HH|H|hh|h|mm|m|ss|s|SSS|A|a|ZZ|Z|X|x");

    private DateText() {}

    static String of(ZonedDateTime moment, String pattern) {
        Matcher matcher = PARTS.matcher(pattern);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String literal = matcher.group(1);
            matcher.appendReplacement(
                    text, Matcher.quoteReplacement(literal == null ? part(moment, matcher.group()) : literal));
        }
        return matcher.appendTail(text).toString();
    }

    private static String part(ZonedDateTime moment, String part) {
        return switch (part) {
            case "YYYY", "yyyy" -> String.format(Locale.ROOT, "%04d", moment.getYear());
            case "YY" -> two(Math.floorMod(moment.getYear(), 100));
            case "Q" -> String.valueOf(moment.get(IsoFields.QUARTER_OF_YEAR));
            case "MMMM" -> moment.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "MMM" -> moment.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case "MM" -> two(moment.getMonthValue());
            case "M" -> String.valueOf(moment.getMonthValue());
            case "Do" -> ordinal(moment.getDayOfMonth());
            case "DDD" -> String.valueOf(moment.getDayOfYear());
            case "DD" -> two(moment.getDayOfMonth());
            case "D" -> String.valueOf(moment.getDayOfMonth());
            case "dddd" -> moment.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "ddd" -> moment.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case "dd" ->
                moment.getDayOfWeek()
                        .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                        .substring(0, 2);
            case "d" -> String.valueOf(moment.getDayOfWeek().getValue() % 7);
            case "WW" -> two(moment.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case "W" -> String.valueOf(moment.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            default -> ofTime(moment, part);
        };
    }

    private static String ofTime(ZonedDateTime moment, String part) {
        int hour = moment.getHour() % 12 == 0 ? 12 : moment.getHour() % 12;
        return switch (part) {
            case "HH" -> two(moment.getHour());
            case "H" -> String.valueOf(moment.getHour());
            case "hh" -> two(hour);
            case "h" -> String.valueOf(hour);
            case "mm" -> two(moment.getMinute());
            case "m" -> String.valueOf(moment.getMinute());
            case "ss" -> two(moment.getSecond());
            case "s" -> String.valueOf(moment.getSecond());
            case "SSS" -> String.format(Locale.ROOT, "%03d", moment.getNano() / 1_000_000);
            case "A" -> moment.getHour() < 12 ? "AM" : "PM";
            case "a" -> moment.getHour() < 12 ? "am" : "pm";
            case "ZZ" -> DateTimeFormatter.ofPattern("xx", Locale.ROOT).format(moment);
            case "Z" -> DateTimeFormatter.ofPattern("xxx", Locale.ROOT).format(moment);
            case "X" -> String.valueOf(moment.toEpochSecond());
            default -> String.valueOf(moment.toInstant().toEpochMilli());
        };
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    private static String ordinal(int day) {
        String ending = day >= 11 && day <= 13
                ? "th"
                : switch (day % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return day + ending;
    }
}
