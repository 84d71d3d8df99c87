package dev.madang.cli;

import dev.madang.cli.ServerOptions.Contents;
import dev.madang.cli.ServerOptions.Purpose;
import dev.madang.identity.IdentitySettings;
import dev.madang.shared.StartRefusal;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves until it is told to end. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    private final Class<?> application;
    private final Words words;
    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1")
    private String host = "";

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8000")
    private int port;

    @Option(names = "--listeners", paramLabel = "LIST", defaultValue = "runner=3001,notion=9500,factory=8001")
    private String listeners = "";

    @Option(names = "--demo", fallbackValue = "true")
    private boolean demo;

    ServeCommand(Class<?> application, Words words, Map<String, String> environment) {
        this.application = application;
        this.words = words;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        ServerOptions options = options();
        PrintWriter out = spec.commandLine().getOut();
        try (Server server = Server.start(application, options)) {
            out.println("ready " + server.address());
            out.flush();
            server.awaitEnd();
        }
        return 0;
    }

    private ServerOptions options() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(spec.commandLine(), words.say("port.invalid", port));
        }
        requireGuard();
        try {
            return new ServerOptions(
                    host,
                    port,
                    data.data(),
                    data.databaseUrl(),
                    Listeners.parse(listeners),
                    Purpose.SERVE,
                    demo ? Contents.DEMO : Contents.NOTHING);
        } catch (IllegalArgumentException _) {
            throw new ParameterException(spec.commandLine(), words.say("listeners.invalid", listeners));
        }
    }

    // The server itself would refuse too, but only after it has made a data folder and started a database.
    private void requireGuard() {
        IdentitySettings settings = new IdentitySettings(environment.get("ADMIN_API_KEY"), null);
        if (!host.equals("localhost") && !isLoopbackLiteral() && !settings.hasStrongAdminKey()) {
            throw new StartRefusal(
                    StartRefusal.Reason.OPEN_WITHOUT_ADMIN_KEY, host, IdentitySettings.FEWEST_ADMIN_KEY_CHARACTERS);
        }
    }

    private boolean isLoopbackLiteral() {
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
