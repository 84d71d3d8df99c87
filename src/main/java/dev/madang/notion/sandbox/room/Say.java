package dev.madang.notion.sandbox.room;

import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

/** Numbers, dates and words in the language of the reader. */
final class Say {

    private static final Map<String, String> SIGNS =
            Map.of("won", "₩", "dollar", "$", "euro", "€", "yen", "¥", "pound", "£", "yuan", "CN¥", "rupee", "₹");

    private final Locale locale;
    private final ZoneId zone;
    private final MessageSource words;

    Say(Locale locale, ZoneId zone, MessageSource words) {
        this.locale = locale;
        this.zone = zone;
        this.words = words;
    }

    String word(String key, Object... figures) {
        return words.getMessage(key, figures, locale);
    }

    Locale locale() {
        return locale;
    }

    String number(double number, String format) {
        NumberFormat plain = NumberFormat.getNumberInstance(locale);
        plain.setMaximumFractionDigits(6);
        if (format.equals("percent")) {
            plain.setMaximumFractionDigits(1);
            return plain.format(number * 100) + "%";
        }
        plain.setGroupingUsed((!format.equals("number") && !format.isEmpty()) || Math.abs(number) >= 10_000);
        return SIGNS.getOrDefault(format, "") + plain.format(number);
    }

    /** A date with its end, if it has one. */
    String date(JsonNode date) {
        String start = date.path("start").asString("");
        String end = date.path("end").asString("");
        return start.isEmpty() ? "" : one(start) + (end.isEmpty() ? "" : " → " + until(start, end));
    }

    /** Of two days in one year the second needs no year. */
    private String until(String start, String end) {
        boolean near = start.length() == 10 && end.length() == 10 && start.startsWith(end.substring(0, 4));
        return near ? until(LocalDate.parse(start), LocalDate.parse(end)) : one(end);
    }

    String until(LocalDate start, LocalDate end) {
        return start.getYear() == end.getYear()
                ? DateTimeFormatter.ofPattern(word("notion.near"), locale).format(end)
                : day(end);
    }

    private String one(String text) {
        return text.length() <= 10 ? day(text) : moment(text);
    }

    String day(String text) {
        try {
            return day(LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
        } catch (DateTimeException e) {
            return text;
        }
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(word("notion.day"), locale).format(day);
    }

    String month(LocalDate day) {
        return DateTimeFormatter.ofPattern(word("notion.month"), locale).format(day);
    }

    String moment(String text) {
        try {
            boolean zoned = text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d$");
            Instant instant = OffsetDateTime.parse(zoned ? text : text + "Z").toInstant();
            return DateTimeFormatter.ofPattern(word("notion.day") + " HH:mm", locale)
                    .format(instant.atZone(zone));
        } catch (DateTimeException e) {
            return text;
        }
    }
}
