package dev.madang.runner.web;

import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.runner.Order;
import dev.madang.runner.RunnerSettings;
import dev.madang.runner.connectors.Ask;
import dev.madang.runner.connectors.Connector;
import dev.madang.runner.connectors.Connectors;
import dev.madang.runner.process.WorkFolders;
import dev.madang.shared.Failure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes an order of a request, or says what is wrong with it. */
@Component
public class Orders {

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");

    // By the ruling of the runner, also for tools that read it from standard input.
    private static final int LONGEST_PROMPT = 1024 * 1024;

    private final Connectors connectors;
    private final WorkFolders folders;
    private final RunnerSettings settings;

    Orders(Connectors connectors, WorkFolders folders, RunnerSettings settings) {
        this.connectors = connectors;
        this.folders = folders;
        this.settings = settings;
    }

    public Order of(RunRequest request, String owner) {
        String connector = request.requireConnector();
        String prompt = request.requirePrompt();
        if (prompt.getBytes(StandardCharsets.UTF_8).length > LONGEST_PROMPT) {
            throw Failure.invalid("PROMPT_TOO_LONG")
                    .with("connector", connector)
                    .with("limit_bytes", LONGEST_PROMPT);
        }
        String model = RunRequest.given(request.model());
        String resume = RunRequest.given(request.resume());
        connectors
                .find(connector)
                .filter(Connector::isAvailable)
                .orElseThrow(() -> Failure.invalid("CONNECTOR_UNAVAILABLE").with("connector", connector))
                .check(new Ask(new Ask.Job("check", owner, Ask.Use.PROCESS), prompt, model, resume));
        return new Order(
                connector, prompt, folder(request.workDir()), model, resume, timeout(request), env(request.env()));
    }

    private @Nullable String folder(@Nullable String workDir) {
        if (workDir == null || workDir.isBlank()) {
            return null;
        }
        Path checked = folders.check(workDir);
        return checked.toString();
    }

    private Duration timeout(RunRequest request) {
        Integer seconds = request.timeoutSeconds();
        if (seconds == null) {
            return settings.timeout();
        }
        long most = settings.longest().toSeconds();
        if (seconds < 1 || seconds > most) {
            Rule rule = seconds < 1 ? Rule.TOO_SMALL : Rule.TOO_GREAT;
            throw new Violation(Place.BODY, "timeoutSeconds", rule, Map.of("min", 1, "max", most)).failure();
        }
        return Duration.ofSeconds(seconds);
    }

    private Map<String, String> env(@Nullable Map<String, @Nullable String> asked) {
        Map<String, String> env = new TreeMap<>();
        if (asked != null) {
            asked.forEach((name, value) -> {
                if (value == null) {
                    throw new Violation(Place.BODY, "env." + name, Rule.WRONG_TYPE).failure();
                }
                if (!VARIABLE.matcher(name).matches() || !settings.allows(name)) {
                    throw Failure.invalid("VARIABLE_NOT_ALLOWED").with("variable", name);
                }
                env.put(name, value);
            });
        }
        return env;
    }
}
