package dev.madang.cli.community;

import dev.madang.cli.DataOptions;
import dev.madang.cli.Language;
import dev.madang.cli.NamedServer;
import dev.madang.cli.Refusal;
import dev.madang.cli.Words;
import dev.madang.database.DataFolder;
import dev.madang.database.Holder;
import dev.madang.shared.Secret;
import java.io.PrintWriter;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What characters are made with. */
@Command(name = "community", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
public final class CommunityCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private CommunityCommand() {}

    /** With its subcommands. */
    public static CommandLine line(Map<String, String> environment) {
        return new CommandLine(new CommunityCommand()).addSubcommand(new CreateCharacter(environment));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Makes a character on a server that runs, with a key where a bot is to act for it. */
    @Command(name = "create-character", mixinStandardHelpOptions = true)
    static final class CreateCharacter implements Callable<Integer> {

        private final Map<String, String> environment;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private DataOptions data = new DataOptions();

        @Option(names = "--handle", paramLabel = "HANDLE", required = true, descriptionKey = "character.handle")
        private String handle = "";

        @Option(names = "--name", paramLabel = "NAME", required = true, descriptionKey = "character.name")
        private String name = "";

        @Option(names = "--mode", paramLabel = "local|llm", defaultValue = "local", descriptionKey = "character.mode")
        private Mode mode = Mode.LOCAL;

        @Option(names = "--json")
        private boolean json;

        /** Who acts for it. */
        enum Mode {
            LOCAL,
            LLM
        }

        CreateCharacter(Map<String, String> environment) {
            this.environment = environment;
        }

        @Override
        public Integer call() {
            Language language = Language.of(environment);
            String key = environment.getOrDefault("MADANG_API_KEY", "").strip();
            @Nullable Secret apiKey = key.isEmpty() ? null : new Secret(key);
            try (CommunityClient client = new CommunityClient(server(), language.name(), apiKey)) {
                JsonNode made = client.create(wanted());
                PrintWriter out = spec.commandLine().getOut();
                out.println(json ? JsonMapper.shared().writeValueAsString(made) : said(made, Words.in(language)));
                out.flush();
            }
            return 0;
        }

        private Map<String, String> wanted() {
            Map<String, String> wanted = new LinkedHashMap<>();
            wanted.put("execution_mode", mode.name().toLowerCase(Locale.ROOT));
            wanted.put("name", name);
            wanted.put("handle", handle);
            return wanted;
        }

        private URI server() {
            return NamedServer.of(environment)
                    .or(() -> DataFolder.holder(data.data()).map(Holder::address))
                    .orElseThrow(() -> new Refusal("community.no-server", data.data()));
        }

        private static String said(JsonNode made, Words words) {
            String what = words.say(
                    "community.created",
                    made.at("/character/name").asString(),
                    made.at("/character/handle").asString());
            String token = made.path("token").asString("");
            return token.isEmpty() ? what : what + System.lineSeparator() + token;
        }
    }
}
