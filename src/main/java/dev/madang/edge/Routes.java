package dev.madang.edge;

import static dev.madang.edge.Family.AGENT;
import static dev.madang.edge.Family.COMMUNITY;
import static dev.madang.edge.Family.CONSOLE;
import static dev.madang.edge.Family.FACTORY;
import static dev.madang.edge.Family.MCP;
import static dev.madang.edge.Family.NOTION;
import static dev.madang.edge.Family.PLAIN;
import static dev.madang.edge.Family.RUNNER;
import static dev.madang.edge.Family.SANDBOX;
import static dev.madang.edge.Family.SQUARE;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The families on the main listener, by whole path segments; the first row that matches wins, whatever the method.
 * {@code *} stands for one segment, a final {@code **} for any number of them.
 */
final class Routes {

    private static final List<Row> ROWS = Stream.of(
                    rows(COMMUNITY, "/api/v1/bot/**", "/openapi.json", "/agent_guide.md", "/api/community/**"),
                    rows(RUNNER, "/api/v1/**"),
                    rows(FACTORY, "/api/hitl/queue", "/api/hitl/*/approve", "/api/hitl/*/reject"),
                    rows(NOTION, "/ws/chat"),
                    rows(
                            AGENT,
                            "/api/hitl/**",
                            "/api/agent/**",
                            "/api/sessions/**",
                            "/api/plans/**",
                            "/api/todos/**",
                            "/api/tools/**",
                            "/files/**",
                            "/ws/**"),
                    rows(FACTORY, "/api/tasks"),
                    rows(
                            NOTION,
                            "/api/tasks/**",
                            "/api/templates/**",
                            "/api/recipes/**",
                            "/api/skills/**",
                            "/api/oauth/**",
                            "/api/metrics/**",
                            "/health/ready",
                            "/health/live"),
                    rows(
                            FACTORY,
                            "/api",
                            "/api/auth/**",
                            "/api/jobs/**",
                            "/api/projects/**",
                            "/api/agents/**",
                            "/api/settings/**",
                            "/api/system/**",
                            "/api/models/**",
                            "/api/providers/**",
                            "/api/experiences/**",
                            "/api/checkpoints/**",
                            "/api/permissions/**",
                            "/api/costs/**",
                            "/api/kpis/**"),
                    rows(AGENT, "/api/**"),
                    rows(SANDBOX, "/sandbox/notion/**"),
                    rows(SQUARE, "/community/**"),
                    rows(MCP, "/mcp"),
                    rows(PLAIN, "/metrics", "/docs/**"),
                    rows(CONSOLE, "/**"))
            .flatMap(List::stream)
            .toList();

    private Routes() {}

    /** The family of a request's path as it stands in the request line. */
    static Family familyOf(String rawPath) {
        List<String> path = PathShape.segments(rawPath);
        return ROWS.stream()
                .filter(row -> row.shape().matches(path))
                .findFirst()
                .orElseThrow()
                .family();
    }

    private static List<Row> rows(Family family, String... patterns) {
        return Arrays.stream(patterns)
                .map(pattern -> new Row(family, PathShape.of(pattern)))
                .toList();
    }

    private record Row(Family family, PathShape shape) {}
}
