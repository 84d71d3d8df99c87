package dev.madang.cli.run;

import dev.madang.cli.DataOptions;
import dev.madang.cli.Language;
import dev.madang.cli.NamedServer;
import dev.madang.cli.Refusal;
import dev.madang.cli.Words;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder.SystemOutput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Does one request: plans, asks, runs, answers. */
@Command(name = "run", mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {

    private static final int LONGEST_SECONDS = 3600;
    private static final int NOT_UNDERSTOOD = 2;

    private final Class<?> application;
    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(arity = "1..*", paramLabel = "REQUEST", descriptionKey = "request")
    private List<String> request = List.of();

    @Option(names = {"-y", "--yes"})
    private boolean yes;

    @Option(names = "--json", descriptionKey = "json.run")
    private boolean json;

    @Option(names = "--language", paramLabel = "ko|en", descriptionKey = "language.run")
    private @Nullable Language language;

    @Option(names = "--dataset", paramLabel = "FILE")
    private @Nullable Path dataset;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "./madang-out")
    private Path out = Path.of("madang-out");

    @Option(names = "--timeout", paramLabel = "SECONDS")
    private @Nullable Integer timeout;

    public RunCommand(Class<?> application, Map<String, String> environment) {
        this.application = application;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        Language spoken = language == null ? Language.of(environment, Language.ko) : language;
        Words words = Words.in(spoken);
        Wish wish = new Wish(
                String.join(" ", request).strip(),
                spoken,
                yes,
                json,
                dataset,
                out,
                timeout,
                data.data(),
                data.databaseUrl());
        PrintWriter errors = spec.commandLine().getErr();
        Terminal terminal =
                Terminals.find(json ? SystemOutput.SysErr : SystemOutput.SysOut).orElse(null);
        Optional<String> objection = objection(wish, words, terminal != null);
        if (objection.isPresent()) {
            errors.println(objection.get());
            return NOT_UNDERSTOOD;
        }
        boolean elsewhere = NamedServer.of(environment).isPresent();
        if (dataset != null && !elsewhere && !(Files.isRegularFile(dataset) && Files.isReadable(dataset))) {
            throw new Refusal("run.dataset", dataset);
        }
        Console console = new Console(words, terminal, spec.commandLine().getOut(), errors, environment);
        return new Execution(application, wish, console).run();
    }

    /** What is wrong with the command line itself. */
    private Optional<String> objection(Wish wish, Words words, boolean canAsk) {
        if (wish.request().isEmpty()) {
            return Optional.of(words.say("run.empty"));
        }
        if (timeout != null && (timeout < 1 || timeout > LONGEST_SECONDS)) {
            return Optional.of(words.say("run.timeout", LONGEST_SECONDS));
        }
        return canAsk || yes ? Optional.empty() : Optional.of(words.say("run.yes-required"));
    }
}
