package dev.madang.edge.access;

import dev.madang.edge.Family;
import dev.madang.edge.PathShape;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which paths are for whom; the first row that matches wins, then the family decides. */
final class Admissions {

    private static final Set<Family> ALL = EnumSet.allOf(Family.class);

    private static final List<Row> ROWS = Stream.of(
                    rows(
                            Admission.OPEN,
                            ALL,
                            "/health",
                            "/ready",
                            "/health/ready",
                            "/health/live",
                            "/openapi.json",
                            "/agent_guide.md",
                            "/login",
                            "/look",
                            "/assets/**",
                            "/webjars/**",
                            "/favicon.ico",
                            "/robots.txt"),
                    rows(Admission.OPEN, ALL, "/community/sign-in", "/community/sign-up"),
                    rows(Admission.OPEN, Set.of(Family.COMMUNITY), "/api/community/sign-in", "/api/community/sign-up"),
                    rows(Admission.OPEN, Set.of(Family.NOTION), "/api/oauth/callback"),
                    rows(Admission.OPEN, Set.of(Family.FACTORY), "/api/auth/token", "/api/auth/sign-up"),
                    rows(Admission.PEOPLE, Set.of(Family.FACTORY), "/api/auth/keys/**"),
                    rows(Admission.ADMIN, Set.of(Family.FACTORY), "/api/auth/accounts/**"),
                    // Guarded by a token of its own that only a child process of this server has.
                    rows(Admission.OPEN, Set.of(Family.RUNNER), "/api/v1/internal/builtin/*"),
                    // Topics say for themselves who may follow them.
                    rows(Admission.PAGE, Set.of(Family.CONSOLE), "/console/live"),
                    rows(Admission.BOT, Set.of(Family.COMMUNITY), "/api/v1/bot/**"),
                    rows(
                            Admission.BEARER,
                            Set.of(Family.FACTORY),
                            "/api/auth/me",
                            "/api/hitl/queue",
                            "/api/hitl/*/approve",
                            "/api/hitl/*/reject",
                            "/api/experiences/**",
                            "/api/checkpoints/**"),
                    rows(Admission.KNOWN, ALL, "/api/auth/ws-ticket", "/logout"),
                    rows(Admission.SOCKET, ALL, "/ws/**"))
            .flatMap(List::stream)
            .toList();
    private static final PathShape API = PathShape.of("/api/**");

    private Admissions() {}

    /**
     * Who may call a path.
     *
     * @param family whose request it is: that of the port, on the main listener that of the path
     */
    static Admission of(String rawPath, Family family) {
        List<String> path = PathShape.segments(rawPath);
        return ROWS.stream()
                .filter(row -> row.families().contains(family) && row.shape().matches(path))
                .findFirst()
                .map(Row::admission)
                .orElseGet(() -> ofFamily(path, family));
    }

    /** No handler answers for another family than that of the request, so nothing of another's can be reached through this. */
    private static Admission ofFamily(List<String> path, Family family) {
        return switch (family) {
            case FACTORY -> Admission.FACTORY;
            case COMMUNITY -> API.matches(path) ? Admission.PEOPLE : Admission.PAGE;
            case SQUARE -> Admission.PAGE;
            case SANDBOX -> Admission.SANDBOX;
            case RUNNER, AGENT, NOTION, MCP, PLAIN, CONSOLE -> Admission.OPERATOR;
        };
    }

    private static List<Row> rows(Admission admission, Set<Family> families, String... patterns) {
        return Arrays.stream(patterns)
                .map(pattern -> new Row(admission, families, PathShape.of(pattern)))
                .toList();
    }

    private record Row(Admission admission, Set<Family> families, PathShape shape) {}
}
