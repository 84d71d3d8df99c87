package dev.madang.cli.doctor;

import dev.madang.cli.DataOptions;
import dev.madang.cli.Language;
import dev.madang.cli.Words;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Looks at everything that Madang needs or can use. */
@Command(name = "doctor", mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {

    private static final List<Check> CHECKS = List.of(
            ToolChecks::java,
            ToolChecks::maven,
            DatabaseCheck::look,
            PortCheck::look,
            ToolChecks::modelKeys,
            ToolChecks::aiTools,
            ToolChecks::chromium,
            FontCheck::look);

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--language", paramLabel = "ko|en")
    private @Nullable Language language;

    @Option(names = "--json")
    private boolean json;

    public DoctorCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        Words words = Words.in(language == null ? Language.of(environment) : language);
        Surroundings here = new Surroundings(words, environment, data.data(), data.databaseUrl());
        PrintWriter out = spec.commandLine().getOut();
        List<Finding> findings = new ArrayList<>();
        for (Check check : CHECKS) {
            List<Finding> found = check.look(here);
            findings.addAll(found);
            if (!json) {
                found.forEach(finding -> out.println(finding.line()));
                out.flush();
            }
        }
        boolean canRun = findings.stream().noneMatch(finding -> finding.mark() == Finding.Mark.missing);
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(new Report(canRun, findings)));
        } else {
            out.println(words.say(canRun ? "doctor.can" : "doctor.cannot"));
        }
        out.flush();
        return canRun ? 0 : 1;
    }

    /** What {@code --json} prints. */
    private record Report(boolean ok, List<Finding> checks) {}
}
