package dev.madang.cli.access;

import dev.madang.cli.DataOptions;
import dev.madang.cli.Language;
import dev.madang.cli.Refusal;
import dev.madang.cli.Words;
import dev.madang.database.DataFolder;
import dev.madang.secrets.KeyRotation;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** What is done with the secrets that are kept. */
@Command(name = "secrets", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
public final class SecretsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private SecretsCommand() {}

    /** With its subcommands. */
    public static CommandLine line(Map<String, String> environment) {
        return new CommandLine(new SecretsCommand()).addSubcommand(new Rotate(environment));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Seals them with a new master key. */
    @Command(name = "rotate", mixinStandardHelpOptions = true)
    static final class Rotate implements Callable<Integer> {

        private static final String NEW_KEY = "MADANG_SECRET_KEY_NEW";

        private final Words words;
        private final @Nullable String newKey;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private DataOptions data = new DataOptions();

        @Option(names = "--json")
        private boolean json;

        Rotate(Map<String, String> environment) {
            this.words = Words.in(Language.of(environment));
            this.newKey = environment.get(NEW_KEY);
        }

        /** What {@code --json} prints: how many secrets, and the file with the key before, if there is one. */
        private record Report(int secrets, @Nullable String before) {}

        @Override
        public Integer call() {
            DataFolder.holder(data.data()).ifPresent(holder -> {
                throw new Refusal("secrets.server-runs", data.data(), holder.pid());
            });
            try (Registry registry = Registry.open(data.data(), data.databaseUrl())) {
                tell(rotate(registry.get(KeyRotation.class)));
            }
            return 0;
        }

        private KeyRotation.Rotated rotate(KeyRotation rotation) {
            if (!rotation.isGiven()) {
                return rotation.toNewFile();
            }
            if (newKey == null || newKey.isBlank()) {
                throw new Refusal("secrets.new-key-missing");
            }
            return rotation.toGiven(newKey);
        }

        private void tell(KeyRotation.Rotated rotated) {
            @Nullable
            String before = rotated.before() == null ? null : rotated.before().toString();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(JsonMapper.shared().writeValueAsString(new Report(rotated.secrets(), before)));
            } else if (before == null) {
                out.println(words.say("secrets.rotated.given", rotated.secrets()));
            } else {
                out.println(words.say("secrets.rotated", rotated.secrets(), before));
            }
            out.flush();
        }
    }
}
