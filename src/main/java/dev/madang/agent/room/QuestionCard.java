package dev.madang.agent.room;

import dev.madang.approvals.Question;
import dev.madang.ui.Form;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A question as a page asks it.
 *
 * @param content what it shows, an object
 * @param form what was answered and is wrong with it; the field is {@code value}
 */
public record QuestionCard(Question question, JsonNode content, Form form) {

    /** A value to choose, and what it is called. */
    public record Option(String value, String label) {}

    public String id() {
        return question.id().value();
    }

    public String type() {
        return question.type();
    }

    public String message() {
        return content.path("message").asString("");
    }

    /** {@code text}, {@code choice}, {@code number}, {@code date} or {@code multiselect}. */
    public String inputType() {
        return content.path("input_type").asString("text");
    }

    public List<Option> options() {
        return content.path("options").values().stream()
                .map(option -> new Option(
                        option.path("value").asString(""), option.path("label").asString("")))
                .toList();
    }

    public List<String> suggestions() {
        return content.path("suggestions").values().stream()
                .map(one -> one.isString() ? one.asString() : one.path("text").asString(""))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** A figure of {@code validation}, or null. */
    public @Nullable String bound(String name) {
        return Optional.of(content.path("validation").path(name))
                .filter(JsonNode::isNumber)
                .map(JsonNode::asString)
                .orElse(null);
    }

    public boolean isWhole() {
        return content.path("value_type").asString("").equals("integer");
    }

    /** What stands in the field at first: what was answered, else the default. */
    public String value() {
        JsonNode usual = content.path("default_value");
        String proposed = usual.isMissingNode() ? "" : usual.isString() ? usual.asString() : usual.toString();
        return form.values().containsKey("value") ? form.value("value") : proposed;
    }

    /** Whether one of the options is chosen. */
    public boolean isChosen(String value) {
        return form.values().containsKey("value")
                ? List.of(form.value("value").split(",", -1)).contains(value)
                : content.path("default_value").asString("").equals(value);
    }

    /** What silence does: {@code reject}, {@code skip}, {@code cancel} or {@code answer}. */
    public String silence() {
        return question.onSilence().action();
    }

    public String silenceValue() {
        String value = question.onSilence().value();
        return value == null ? "" : value;
    }

    public String todoId() {
        return content.path("todo_id").asString("");
    }

    public int planVersion() {
        return content.at("/plan/version").asInt(0);
    }

    public String costUsd() {
        return Standing.dollars(content.at("/todo/estimated_cost_usd").decimalValue(BigDecimal.ZERO));
    }

    /** The values with which the todo that is to be approved would run. */
    public List<Option> params() {
        return content.at("/todo/tool_params")
                .propertyStream()
                .map(one -> new Option(one.getKey(), ParamText.of(one.getValue())))
                .filter(one -> !one.label().isEmpty())
                .toList();
    }
}
