package dev.madang.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a stream of server-sent events as a browser does, and shows its frames. */
public final class SseReader implements AutoCloseable {

    private final RawHttp connection;
    private final Reply head;
    private final BufferedReader lines;

    private SseReader(RawHttp connection) {
        this.connection = connection;
        this.head = connection.head();
        this.lines = new BufferedReader(new InputStreamReader(connection.body(head), StandardCharsets.UTF_8));
    }

    public static SseReader open(Wire request) {
        return new SseReader(request.open());
    }

    public Reply head() {
        return head;
    }

    /** The next frame, comments and bare ids too; none when the stream has ended. */
    public Optional<Frame> next() {
        try {
            List<String> fields = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    return Optional.of(Frame.of(fields));
                }
                fields.add(line);
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All frames up to the end of the stream. */
    public List<Frame> rest() {
        List<Frame> frames = new ArrayList<>();
        for (Optional<Frame> frame = next(); frame.isPresent(); frame = next()) {
            frames.add(frame.get());
        }
        return frames;
    }

    @Override
    public void close() {
        connection.close();
    }

    /** One frame; what it does not carry is empty. */
    public record Frame(String id, String event, String data, String retry, boolean comment) {

        static Frame of(List<String> fields) {
            List<String> data = values(fields, "data");
            return new Frame(
                    last(fields, "id"),
                    last(fields, "event"),
                    String.join("\n", data),
                    last(fields, "retry"),
                    fields.stream().anyMatch(field -> field.startsWith(":")));
        }

        private static String last(List<String> fields, String name) {
            List<String> values = values(fields, name);
            return values.isEmpty() ? "" : values.getLast();
        }

        private static List<String> values(List<String> fields, String name) {
            return fields.stream()
                    .filter(field -> field.startsWith(name + ":"))
                    .map(field -> field.substring(name.length() + 1).replaceFirst("^ ", ""))
                    .toList();
        }
    }
}
