package dev.madang.agent.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A declared parameter of a tool.
 *
 * @param type {@code string}, {@code integer}, {@code float}, {@code boolean}, {@code array} or {@code object}
 * @param metBy products of other tools that stand in for it; a todo that depends on one of them need not give it
 */
public record ToolParameter(
        String name,
        String type,
        boolean required,
        Localized description,
        @JsonProperty("default") @Nullable JsonNode defaultValue,
        @JsonProperty("enum") @Nullable List<String> allowed,
        @JsonProperty("met_by") @Nullable List<String> metBy,
        @Nullable Integer minimum,
        @Nullable Integer maximum) {}
