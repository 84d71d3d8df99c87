package dev.madang.notion.sandbox;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Dates of properties: a day or a moment, and perhaps an end. */
final class Dates {

    private Dates() {}

    static ObjectNode read(Given given) {
        given.only(Set.of("start", "end", "time_zone"));
        Given start = given.at("start");
        require(start);
        Given end = given.at("end");
        ObjectNode date = Json.object().put("start", start.text());
        if (end.isPresent()) {
            require(end);
            if (instant(end.text()).isBefore(instant(start.text()))) {
                throw Refused.invalid(
                        "body failed validation: " + end.path() + " should be on or after the start date.");
            }
        }
        date.set("end", Json.orNull(end.isPresent() ? end.value() : null));
        Given zone = given.at("time_zone");
        if (zone.isPresent() && !ZoneId.getAvailableZoneIds().contains(zone.text())) {
            throw zone.fault("should be a time zone of the IANA database");
        }
        date.set("time_zone", Json.orNull(zone.isPresent() ? zone.value() : null));
        return date;
    }

    private static void require(Given given) {
        if (!isDate(given.text())) {
            throw given.fault("should be a valid ISO 8601 date string");
        }
    }

    static boolean isDate(String text) {
        return parse(text) != null;
    }

    static boolean isDay(String text) {
        return text.length() <= 10;
    }

    /** The moment; a day begins at midnight UTC. */
    static java.time.Instant instant(String text) {
        java.time.Instant instant = parse(text);
        return instant == null ? java.time.Instant.EPOCH : instant;
    }

    static LocalDate day(String text) {
        return isDay(text)
                ? LocalDate.parse(text)
                : instant(text).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static java.time.@Nullable Instant parse(String text) {
        try {
            if (isDay(text)) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            boolean zoned = text.matches(".*(Z|[+-]\\d\\d(:?\\d\\d)?)$") && text.indexOf('T') > 0;
            return zoned
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The start of a date's JSON, or null. */
    static @Nullable String start(JsonNode date) {
        return date.path("start").isString() ? date.path("start").stringValue() : null;
    }
}
