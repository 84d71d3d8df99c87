package dev.madang.cli;

import dev.madang.cli.access.AdminCommand;
import dev.madang.cli.access.SecretsCommand;
import dev.madang.cli.access.TokenCommand;
import dev.madang.cli.bench.BenchCommand;
import dev.madang.cli.bot.BotCommand;
import dev.madang.cli.chaos.ChaosCommand;
import dev.madang.cli.community.CommunityCommand;
import dev.madang.cli.doctor.DoctorCommand;
import dev.madang.cli.run.RunCommand;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Finds the command that was asked for, runs it, and says in one sentence why it could not. */
public final class Cli {

    private Cli() {}

    /**
     * Runs one command.
     *
     * @param application the class that a server starts from
     * @return the exit code: 0 done, 1 could not, 2 not understood
     */
    public static int run(Class<?> application, String... arguments) {
        return commandLine(application, System.getenv()).execute(arguments);
    }

    static CommandLine commandLine(Class<?> application, Map<String, String> environment) {
        Words words = Words.in(Language.of(environment));
        Version version = new Version(application);
        CommandLine line = new CommandLine(new Madang())
                .addSubcommand(new RunCommand(application, environment))
                .addSubcommand(new ServeCommand(application, words, environment))
                .addSubcommand(new Test(words))
                .addSubcommand(new Prepare(words))
                .addSubcommand(new RehearseCommand(application))
                .addSubcommand(new GenerateCommand(application))
                .addSubcommand(new DoctorCommand(environment))
                .addSubcommand(new BenchCommand())
                .addSubcommand(new ChaosCommand())
                .addSubcommand(new TokenCommand())
                .addSubcommand(AdminCommand.line(environment))
                .addSubcommand(SecretsCommand.line(environment))
                .addSubcommand(CommunityCommand.line(environment))
                .addSubcommand(BotCommand.line(environment))
                .addSubcommand(new VersionCommand(version));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setResourceBundle(words.bundle());
        line.setDefaultValueProvider(new EnvironmentDefaults(environment));
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().versionProvider(version));
        line.getCommandSpec().versionProvider(version);
        line.setExecutionExceptionHandler((thrown, where, parsed) -> {
            where.getErr().println(new Explanation(wordsOf(parsed, words)).of(thrown));
            return 1;
        });
        return line;
    }

    // A command with a --language of its own also fails in it.
    private static Words wordsOf(ParseResult parsed, Words otherwise) {
        ParseResult innermost = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        @Nullable Language asked = innermost.matchedOptionValue("--language", null);
        return asked == null ? otherwise : Words.in(asked);
    }

    /** Without a command: what there is. */
    @Command(name = "madang", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
    private static final class Madang implements Runnable {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    /** Stands here for the help: the launcher runs the tests, since they come before there is anything to start. */
    @Command(name = "test", mixinStandardHelpOptions = true)
    private record Test(Words words) implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new Refusal("test.launcher");
        }
    }

    /** Stands here for the help too: it is about the jar that this runs from. */
    @Command(name = "prepare", mixinStandardHelpOptions = true)
    private record Prepare(Words words) implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new Refusal("prepare.launcher");
        }
    }

    /** The version, as a command. */
    @Command(name = "version", mixinStandardHelpOptions = true)
    private static final class VersionCommand implements Runnable {

        private final Version version;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        VersionCommand(Version version) {
            this.version = version;
        }

        @Override
        public void run() {
            spec.commandLine().getOut().println(version.line());
        }
    }

    /** The version that the build wrote into the jar. */
    private record Version(Class<?> application) implements IVersionProvider {

        String line() {
            String number = Optional.ofNullable(application.getPackage().getImplementationVersion())
                    .orElse("(not packaged)");
            return "madang " + number + " (Java " + Runtime.version().feature() + ")";
        }

        @Override
        public String[] getVersion() {
            return new String[] {line()};
        }
    }
}
