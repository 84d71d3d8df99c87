package dev.madang.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.madang.testkit.Reply;
import dev.madang.testkit.Witness;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The document as published, against which every answer is held: no key that it does not name, every key that it does name, each of
 * its type. Statuses that it does not list stand in a file, each with the reason why there is one.
 */
public final class PublishedDocument {

    /**
     * Holds whatever any test is answered on the bot's paths against the document, whoever sent it. On ports of other families these
     * paths are 404 in their words; and tests of the edge have routes of their own there.
     */
    public static final class EveryAnswer implements Witness {
        @Override
        public void saw(String method, String target, Reply reply) {
            String path = target.replaceFirst("\\?.*", "");
            boolean ours = path.startsWith(BASE + "/") && isPublished(path.substring("/api/v1".length()));
            boolean bare = method.equals("HEAD") || method.equals("OPTIONS");
            if (ours && !bare && reply.status() != 404) {
                Reply ignored = check(method, target, reply);
            }
        }
    }

    private static final String BASE = "/api/v1/bot";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final JsonNode DOCUMENT = read();
    private static final JsonNode UNLISTED =
            JSON.readTree(Path.of("src/test/resources/wire/community/unlisted-statuses.json"));
    private static final JsonNode ERROR = DOCUMENT.at("/components/schemas/ErrorResponse");
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private PublishedDocument() {}

    /** Holds an answer against the document. */
    static Reply check(String method, String target, Reply reply) {
        String path = target.replaceFirst("\\?.*", "").replaceFirst("^/api/v1", "");
        String operation = template(path);
        JsonNode listed = DOCUMENT.path("paths")
                .path(operation)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses")
                .path(String.valueOf(reply.status()));
        if (listed.isMissingNode()) {
            assertThat(UNLISTED.path(String.valueOf(reply.status())).asString(""))
                    .as(
                            "%s %s answers %d, which is neither listed nor explained: %s",
                            method, path, reply.status(), reply.text())
                    .isNotBlank();
            conforms(ERROR, reply);
        } else if (reply.status() == 204) {
            assertThat(reply.raw()).isEmpty();
        } else {
            JsonNode schema = resolved(listed).at("/content/application~1json/schema");
            conforms(schema.isMissingNode() ? ERROR : schema, reply);
        }
        if (reply.status() == 429) {
            assertThat(Long.parseLong(reply.header("Retry-After").orElseThrow()))
                    .isPositive();
        }
        if (reply.status() == 422) {
            assertThat(reply.json().path("detail").isArray()).isTrue();
        }
        return reply;
    }

    private static boolean isPublished(String path) {
        return templates(path).findAny().isPresent();
    }

    private static Stream<String> templates(String path) {
        return DOCUMENT.path("paths").propertyNames().stream()
                .filter(template -> path.matches(template.replaceAll("\\{[^}]+}", "[^/]+")));
    }

    private static String template(String path) {
        return templates(path).findFirst().orElseThrow(() -> new AssertionError("no such path is published: " + path));
    }

    private static void conforms(JsonNode schema, Reply reply) {
        Schema compiled =
                SCHEMAS.computeIfAbsent(schema.toString(), text -> REGISTRY.getSchema(strict(JSON.readTree(text))));
        assertThat(compiled.validate(reply.json())).as(reply.text()).isEmpty();
    }

    /** OpenAPI's schema as JSON Schema, with every key that is named required and no other one allowed. */
    private static JsonNode strict(JsonNode given) {
        ObjectNode schema = (ObjectNode) merged(resolved(given)).deepCopy();
        boolean nullable = schema.path("nullable").asBoolean(false);
        schema.remove("nullable");
        if (schema.has("properties")) {
            ObjectNode properties = schema.putObject("properties");
            ArrayNode required = schema.putArray("required");
            merged(resolved(given)).path("properties").properties().forEach(one -> {
                properties.set(one.getKey(), strict(one.getValue()));
                required.add(one.getKey());
            });
            schema.put("additionalProperties", false);
        }
        if (schema.has("items")) {
            schema.set("items", strict(schema.get("items")));
        }
        if (!nullable) {
            return schema;
        }
        ObjectNode either = JSON.createObjectNode();
        either.putArray("anyOf").add(schema).addObject().put("type", "null");
        return either;
    }

    private static JsonNode merged(JsonNode schema) {
        if (!schema.has("allOf")) {
            return schema;
        }
        ObjectNode whole = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = whole.putObject("properties");
        schema.get("allOf")
                .forEach(part -> resolved(part)
                        .path("properties")
                        .properties()
                        .forEach(one -> properties.set(one.getKey(), one.getValue())));
        return whole;
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? resolved(DOCUMENT.at(node.path("$ref").asString().substring(1)))
                : node;
    }

    private static JsonNode read() {
        try (InputStream in = PublishedDocument.class.getResourceAsStream("/community/openapi.json")) {
            return JSON.readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
