package dev.madang.agent.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.madang.agent.catalogue.ToolDeclaration;
import dev.madang.agent.catalogue.ToolParameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A tool of the catalogue (dream-agent 7.2); {@code active} is an addition. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ToolView(
        String name,
        String displayName,
        String category,
        String description,
        List<Parameter> parameters,
        List<String> produces,
        boolean requiresApproval,
        int estimatedDurationSec,
        boolean active) {

    /** A parameter of a tool; {@code default} and {@code enum} only where there are any. */
    record Parameter(
            String name,
            String type,
            boolean required,
            @JsonProperty("default") @Nullable JsonNode defaultValue,
            @JsonProperty("enum") @Nullable List<String> allowed,
            String description) {}

    static ToolView of(ToolDeclaration tool, boolean active, String language) {
        return new ToolView(
                tool.name(),
                tool.displayName().in(language),
                tool.category(),
                tool.description().in(language),
                tool.parameters().stream()
                        .map(parameter -> of(parameter, language))
                        .toList(),
                tool.produces(),
                tool.requiresApproval(),
                tool.estimatedDurationSec(),
                active);
    }

    private static Parameter of(ToolParameter parameter, String language) {
        return new Parameter(
                parameter.name(),
                parameter.type(),
                parameter.required(),
                parameter.defaultValue(),
                parameter.allowed(),
                parameter.description().in(language));
    }
}
