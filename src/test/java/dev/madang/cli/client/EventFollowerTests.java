package dev.madang.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventFollowerTests implements EventFollower.Listener {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final List<String> asked = new ArrayList<>();
    private final Queue<String> streams = new ArrayDeque<>();
    private HttpServer server;
    private AgentClient client;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/agent/stream/s1", this::answer);
        server.start();
        client = new AgentClient(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "ko");
    }

    @AfterEach
    void end() {
        client.close();
        server.stop(0);
    }

    @Test
    void afterABreakItGoesOnAfterTheLastWholeEvent() throws InterruptedException {
        streams.add("id: 1\nevent: layer_start\ndata: {\"layer\":\"cognitive\"}\n\n:\n\nid: 2\nevent: broken\nda");
        streams.add("retry: 2000\n\n");
        streams.add("id: 2\nevent: todo_update\ndata: {\"a\":\ndata: 1}\n\nid: 3\n\n");
        streams.add("id: 4\nevent: complete\ndata: {}\n\n");
        try (EventFollower follower = client.follow("s1", this)) {
            assertThat(follower).isNotNull();
            assertThat(next()).isEqualTo("layer_start {\"layer\":\"cognitive\"}");
            assertThat(next()).isEqualTo("todo_update {\"a\":1}");
            assertThat(next()).isEqualTo("complete {}");
        }
        assertThat(asked).containsExactly("", "1", "1", "3");
    }

    @Test
    void aStreamThatIsOverWithoutALastEventIsSaid() throws InterruptedException {
        streams.add("id: 1\nevent: layer_start\ndata: {}\n\n");
        streams.add("204");
        try (EventFollower follower = client.follow("s1", this)) {
            assertThat(follower).isNotNull();
            assertThat(next()).isEqualTo("layer_start {}");
            assertThat(next()).isEqualTo("ended");
        }
    }

    @Test
    void whatTheServerRefusesIsNotTriedAgain() throws InterruptedException {
        try (EventFollower follower = client.follow("elsewhere", this)) {
            assertThat(follower).isNotNull();
            assertThat(next()).isEqualTo("lost HTTP 404");
        }
    }

    @Override
    public void told(SessionEvent event) {
        heard.add(event.name() + " " + event.data());
    }

    @Override
    public void ended() {
        heard.add("ended");
    }

    @Override
    public void lost(Exception cause) {
        heard.add("lost " + cause.getMessage());
    }

    private String next() throws InterruptedException {
        return heard.poll(10, TimeUnit.SECONDS);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        asked.add(last == null ? "" : last);
        String stream = streams.remove();
        if (stream.equals("204")) {
            exchange.sendResponseHeaders(204, -1);
        } else {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(stream.getBytes(StandardCharsets.UTF_8));
        }
        exchange.close();
    }
}
