package dev.madang.notion.sandbox;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** One condition on one value. */
final class Conditions {

    private static final Set<String> TEXT = Set.of(
            "equals",
            "does_not_equal",
            "contains",
            "does_not_contain",
            "starts_with",
            "ends_with",
            "is_empty",
            "is_not_empty");
    private static final Set<String> NUMBER = Set.of(
            "equals",
            "does_not_equal",
            "greater_than",
            "less_than",
            "greater_than_or_equal_to",
            "less_than_or_equal_to",
            "is_empty",
            "is_not_empty");
    private static final Set<String> CHOICE = Set.of("equals", "does_not_equal", "is_empty", "is_not_empty");
    private static final Set<String> MANY = Set.of("contains", "does_not_contain", "is_empty", "is_not_empty");
    private static final Set<String> DATE = Set.of(
            "equals",
            "before",
            "after",
            "on_or_before",
            "on_or_after",
            "this_week",
            "past_week",
            "past_month",
            "past_year",
            "next_week",
            "next_month",
            "next_year",
            "is_empty",
            "is_not_empty");

    private Conditions() {}

    static Predicate<JsonNode> of(String kind, Given given, LocalDate today) {
        return switch (kind) {
            case "rich_text" -> text(given);
            case "number" -> number(given, false);
            case "unique_id" -> number(given, true);
            case "checkbox" -> checkbox(given);
            case "select", "status" -> choice(given);
            case "multi_select", "people", "relation" -> many(given, kind.equals("multi_select") ? "name" : "id");
            case "files" -> emptiness(given.oneOf(Set.of("is_empty", "is_not_empty")), given);
            case "date" -> date(given, today);
            case "formula" -> formula(given, today);
            case "rollup" -> rollup(given, today);
            default -> throw given.fault("should be a condition");
        };
    }

    private static Predicate<JsonNode> emptiness(String word, Given given) {
        if (!given.at(word).flag()) {
            throw given.at(word).fault("should be `true`");
        }
        boolean empty = word.equals("is_empty");
        return value -> isEmpty(value) == empty;
    }

    static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || value.isMissingNode()
                || (value.isArray() && value.isEmpty())
                || (value.isString() && value.stringValue().isEmpty());
    }

    private static Predicate<JsonNode> text(Given given) {
        String word = given.only(TEXT).oneOf(TEXT);
        if (word.startsWith("is_")) {
            return emptiness(word, given);
        }
        String wanted = given.at(word).text().toLowerCase(Locale.ROOT);
        return value -> {
            String text = plain(value).toLowerCase(Locale.ROOT);
            return switch (word) {
                case "equals" -> text.equals(wanted);
                case "does_not_equal" -> !text.equals(wanted);
                case "contains" -> text.contains(wanted);
                case "does_not_contain" -> !text.contains(wanted);
                case "starts_with" -> text.startsWith(wanted);
                default -> text.endsWith(wanted);
            };
        };
    }

    private static String plain(JsonNode value) {
        return value.isArray() ? Json.plain(value) : value.asString("");
    }

    private static Predicate<JsonNode> number(Given given, boolean unique) {
        String word = given.only(NUMBER).oneOf(NUMBER);
        if (word.startsWith("is_")) {
            return emptiness(word, given);
        }
        double wanted = given.at(word).number();
        return whole -> {
            JsonNode value = unique ? whole.path("number") : whole;
            if (!value.isNumber()) {
                return word.equals("does_not_equal");
            }
            int order = Double.compare(value.doubleValue(), wanted);
            return switch (word) {
                case "equals" -> order == 0;
                case "does_not_equal" -> order != 0;
                case "greater_than" -> order > 0;
                case "less_than" -> order < 0;
                case "greater_than_or_equal_to" -> order >= 0;
                default -> order <= 0;
            };
        };
    }

    private static Predicate<JsonNode> checkbox(Given given) {
        String word = given.only(Set.of("equals", "does_not_equal")).oneOf(Set.of("equals", "does_not_equal"));
        boolean wanted = given.at(word).flag() == word.equals("equals");
        return value -> value.booleanValue(false) == wanted;
    }

    private static Predicate<JsonNode> choice(Given given) {
        String word = given.only(CHOICE).oneOf(CHOICE);
        if (word.startsWith("is_")) {
            return emptiness(word, given);
        }
        String wanted = given.at(word).text();
        return value -> (value.path("name").asString("").equals(wanted)
                        || value.path("id").asString("").equals(wanted))
                == word.equals("equals");
    }

    private static Predicate<JsonNode> many(Given given, String key) {
        String word = given.only(MANY).oneOf(MANY);
        if (word.startsWith("is_")) {
            return emptiness(word, given);
        }
        String wanted = key.equals("id")
                ? given.at(word).uuid().toString()
                : given.at(word).text();
        return value -> {
            boolean there = value.path(key).asString("").equals(wanted);
            for (JsonNode one : value) {
                there |= one.path(key).asString("").equals(wanted);
            }
            return there == word.equals("contains");
        };
    }

    private static Predicate<JsonNode> date(Given given, LocalDate today) {
        String word = given.only(DATE).oneOf(DATE);
        if (word.startsWith("is_")) {
            return emptiness(word, given);
        }
        if (given.at(word).value().isObject()) {
            return within(word, today);
        }
        String wanted = given.at(word).text();
        if (!Dates.isDate(wanted)) {
            throw given.at(word).fault("should be a valid ISO 8601 date string");
        }
        return value -> start(value) != null && compared(word, start(value), wanted);
    }

    private static @org.jspecify.annotations.Nullable String start(JsonNode value) {
        return value.isString() ? value.stringValue() : Dates.start(value);
    }

    /** By days where one of the two has no time. */
    private static boolean compared(String word, @org.jspecify.annotations.Nullable String start, String wanted) {
        if (start == null) {
            return false;
        }
        int order = Dates.isDay(wanted) || Dates.isDay(start)
                ? Dates.day(start).compareTo(Dates.day(wanted))
                : Dates.instant(start).compareTo(Dates.instant(wanted));
        return switch (word) {
            case "equals" -> order == 0;
            case "before" -> order < 0;
            case "after" -> order > 0;
            case "on_or_before" -> order <= 0;
            default -> order >= 0;
        };
    }

    private static Predicate<JsonNode> within(String word, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate from = switch (word) {
            case "this_week" -> monday;
            case "past_week" -> today.minusWeeks(1);
            case "past_month" -> today.minusMonths(1);
            case "past_year" -> today.minusYears(1);
            default -> today;
        };
        LocalDate to = switch (word) {
            case "this_week" -> monday.plusDays(6);
            case "next_week" -> today.plusWeeks(1);
            case "next_month" -> today.plusMonths(1);
            case "next_year" -> today.plusYears(1);
            default -> today;
        };
        return value -> {
            String start = start(value);
            return start != null
                    && !Dates.day(start).isBefore(from)
                    && !Dates.day(start).isAfter(to);
        };
    }

    private static Predicate<JsonNode> formula(Given given, LocalDate today) {
        String kind = given.only(Set.of("string", "number", "checkbox", "date"))
                .oneOf(Set.of("string", "number", "checkbox", "date"));
        Predicate<JsonNode> condition =
                of(kind.equals("string") ? "rich_text" : kind, given.at(kind).object(), today);
        return value -> condition.test(value.path(value.path("type").asString("")));
    }

    private static Predicate<JsonNode> rollup(Given given, LocalDate today) {
        String kind = given.oneOf(Set.of("any", "every", "none", "number", "date"));
        if (kind.equals("number") || kind.equals("date")) {
            Predicate<JsonNode> condition = of(kind, given.at(kind).object(), today);
            return value -> condition.test(value.path(kind));
        }
        Given inner = given.at(kind).object();
        List<String> names = new ArrayList<>(inner.value().propertyNames());
        if (names.size() != 1) {
            throw inner.fault("should have one condition");
        }
        Predicate<JsonNode> condition =
                of(names.getFirst(), inner.at(names.getFirst()).object(), today);
        return value -> {
            List<JsonNode> all = new ArrayList<>();
            value.path("array").forEach(one -> all.add(one.path(one.path("type").asString(""))));
            return switch (kind) {
                case "any" -> all.stream().anyMatch(condition);
                case "every" -> all.stream().allMatch(condition);
                default -> all.stream().noneMatch(condition);
            };
        };
    }
}
