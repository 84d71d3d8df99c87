package dev.madang.cli;

import dev.madang.cli.ServerOptions.Warnings;
import java.io.PrintWriter;
import java.net.InetAddress;
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

    ServeCommand(Class<?> application, Words words) {
        this.application = application;
        this.words = words;
    }

    @Override
    public Integer call() throws InterruptedException {
        ServerOptions options = options();
        PrintWriter out = spec.commandLine().getOut();
        if (demo) {
            out.println(words.say("demo.empty"));
        }
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
        requireLoopback();
        try {
            return new ServerOptions(
                    host,
                    port,
                    data.data(),
                    data.databaseUrl(),
                    Listeners.parse(listeners),
                    Warnings.ON_STANDARD_ERROR);
        } catch (IllegalArgumentException _) {
            throw new ParameterException(spec.commandLine(), words.say("listeners.invalid", listeners));
        }
    }

    private void requireLoopback() {
        if (!host.equals("localhost") && !isLoopbackLiteral()) {
            throw new Refusal("host.not-loopback", host);
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
