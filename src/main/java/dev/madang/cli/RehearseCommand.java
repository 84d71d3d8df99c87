package dev.madang.cli;

import dev.madang.cli.ServerOptions.Contents;
import dev.madang.cli.ServerOptions.Purpose;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Does what people do first, on a data folder that is of no further use: starts a server, asks it something, stops it. Nobody
 * calls it but the launcher, for what the JVM notes meanwhile.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

    private static final String REQUEST = "라네즈 리뷰 분석해서 인사이트 뽑아줘";
    private static final List<String> PAGES =
            List.of("/", "/health", "/ready", "/metrics", "/api/tools", "/api/sessions", "/no-such-page");

    private final Class<?> application;

    @Mixin
    private DataOptions data = new DataOptions();

    RehearseCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ServerOptions options = new ServerOptions(
                "127.0.0.1", 0, data.data(), data.databaseUrl(), Listeners.OFF, Purpose.SERVE, Contents.NOTHING);
        try (Server server = Server.start(application, options);
                HttpClient client = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                URI address = server.address().resolve(page);
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            }
            String folder = data.data().toString();
            String out = data.data().resolve("out").toString();
            return Cli.run(application, "run", REQUEST, "--yes", "--language", "ko", "--data", folder, "--out", out);
        }
    }
}
