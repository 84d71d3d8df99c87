package dev.madang.notion.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gathers the values of related rows (facts §7.4). */
final class Rollup {

    static final Set<String> FUNCTIONS = Set.of(
            "count",
            "count_values",
            "empty",
            "not_empty",
            "unique",
            "show_unique",
            "percent_empty",
            "percent_not_empty",
            "sum",
            "average",
            "median",
            "min",
            "max",
            "range",
            "earliest_date",
            "latest_date",
            "date_range",
            "checked",
            "unchecked",
            "percent_checked",
            "percent_unchecked",
            "count_per_group",
            "percent_per_group",
            "show_original");

    private static final Set<String> LISTS =
            Set.of("title", "rich_text", "multi_select", "people", "files", "relation");

    private final String function;
    private final ArrayNode all;

    private Rollup(String function, ArrayNode all) {
        this.function = function;
        this.all = all;
    }

    /** @param all values as {@code {"type": …, <type>: …}}, one of each row */
    static ObjectNode of(String function, ArrayNode all) {
        ObjectNode rolled = new Rollup(function, all).result();
        return rolled.put("function", function);
    }

    private ObjectNode result() {
        return switch (function) {
            case "count" -> number(all.size());
            case "count_values" -> number(parts().size());
            case "empty" -> number(all.size() - filled());
            case "not_empty" -> number(filled());
            case "unique" -> number(new LinkedHashSet<>(parts()).size());
            case "percent_empty" -> share(all.size() - filled());
            case "percent_not_empty" -> share(filled());
            case "checked" -> number(checked());
            case "unchecked" -> number(all.size() - checked());
            case "percent_checked" -> share(checked());
            case "percent_unchecked" -> share(all.size() - checked());
            case "sum", "average", "median", "min", "max", "range" -> figure();
            case "earliest_date", "latest_date", "date_range" -> dates();
            case "count_per_group" -> groups(false);
            case "percent_per_group" -> groups(true);
            case "show_unique" -> array(unique());
            default -> array(all);
        };
    }

    private static ObjectNode number(double number) {
        return Json.typed("number", Json.number(number));
    }

    private static ObjectNode none(String type) {
        return Json.object().put("type", type).putNull(type);
    }

    private static ObjectNode array(ArrayNode values) {
        return Json.typed("array", values);
    }

    /** A part of all rows, from 0 to 1. */
    private ObjectNode share(int part) {
        return all.isEmpty() ? none("number") : number((double) part / all.size());
    }

    private int filled() {
        int filled = 0;
        for (JsonNode one : all) {
            filled += isEmpty(one) ? 0 : 1;
        }
        return filled;
    }

    private int checked() {
        int checked = 0;
        for (JsonNode one : all) {
            checked += inner(one).booleanValue(false) ? 1 : 0;
        }
        return checked;
    }

    /** What a value says, under a formula or a rollup too. */
    private static JsonNode inner(JsonNode one) {
        String type = one.path("type").asString("");
        JsonNode inner = one.path(type);
        return type.equals("formula") || type.equals("rollup")
                ? inner.path(inner.path("type").asString(""))
                : inner;
    }

    static boolean isEmpty(JsonNode one) {
        JsonNode inner = inner(one);
        return inner.isNull()
                || inner.isMissingNode()
                || (inner.isArray() && inner.isEmpty())
                || (inner.isString() && inner.stringValue().isEmpty())
                || (inner.isBoolean() && !inner.booleanValue());
    }

    /** All values one by one: of a list each item. */
    private List<JsonNode> parts() {
        List<JsonNode> parts = new ArrayList<>();
        for (JsonNode one : all) {
            JsonNode inner = inner(one);
            String type = one.path("type").asString("");
            if (type.equals("title") || type.equals("rich_text")) {
                if (!inner.isEmpty()) {
                    parts.add(Json.object().put("text", Json.plain(inner)));
                }
            } else if (LISTS.contains(type) || inner.isArray()) {
                inner.forEach(parts::add);
            } else if (!isEmpty(one)) {
                parts.add(inner);
            }
        }
        return parts;
    }

    private ArrayNode unique() {
        ArrayNode unique = Json.array();
        Set<JsonNode> seen = new LinkedHashSet<>();
        for (JsonNode one : all) {
            if (seen.add(inner(one))) {
                unique.add(one);
            }
        }
        return unique;
    }

    private double[] numbers() {
        List<Double> numbers = new ArrayList<>();
        all.forEach(one -> {
            if (inner(one).isNumber()) {
                numbers.add(inner(one).doubleValue());
            }
        });
        return numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private ObjectNode figure() {
        double[] sorted = numbers();
        if (sorted.length == 0) {
            return function.equals("sum") ? number(0) : none("number");
        }
        int middle = sorted.length / 2;
        return number(
                switch (function) {
                    case "sum" -> sum(sorted);
                    case "average" -> sum(sorted) / sorted.length;
                    case "median" ->
                        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
                    case "min" -> sorted[0];
                    case "max" -> sorted[sorted.length - 1];
                    default -> sorted[sorted.length - 1] - sorted[0];
                });
    }

    /** As people add: 0.1 and 0.2 are 0.3. */
    private static double sum(double[] numbers) {
        return DoubleStream.of(numbers)
                .mapToObj(java.math.BigDecimal::valueOf)
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add)
                .doubleValue();
    }

    private ObjectNode dates() {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : all) {
            JsonNode inner = inner(one);
            if (inner.isString() && Dates.isDate(inner.stringValue())) {
                texts.add(inner.stringValue());
            } else if (inner.path("start").isString()) {
                texts.add(inner.path("start").stringValue());
                if (inner.path("end").isString()) {
                    texts.add(inner.path("end").stringValue());
                }
            }
        }
        texts.sort(Comparator.<String, Instant>comparing(Dates::instant));
        if (texts.isEmpty()) {
            return none("date");
        }
        return switch (function) {
            case "earliest_date" -> date(texts.getFirst(), null);
            case "latest_date" -> date(texts.getLast(), null);
            default -> date(texts.getFirst(), texts.getLast());
        };
    }

    private static ObjectNode date(String start, @Nullable String end) {
        return Json.typed(
                "date", Json.object().put("start", start).put("end", end).putNull("time_zone"));
    }

    /** How many rows there are of each value. */
    private ObjectNode groups(boolean share) {
        Map<JsonNode, Integer> counts = new LinkedHashMap<>();
        parts().forEach(part -> counts.merge(part, 1, Integer::sum));
        int whole = Math.max(1, all.size());
        ArrayNode groups = Json.array();
        counts.forEach((part, count) -> {
            String name = part.path("name").isString()
                    ? part.path("name").stringValue()
                    : part.path("text").asString(part.isValueNode() ? part.asString() : part.toString());
            String figure = share ? Math.round(100.0 * count / whole) + "%" : String.valueOf(count);
            groups.add(Json.typed("rich_text", RichText.of(name + ": " + figure)));
        });
        return array(groups);
    }
}
