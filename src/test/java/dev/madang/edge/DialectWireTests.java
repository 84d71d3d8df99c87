package dev.madang.edge;

import static dev.madang.testkit.WireAssert.assertThat;

import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.shared.Failure;
import dev.madang.shared.Failure.Kind;
import dev.madang.testkit.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table of failures, in the words of the families whose handlers are yet to come. */
class DialectWireTests {

    private static final String REQUEST_ID = "req_0123456789ab";

    private final Wording wording = new Wording(Clock.fixed(Instant.parse("2026-02-06T10:00:00.9Z"), ZoneOffset.UTC));

    private static Map<String, Failure> rows() {
        Map<String, Failure> rows = new LinkedHashMap<>();
        rows.put("unknown-route", Failure.notFound("NOT_FOUND"));
        rows.put(
                "wrong-method",
                Failure.of(Kind.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED")
                        .with(Wording.ALLOWED, List.of("GET", "POST")));
        rows.put(
                "broken-json",
                Failure.of(Kind.UNREADABLE, "BROKEN_JSON").with("line", 1).with("column", 7));
        rows.put("wrong-content-type", Failure.of(Kind.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE"));
        rows.put("missing-field", new Violation(Place.BODY, "title", Rule.MISSING).failure());
        rows.put(
                "wrong-type",
                new Violation(Place.QUERY, "limit", Rule.WRONG_TYPE, Map.of("expected", "integer")).failure());
        rows.put(
                "several-faults",
                Violation.failure(List.of(
                        new Violation(Place.BODY, "edits[0].title", Rule.TOO_LONG, Map.of("max", 160)),
                        new Violation(Place.BODY, "extra", Rule.UNKNOWN),
                        new Violation(Place.BODY, "priority", Rule.TOO_GREAT, Map.of("max", 10)))));
        rows.put("wrong-in-meaning", Failure.invalid("NOBODY_THOUGHT_OF_THIS"));
        rows.put("too-large", LimitedRequest.tooLarge(1 << 20));
        rows.put("no-credential", Failure.of(Kind.UNAUTHENTICATED, "AUTH_REQUIRED"));
        rows.put("bad-notion-token", Failure.of(Kind.UNAUTHENTICATED, "NOTION_AUTH_FAILED"));
        rows.put("not-allowed", Failure.of(Kind.FORBIDDEN, "AUTH_FORBIDDEN"));
        rows.put("conflict", Failure.conflict("NOBODY_THOUGHT_OF_THIS"));
        rows.put("gone", Failure.gone("OAUTH_CODE_EXPIRED"));
        rows.put(
                "limit",
                Failure.of(Kind.LIMITED, "RATE_LIMIT_EXCEEDED").with(Wording.RETRY_AFTER, Duration.ofMillis(4001)));
        rows.put("outside-failed", Failure.of(Kind.OUTSIDE_FAILED, "NOBODY_THOUGHT_OF_THIS"));
        rows.put("outside-slow", Failure.of(Kind.OUTSIDE_SLOW, "TIMEOUT"));
        rows.put("bug", Failure.of(Kind.INTERNAL, "INTERNAL_ERROR"));
        rows.put(
                "database-away",
                Failure.of(Kind.UNAVAILABLE, "SERVICE_UNAVAILABLE").with(Wording.RETRY_AFTER, 5));
        return rows;
    }

    static Stream<Arguments> failures() {
        return Stream.of(Family.RUNNER, Family.FACTORY, Family.NOTION, Family.COMMUNITY)
                .flatMap(family -> Stream.of(Language.values())
                        .filter(language -> language != Language.VI || family == Family.FACTORY)
                        .flatMap(language -> rows().keySet().stream().map(row -> Arguments.of(family, language, row))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("failures")
    void everyFamilyTellsEveryFailureItsOwnWay(Family family, Language language, String row) {
        assertThat(told(family, language, row))
                .isGolden(family.name().toLowerCase(Locale.ROOT) + "/" + row + "#" + language.tag());
    }

    static Stream<Arguments> withoutFamily() {
        return Stream.of(Family.SANDBOX, Family.MCP, Family.PLAIN, Family.CONSOLE)
                .flatMap(family -> Stream.of("unknown-route", "broken-json", "limit", "bug")
                        .map(row -> Arguments.of(family, row)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void withoutFamily(Family family, String row) {
        assertThat(told(family, Language.EN, row))
                .isGolden("none/" + family.name().toLowerCase(Locale.ROOT) + "-" + row);
    }

    private Reply told(Family family, Language language, String row) {
        Answer answer = wording.answer(new Exchange(family, REQUEST_ID, language), rows().get(row));
        Map<String, List<String>> headers = new TreeMap<>(Map.of("x-request-id", List.of(REQUEST_ID)));
        answer.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        byte[] body = answer.text().getBytes(StandardCharsets.UTF_8);
        return new Reply(answer.status(), headers, new String(body, StandardCharsets.ISO_8859_1));
    }
}
