package dev.madang.agent.catalogue;

import dev.madang.runs.tools.Tool;
import dev.madang.shared.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The fifteen declarations, in the order of the catalogue file, and the implementations of those that are active. */
@Component
public class ToolCatalogue {

    private static final String FILE = "/agent/tools.json";

    private final List<ToolDeclaration> declarations;
    private final Map<String, Tool> tools;

    ToolCatalogue(ObjectProvider<Tool> tools, JsonMapper json) {
        this.declarations = read(json);
        this.tools = tools.stream().collect(Collectors.toMap(Tool::name, Function.identity()));
    }

    public List<ToolDeclaration> all() {
        return declarations;
    }

    public List<ToolDeclaration> active() {
        return declarations.stream().filter(tool -> isActive(tool.name())).toList();
    }

    public boolean isActive(String name) {
        return tools.containsKey(name);
    }

    public Optional<ToolDeclaration> find(String name) {
        return declarations.stream().filter(tool -> tool.name().equals(name)).findFirst();
    }

    /**
     * The declaration of a tool.
     *
     * @throws Failure NOT_FOUND {@code TOOL_NOT_FOUND}
     */
    public ToolDeclaration require(String name) {
        return find(name).orElseThrow(() -> Failure.notFound("TOOL_NOT_FOUND").with("tool", name));
    }

    /**
     * The implementation of a tool.
     *
     * @throws Failure UNAVAILABLE {@code TOOL_UNAVAILABLE} when it is declared but not active
     */
    public Tool implementation(String name) {
        Tool tool = tools.get(name);
        if (tool == null) {
            throw Failure.of(Failure.Kind.UNAVAILABLE, "TOOL_UNAVAILABLE").with("tool", name);
        }
        return tool;
    }

    private static List<ToolDeclaration> read(JsonMapper json) {
        try (InputStream file = ToolCatalogue.class.getResourceAsStream(FILE)) {
            return json.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
