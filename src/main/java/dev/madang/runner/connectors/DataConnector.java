package dev.madang.runner.connectors;

import dev.madang.runner.connectors.Ask.Use;
import dev.madang.runner.connectors.ConnectorSettings.Entry;
import dev.madang.runner.connectors.Definition.By;
import dev.madang.runner.connectors.Definition.Mode;
import dev.madang.shared.Failure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A connector by its file and what the configuration says of it. */
final class DataConnector implements Connector {

    // Linux takes 128 KiB for one argument, with what belongs to it.
    private static final int LONGEST_ARGUMENT = 120 * 1024;
    private static final String STANDARD_INPUT = "/dev/stdin";

    private final Definition definition;
    private final Entry settings;
    private final Programs programs;

    DataConnector(Definition definition, Entry settings, Programs programs) {
        this.definition = definition;
        this.settings = settings;
        this.programs = programs;
    }

    @Override
    public String name() {
        return definition.name();
    }

    @Override
    public boolean isAvailable() {
        return settings.enabled() && program().isPresent();
    }

    @Override
    public Transcript transcript() {
        return new DataTranscript(definition);
    }

    @Override
    public List<String> models() {
        return settings.models();
    }

    @Override
    public boolean mayAnswer() {
        return definition.line().answer() != null || settings.answers();
    }

    @Override
    public boolean booksItself() {
        return false;
    }

    @Override
    public Invocation invoke(Ask ask) {
        Path program = program()
                .filter(_ -> settings.enabled())
                .orElseThrow(() -> Failure.invalid("CONNECTOR_UNAVAILABLE").with("connector", name()));
        Mode mode = mode(ask.job().use());
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(arguments(ask, mode));
        By by = definition.line().prompt().by();
        String input = by == By.STDIN || by == By.FILE ? ask.prompt() : "";
        return new Invocation(command, input, variables(mode), keep());
    }

    @Override
    public void check(Ask ask) {
        Invocation ignored = invoke(ask);
    }

    private Optional<Path> program() {
        return programs.find(
                Objects.requireNonNullElse(settings.command(), definition.line().command()));
    }

    /** Whoever only wants an answer gets no hand that acts unasked, whatever the configuration says. */
    private Mode mode(Use use) {
        return switch (use) {
            case ANSWER -> Objects.requireNonNullElse(definition.line().answer(), Mode.NONE);
            case PROCESS -> settings.unattended() ? definition.line().unattended() : Mode.NONE;
        };
    }

    private List<String> arguments(Ask ask, Mode mode) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("{mode}", mode.arguments());
        parts.put("{model}", filled("model", definition.line().model(), ask.model()));
        parts.put("{resume}", filled("resume", definition.line().resume(), ask.resume()));
        parts.put("{prompt}", prompt(ask.prompt()));
        List<String> layout = new ArrayList<>(Objects.requireNonNullElse(
                settings.arguments(), definition.line().arguments()));
        layout.addAll(settings.moreArguments());
        parts.keySet().stream().filter(part -> !layout.contains(part)).toList().forEach(layout::add);
        return layout.stream()
                .flatMap(one -> parts.getOrDefault(one, List.of(one)).stream())
                .toList();
    }

    private List<String> filled(String what, List<String> template, @Nullable String value) {
        if (value == null) {
            return List.of();
        }
        if (template.isEmpty()) {
            String reason = what.equals("model") ? "MODEL_NOT_SUPPORTED" : "RESUME_NOT_SUPPORTED";
            throw Failure.invalid(reason).with("connector", name());
        }
        return template.stream()
                .map(text -> text.replace("{" + what + "}", value))
                .toList();
    }

    private List<String> prompt(String prompt) {
        Definition.Entry entry = definition.line().prompt();
        return switch (entry.by()) {
            case STDIN -> entry.arguments();
            case FILE -> List.of(entry.flag() + "=" + STANDARD_INPUT);
            case FLAG -> List.of(entry.flag() + "=" + asArgument(prompt));
            case ARGUMENT -> List.of("--", asArgument(prompt));
        };
    }

    private String asArgument(String prompt) {
        if (prompt.getBytes(StandardCharsets.UTF_8).length > LONGEST_ARGUMENT) {
            throw Failure.invalid("PROMPT_TOO_LONG").with("connector", name()).with("limit_bytes", LONGEST_ARGUMENT);
        }
        return prompt;
    }

    private Map<String, String> variables(Mode mode) {
        Map<String, String> all =
                new LinkedHashMap<>(definition.line().environment().set());
        all.putAll(mode.set());
        return all;
    }

    private Set<String> keep() {
        Set<String> all = new HashSet<>(definition.line().environment().keep());
        all.addAll(settings.keep());
        return all;
    }
}
