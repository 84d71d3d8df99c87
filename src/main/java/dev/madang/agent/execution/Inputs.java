package dev.madang.agent.execution;

import dev.madang.agent.catalogue.ToolDeclaration;
import dev.madang.agent.catalogue.ToolParameter;
import dev.madang.agent.reviews.BrandsOfDataset;
import dev.madang.agent.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a tool needs, and what of it is there: given, produced by a dependency, or declared as the default. */
@Component
class Inputs {

    private static final Set<String> BRANDS = Set.of("brand", "target_brand", "competitor_brands");

    private final BrandsOfDataset brands;

    Inputs(BrandsOfDataset brands) {
        this.brands = brands;
    }

    /** The first required parameter that is neither given nor met by a product. */
    Optional<MissingInput> missing(ToolDeclaration tool, JsonNode given, Set<String> products, Session session) {
        return tool.parameters().stream()
                .filter(ToolParameter::required)
                .filter(parameter -> isBlank(given.path(parameter.name())))
                .filter(parameter ->
                        parameter.metBy() == null || parameter.metBy().stream().noneMatch(products::contains))
                .findFirst()
                .map(parameter -> MissingInput.of(parameter, options(parameter, session)));
    }

    /** Whether something that a tool requires may come from the todos before it. */
    boolean isMetByProducts(ToolDeclaration tool) {
        return tool.parameters().stream().anyMatch(parameter -> parameter.required() && parameter.metBy() != null);
    }

    /** The given parameters, completed by the declared defaults. */
    JsonNode withDefaults(ToolDeclaration tool, JsonNode given) {
        ObjectNode all = (ObjectNode) given.deepCopy();
        for (ToolParameter parameter : tool.parameters()) {
            JsonNode value = parameter.defaultValue();
            if (value != null && !all.has(parameter.name())) {
                all.set(parameter.name(), value);
            }
        }
        return all;
    }

    private List<MissingInput.Option> options(ToolParameter parameter, Session session) {
        List<String> values = BRANDS.contains(parameter.name())
                ? brands.of(session.asked().options().dataset())
                : Optional.ofNullable(parameter.allowed()).orElse(List.of());
        return values.stream()
                .map(value -> new MissingInput.Option(value, value))
                .toList();
    }

    private static boolean isBlank(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.asString().isBlank())
                || (value.isArray() && value.isEmpty());
    }
}
