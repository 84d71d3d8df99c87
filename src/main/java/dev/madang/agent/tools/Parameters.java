package dev.madang.agent.tools;

import dev.madang.runs.tools.ToolCall;
import dev.madang.runs.tools.ToolFailure;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The parameters of a call, read strictly: what cannot be meant is refused by name. */
final class Parameters {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;、]\\s*");

    private final ToolCall call;

    Parameters(ToolCall call) {
        this.call = call;
    }

    String text(String name, String otherwise) {
        JsonNode value = call.parameters().path(name);
        String text = value.isString() ? value.asString().strip() : "";
        return text.isEmpty() ? otherwise : text;
    }

    /** One of a few words. */
    String choice(String name, List<String> allowed, String otherwise) {
        String choice = text(name, otherwise);
        if (!allowed.contains(choice)) {
            throw refused(name, String.join(", ", allowed), String.join(", ", allowed));
        }
        return choice;
    }

    /** An array of strings, or a string with commas. */
    List<String> list(String name) {
        JsonNode value = call.parameters().path(name);
        List<String> items = new ArrayList<>();
        if (value.isArray()) {
            value.values().forEach(item -> items.add(item.asString("")));
        } else {
            items.addAll(SEPARATOR.splitAsStream(text(name, "")).toList());
        }
        return items.stream().map(String::strip).filter(item -> !item.isEmpty()).toList();
    }

    int number(String name, int least, int most, int otherwise) {
        JsonNode value = call.parameters().path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        int number = value.isIntegralNumber() || value.isString() ? value.asInt(least - 1) : least - 1;
        if (number < least || number > most) {
            throw refused(
                    name,
                    String.format("%,d에서 %,d 사이의 정수", least, most),
                    String.format("a whole number from %,d to %,d", least, most));
        }
        return number;
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode value = call.parameters().path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw refused(name, "true 또는 false", "true or false");
        }
        return value.asBoolean();
    }

    @Nullable
    LocalDate day(String name) {
        String text = text(name, "");
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw refused(name, "2025-12-01 같은 날짜", "a date such as 2025-12-01");
        }
    }

    private ToolFailure refused(String name, String korean, String english) {
        return ToolFailure.invalid(Words.of(
                call, "‘" + name + "’ 값은 다음이어야 합니다: " + korean + ".", "‘" + name + "’ must be: " + english + "."));
    }
}
