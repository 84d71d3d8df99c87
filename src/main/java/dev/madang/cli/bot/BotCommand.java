package dev.madang.cli.bot;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What a bot does. */
@Command(name = "bot", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
public final class BotCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private BotCommand() {}

    /** With its subcommands. */
    public static CommandLine line(Map<String, String> environment) {
        return new CommandLine(new BotCommand()).addSubcommand(new HeartbeatCommand(environment));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
