package dev.madang.agent.execution;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.madang.agent.catalogue.ToolParameter;
import java.util.List;
import java.util.Locale;

/** What kind of value a question asks for (dream-agent facts 2.1). */
public enum InputType {
    TEXT,
    CHOICE,
    NUMBER,
    DATE,
    MULTISELECT;

    /** The kind that suits a parameter, given what there is to choose from. */
    static InputType of(ToolParameter parameter, List<MissingInput.Option> options) {
        return switch (parameter.type()) {
            case "integer", "float" -> NUMBER;
            case "array" -> options.isEmpty() ? TEXT : MULTISELECT;
            case "boolean" -> CHOICE;
            default -> text(parameter, options);
        };
    }

    private static InputType text(ToolParameter parameter, List<MissingInput.Option> options) {
        if (parameter.name().startsWith("date_")) {
            return DATE;
        }
        return options.isEmpty() ? TEXT : CHOICE;
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
