package dev.madang.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares an answer with a golden file, {@code src/test/resources/wire/<name>.json}: status, telling headers and the whole
 * body. {@code name#variant} is one part of a file that holds several. Where a value cannot be known the file says
 * <code>${request_id}</code>, <code>${timestamp}</code>, <code>${id:sess_}</code>, <code>${text}</code>,
 * <code>${uuid}</code>, <code>${number}</code> or <code>${any}</code>. An answer without a file is written to {@code target/wire}.
 */
public final class WireAssert extends AbstractAssert<WireAssert, Reply> {

    private static final Path GOLDEN = Path.of("src/test/resources/wire");
    private static final Path SEEN = Path.of("target/wire");
    private static final List<String> TELLING = List.of(
            "Content-Type",
            "Content-Language",
            "Allow",
            "Retry-After",
            "WWW-Authenticate",
            "Location",
            "X-RateLimit-Limit",
            "X-RateLimit-Remaining");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private WireAssert(Reply actual) {
        super(actual, WireAssert.class);
    }

    public static WireAssert assertThat(Reply reply) {
        return new WireAssert(reply);
    }

    public WireAssert hasStatus(int status) {
        Assertions.assertThat(actual.status()).as(actual.text()).isEqualTo(status);
        return this;
    }

    public WireAssert hasHeader(String name, String value) {
        Assertions.assertThat(actual.header(name)).as(name).contains(value);
        return this;
    }

    public WireAssert hasNoHeader(String name) {
        Assertions.assertThat(actual.header(name)).as(name).isEmpty();
        return this;
    }

    public WireAssert isGolden(String name) {
        JsonNode seen =
                JSON.valueToTree(Map.of("status", actual.status(), "headers", tellingHeaders(), "body", body()));
        keep(name, seen);
        JsonNode golden = golden(name);
        Assertions.assertThat(pretty(masked(golden, seen))).as(name).isEqualTo(pretty(golden));
        return this;
    }

    private Map<String, String> tellingHeaders() {
        Map<String, String> headers = new TreeMap<>();
        TELLING.forEach(name -> actual.header(name).ifPresent(value -> headers.put(name, value)));
        return headers;
    }

    private Object body() {
        boolean json = actual.header("Content-Type").orElse("").startsWith("application/json");
        return json ? actual.json() : actual.text();
    }

    private static JsonNode golden(String name) {
        String[] parts = name.split("#", 2);
        Path file = GOLDEN.resolve(parts[0] + ".json");
        if (!Files.exists(file)) {
            throw new AssertionError("no golden file " + file + "; what was seen is in " + SEEN);
        }
        JsonNode golden = JSON.readTree(file);
        return parts.length == 1 ? golden : golden.path(parts[1]);
    }

    /** Keeps what was seen, so that a new golden file can be read, judged and taken over. */
    private static void keep(String name, JsonNode seen) {
        Path file = SEEN.resolve(name.replace('#', '.') + ".json");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, pretty(seen) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was seen, with each value that its placeholder admits replaced by the placeholder. */
    private JsonNode masked(JsonNode golden, JsonNode seen) {
        if (golden.isString() && admits(golden.stringValue(), seen)) {
            return golden;
        }
        if (golden.isObject() && seen.isObject()) {
            var copy = JSON.createObjectNode();
            seen.properties()
                    .forEach(field -> copy.set(field.getKey(), masked(golden.path(field.getKey()), field.getValue())));
            return copy;
        }
        if (golden.isArray() && seen.isArray()) {
            var copy = JSON.createArrayNode();
            for (int i = 0; i < seen.size(); i++) {
                copy.add(masked(golden.path(i), seen.get(i)));
            }
            return copy;
        }
        return seen;
    }

    private boolean admits(String placeholder, JsonNode seen) {
        String text = seen.isString() ? seen.stringValue() : "";
        if (placeholder.startsWith("${id:") && placeholder.endsWith("}")) {
            String prefix = placeholder.substring("${id:".length(), placeholder.length() - 1);
            return text.startsWith(prefix) && text.substring(prefix.length()).matches("[0-9a-hjkmnp-tv-z]{12}");
        }
        return switch (placeholder) {
            case "${any}" -> true;
            case "${text}" -> !text.isBlank();
            case "${uuid}" -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            case "${number}" -> seen.isNumber();
            case "${request_id}" ->
                text.matches("req_[0-9a-hjkmnp-tv-z]{12}")
                        && actual.header("X-Request-Id").filter(text::equals).isPresent();
            case "${timestamp}" -> text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");
            default -> false;
        };
    }

    private static String pretty(JsonNode node) {
        return JSON.writeValueAsString(JSON.convertValue(node, Object.class));
    }
}
