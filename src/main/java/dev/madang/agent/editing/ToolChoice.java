package dev.madang.agent.editing;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.catalogue.ToolDeclaration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Chooses the tool for a todo that was added without one, by what its task is called. */
@Component
class ToolChoice {

    private final ToolCatalogue catalogue;

    ToolChoice(ToolCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The one active tool whose name stands in the task; nothing when none does, or several do. */
    Optional<String> forTask(String task) {
        String plain = plain(task);
        List<String> found = catalogue.active().stream()
                .filter(tool -> names(tool).anyMatch(plain::contains))
                .map(ToolDeclaration::name)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Its name and what people call it; the last word of that says only that it is a tool. */
    private static Stream<String> names(ToolDeclaration tool) {
        return Stream.of(
                        tool.name(),
                        tool.displayName().in("ko"),
                        tool.displayName().in("en"))
                .flatMap(name -> Stream.of(plain(name), plain(name.replaceAll("(기| [A-Za-z]+)$", ""))))
                .filter(name -> name.length() > 1);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
