package dev.madang.runner.connectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** A stand-in for the vendors of all tools, on loopback: it says "Hello from the fake" in each one's stream, or refuses. */
final class EveryVendor implements AutoCloseable {

    private static final String MESSAGES = """
            event: message_start
            data: {"type":"message_start","message":{"id":"m1","type":"message","role":"assistant","model":"fake","content":[],\
            "stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":12,"output_tokens":1}}}

            event: content_block_start
            data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}

            event: content_block_delta
            data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Hello from the fake"}}

            event: content_block_stop
            data: {"type":"content_block_stop","index":0}

            event: message_delta
            data: {"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"output_tokens":5}}

            event: message_stop
            data: {"type":"message_stop"}

            """;
    private static final String ITEM = """
            {"type":"message","id":"m1","role":"assistant","status":"completed",\
            "content":[{"type":"output_text","text":"Hello from the fake","annotations":[]}]}""";
    private static final String RESPONSES = """
            event: response.created
            data: {"type":"response.created","response":{"id":"r1","object":"response","status":"in_progress","output":[]}}

            event: response.output_item.done
            data: {"type":"response.output_item.done","output_index":0,"item":%s}

            event: response.completed
            data: {"type":"response.completed","response":{"id":"r1","object":"response","status":"completed","output":[%s],\
            "usage":{"input_tokens":12,"input_tokens_details":{"cached_tokens":0},"output_tokens":5,\
            "output_tokens_details":{"reasoning_tokens":0},"total_tokens":17}}}

            """.formatted(ITEM, ITEM);
    private static final String COMPLETIONS = """
            data: {"id":"c1","object":"chat.completion.chunk","created":1,"model":"fake","choices":[{"index":0,\
            "delta":{"role":"assistant","content":"Hello from the fake"},"finish_reason":null}]}

            data: {"id":"c1","object":"chat.completion.chunk","created":1,"model":"fake","choices":[{"index":0,"delta":{},\
            "finish_reason":"stop"}]}

            data: {"id":"c1","object":"chat.completion.chunk","created":1,"model":"fake","choices":[],\
            "usage":{"prompt_tokens":12,"completion_tokens":5,"total_tokens":17}}

            data: [DONE]

            """;
    private static final String CONTENT = """
            {"candidates":[{"content":{"role":"model","parts":[{"text":"Hello from the fake"}]},"finishReason":"STOP","index":0}],\
            "usageMetadata":{"promptTokenCount":12,"candidatesTokenCount":5,"totalTokenCount":17},"modelVersion":"fake"}""";

    private final HttpServer server;
    private final boolean refuses;

    EveryVendor(boolean refuses) {
        this.refuses = refuses;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        if (refuses) {
            send(exchange, 400, "application/json", """
                    {"type":"error","error":{"type":"invalid_request_error","message":"the fake refuses","code":400}}""");
        } else if (path.contains("/messages")) {
            send(exchange, 200, "text/event-stream", MESSAGES);
        } else if (path.endsWith("/responses")) {
            send(exchange, 200, "text/event-stream", RESPONSES);
        } else if (path.endsWith("/chat/completions")) {
            send(exchange, 200, "text/event-stream", COMPLETIONS);
        } else if (path.contains("streamGenerateContent")) {
            send(exchange, 200, "text/event-stream", "data: " + CONTENT + "\n\n");
        } else if (path.contains("enerateContent")) {
            send(exchange, 200, "application/json", CONTENT);
        } else {
            send(exchange, 200, "application/json", "{\"object\":\"list\",\"data\":[],\"models\":[]}");
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
