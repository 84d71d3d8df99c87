package dev.madang.notion.sandbox;

import dev.madang.notion.formula.Formula;
import dev.madang.notion.formula.FormulaFault;
import dev.madang.notion.formula.Row;
import dev.madang.notion.formula.Value;
import dev.madang.notion.sandbox.Schema.Property;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Formulas over rows: values of properties in, what an answer shows of the result out. */
final class Formulas {

    private final RowValues values;
    private final Clock clock;

    Formulas(RowValues values, Clock clock) {
        this.values = values;
        this.clock = clock;
    }

    /** Refuses what cannot be read or names what is not there. */
    static void check(String expression, Schema schema) {
        try {
            Formula.read(expression).properties().forEach(name -> {
                if (schema.find(name).isEmpty()) {
                    throw Refused.invalid("Type error with formula: there is no property " + name + ".");
                }
            });
        } catch (FormulaFault e) {
            throw Refused.invalid("Type error with formula: " + e.getMessage()
                    + (e.position() < 0 ? "." : " (at character " + (e.position() + 1) + ")."));
        }
    }

    /** What stands under {@code formula}. */
    JsonNode of(Node page, Property property) {
        try {
            Formula formula = Formula.read(property.config().path("expression").asString());
            return shown(formula.evaluate(row(page), clock));
        } catch (FormulaFault e) {
            return Json.object().put("type", "string").putNull("string");
        }
    }

    private Row row(Node page) {
        return new Row() {
            @Override
            public Optional<Value> property(String name) {
                Property property = values.property(page, name);
                return property == null ? Optional.empty() : Optional.of(value(page, property));
            }

            @Override
            public String id() {
                return Uuids.plain(page.id());
            }
        };
    }

    private Value value(Node page, Property property) {
        if (property.type().equals("relation")) {
            List<Value> items = new ArrayList<>();
            values.related(page, property)
                    .forEach(one -> items.add(new Value.Item(Uuids.plain(one.id()), one.title(), row(one))));
            return new Value.Many(items);
        }
        return value(property.type(), values.value(page, property));
    }

    /** What stands under a type as a value of a formula. */
    private Value value(String type, JsonNode json) {
        return switch (type) {
            case "title", "rich_text" -> new Value.Text(Json.plain(json));
            case "number" -> json.isNumber() ? Value.of(json.doubleValue()) : Value.NOTHING;
            case "checkbox" -> Value.of(json.booleanValue(false));
            case "select", "status" ->
                Value.of(json.path("name").isString() ? json.path("name").stringValue() : null);
            case "multi_select", "files" ->
                many(json, one -> new Value.Text(one.path("name").asString("")));
            case "people" -> many(json, this::person);
            case "created_by", "last_edited_by" -> person(json);
            case "date" -> date(json);
            case "created_time", "last_edited_time" -> moment(json.asString(), null);
            case "unique_id" -> new Value.Text(uniqueId(json));
            case "formula", "rollup" -> computed(json);
            default -> Value.of(json.isString() ? json.stringValue() : null);
        };
    }

    private static Value many(JsonNode json, java.util.function.Function<JsonNode, Value> item) {
        List<Value> items = new ArrayList<>();
        json.forEach(one -> items.add(item.apply(one)));
        return new Value.Many(items);
    }

    private Value person(JsonNode json) {
        Workspace workspace = values.picture().workspace();
        ObjectNode user = json.path("id").asString("").equals(workspace.person().toString())
                ? Shapes.person(workspace)
                : Shapes.bot(workspace);
        return new Value.Person(
                user.path("id").asString(),
                user.path("name").asString(),
                user.path("person").path("email").asString(""));
    }

    static String uniqueId(JsonNode json) {
        String prefix = json.path("prefix").asString("");
        return (prefix.isEmpty() ? "" : prefix + "-") + json.path("number").asString("");
    }

    private Value computed(JsonNode json) {
        String type = json.path("type").asString("");
        JsonNode inner = json.path(type);
        return switch (type) {
            case "number" -> inner.isNumber() ? Value.of(inner.doubleValue()) : Value.NOTHING;
            case "boolean" -> Value.of(inner.booleanValue(false));
            case "string" -> Value.of(inner.isString() ? inner.stringValue() : null);
            case "date" -> date(inner);
            case "array" ->
                many(
                        inner,
                        one -> value(
                                one.path("type").asString(""),
                                one.path(one.path("type").asString(""))));
            default -> Value.NOTHING;
        };
    }

    private Value date(JsonNode json) {
        String start = Dates.start(json);
        return start == null
                ? Value.NOTHING
                : moment(start, json.path("end").isString() ? json.path("end").stringValue() : null);
    }

    private Value.Moment moment(String start, @Nullable String end) {
        return new Value.Moment(zoned(start), end == null ? null : zoned(end), !Dates.isDay(start));
    }

    private ZonedDateTime zoned(String text) {
        ZoneId zone = clock.getZone();
        return Dates.isDay(text)
                ? LocalDate.parse(text).atStartOfDay(zone)
                : Dates.instant(text).atZone(zone);
    }

    private static JsonNode shown(Value value) {
        return switch (value) {
            case Value.Figure number ->
                Double.isFinite(number.number())
                        ? Json.typed("number", Json.number(number.number()))
                        : Json.object().put("type", "number").putNull("number");
            case Value.Flag flag -> Json.object().put("type", "boolean").put("boolean", flag.on());
            case Value.Moment moment -> Json.typed("date", date(moment));
            case Value.Text text -> Json.object().put("type", "string").put("string", text.text());
            case Value.Nothing nothing -> Json.object().put("type", "string").putNull("string");
            case Value.Many many -> Json.object().put("type", "string").put("string", text(many));
            case Value.Person person -> Json.object().put("type", "string").put("string", person.name());
            case Value.Item item -> Json.object().put("type", "string").put("string", item.title());
        };
    }

    private static String text(Value.Many many) {
        List<String> parts = new ArrayList<>();
        many.items().forEach(item -> parts.add(plain(item)));
        return String.join(", ", parts);
    }

    private static String plain(Value value) {
        JsonNode shown = shown(value);
        JsonNode inner = shown.path(shown.path("type").asString());
        return inner.isObject() ? inner.path("start").asString("") : inner.asString("");
    }

    private static ObjectNode date(Value.Moment moment) {
        ObjectNode date = Json.object().put("start", text(moment.start(), moment.timed()));
        ZonedDateTime end = moment.end();
        date.put("end", end == null ? null : text(end, moment.timed()));
        return date.putNull("time_zone");
    }

    private static String text(ZonedDateTime moment, boolean timed) {
        return timed
                ? DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx", java.util.Locale.ROOT)
                        .format(moment)
                : moment.toLocalDate().toString();
    }
}
