package dev.madang.community.wire;

import dev.madang.community.text.TidyText;
import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.shared.Failure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a body, read as the published document says: no other fields, no other types, lengths in code points. Everything
 * that is wrong is told at once.
 */
public final class BodyFields {

    /** More of them would make the refusal larger than the request. */
    private static final int MOST_UNKNOWN = 20;

    private static final int LONGEST_NAME = 64;

    private final JsonNode body;
    private final Set<String> known = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    private BodyFields(JsonNode body) {
        this.body = body;
    }

    /**
     * The fields of a body.
     *
     * @throws Failure INVALID when there is no body, or it is no object
     */
    public static BodyFields of(@Nullable JsonNode body) {
        if (body == null) {
            throw new Violation(Place.BODY, "", Rule.MISSING).failure();
        }
        if (!body.isObject()) {
            throw new Violation(Place.BODY, "", Rule.WRONG_TYPE, Map.of("expected", "object")).failure();
        }
        return new BodyFields(body);
    }

    /** A text of 1 to {@code longest} characters; what is returned for another one is never used. */
    public String text(String name, int longest) {
        known.add(name);
        JsonNode value = body.get(name);
        if (value == null) {
            return fault(name, Rule.MISSING, Map.of());
        }
        if (!value.isString()) {
            return fault(name, Rule.WRONG_TYPE, Map.of("expected", "string"));
        }
        String text = value.stringValue();
        if (text.isEmpty()) {
            return fault(name, Rule.TOO_SHORT, Map.of("min", 1));
        }
        return text.codePointCount(0, text.length()) > longest
                ? fault(name, Rule.TOO_LONG, Map.of("max", longest))
                : text;
    }

    /** The same where it may be left out, be null or be empty. */
    public Optional<String> optional(String name, int longest) {
        known.add(name);
        JsonNode value = body.get(name);
        boolean none = value == null
                || value.isNull()
                || (value.isString() && value.stringValue().isEmpty());
        return none ? Optional.empty() : Optional.of(text(name, longest));
    }

    /** The same where an empty text means an empty one; nothing where it is left out. */
    public Optional<String> given(String name, int longest) {
        known.add(name);
        JsonNode value = body.get(name);
        boolean empty = value != null && value.isString() && value.stringValue().isEmpty();
        return empty ? Optional.of("") : optional(name, longest);
    }

    /** One of these words. */
    public String word(String name, List<String> words) {
        String given = text(name, LONGEST_NAME);
        if (!given.isEmpty() && !words.contains(given)) {
            return fault(name, Rule.FORMAT, Map.of("expected", String.join(", ", words)));
        }
        return given;
    }

    /** True or false. */
    public boolean flag(String name) {
        known.add(name);
        JsonNode value = body.get(name);
        if (value == null) {
            String ignored = fault(name, Rule.MISSING, Map.of());
        } else if (!value.isBoolean()) {
            String ignored = fault(name, Rule.WRONG_TYPE, Map.of("expected", "boolean"));
        }
        return value != null && value.isBoolean() && value.booleanValue();
    }

    /** A text that is this one and no other. */
    public void only(String name, String expected) {
        known.add(name);
        JsonNode value = body.get(name);
        if (value == null) {
            String ignored = fault(name, Rule.MISSING, Map.of());
        } else if (!value.isString() || !value.stringValue().equals(expected)) {
            String ignored = fault(name, Rule.FORMAT, Map.of("expected", "'" + expected + "'"));
        }
    }

    /**
     * Refuses what cannot be read.
     *
     * @throws Failure INVALID for everything that was wrong so far, and for the fields that nobody has asked for
     */
    public void check() {
        body.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .limit(MOST_UNKNOWN)
                .forEach(name -> fault(TidyText.cut(name, LONGEST_NAME), Rule.UNKNOWN, Map.of()));
        if (!violations.isEmpty()) {
            throw Violation.failure(violations);
        }
    }

    private String fault(String name, Rule rule, Map<String, Object> limits) {
        violations.add(new Violation(Place.BODY, name, rule, limits));
        return "";
    }
}
