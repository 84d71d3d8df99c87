package dev.madang.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** A request as a test writes it: {@code Wire.on(port).post("/api/agent/run").json("{}").send()}. */
public final class Wire {

    private static final List<Witness> WITNESSES = ServiceLoader.load(Witness.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private final int port;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String method = "GET";
    private String target = "/";
    private String body = "";

    private Wire(int port) {
        this.port = port;
        headers.put("Host", "localhost:" + port);
        headers.put("Connection", "close");
    }

    public static Wire on(int port) {
        return new Wire(port);
    }

    public Wire get(String path) {
        return request("GET", path);
    }

    public Wire post(String path) {
        return request("POST", path);
    }

    public Wire request(String newMethod, String path) {
        method = newMethod;
        target = path;
        return this;
    }

    /** Sets a header; null takes it away. */
    public Wire header(String name, String value) {
        headers.keySet().removeIf(name::equalsIgnoreCase);
        if (value != null) {
            headers.put(name, value);
        }
        return this;
    }

    public Wire language(String tags) {
        return header("Accept-Language", tags);
    }

    public Wire json(String text) {
        return body("application/json", text);
    }

    public Wire body(String type, String text) {
        body = text;
        return header("Content-Type", type);
    }

    /** Sends it; who watches over a family's contract sees the answer first. */
    public Reply send() {
        try (RawHttp connection = open()) {
            Reply reply = connection.reply(method);
            WITNESSES.forEach(witness -> witness.saw(method, target, reply));
            return reply;
        }
    }

    /** Sends it and leaves the answer to the test, for streams. */
    public RawHttp open() {
        byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        if (bytes.length > 0 || !(method.equals("GET") || method.equals("HEAD"))) {
            headers.putIfAbsent("Content-Length", String.valueOf(bytes.length));
        }
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return RawHttp.connect(port).send(head + "\r\n").send(bytes);
    }
}
