package dev.madang.agent.web;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.catalogue.ToolDeclaration;
import dev.madang.edge.Enveloped;
import dev.madang.edge.Exchange;
import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of tools (dream-agent 7). */
@Enveloped
@RestController
@RequestMapping("/api/tools")
class ToolController {

    private static final List<String> CATEGORIES = List.of("data", "analysis", "content", "ops");

    private final ToolCatalogue catalogue;

    ToolController(ToolCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The tools that match, and how many they are. */
    record ToolListView(List<ToolView> tools, int total) {}

    @GetMapping
    ToolListView list(
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable Boolean active,
            HttpServletRequest request) {
        if (category != null && !CATEGORIES.contains(category)) {
            throw new Violation(Place.QUERY, "category", Rule.FORMAT, Map.of("expected", String.join(", ", CATEGORIES)))
                    .failure();
        }
        List<ToolView> tools = catalogue.all().stream()
                .filter(tool -> category == null || tool.category().equals(category))
                .filter(tool -> active == null || catalogue.isActive(tool.name()) == active)
                .map(tool -> view(tool, request))
                .toList();
        return new ToolListView(tools, tools.size());
    }

    @GetMapping("/{name}")
    ToolView tool(@PathVariable String name, HttpServletRequest request) {
        return view(catalogue.require(name), request);
    }

    private ToolView view(ToolDeclaration tool, HttpServletRequest request) {
        return ToolView.of(
                tool,
                catalogue.isActive(tool.name()),
                Exchange.of(request).language().tag());
    }
}
