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
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTests {

    private static final List<String> OPEN = List.of(
            "/api/v1/bot",
            "/api/community",
            "/api/agent",
            "/api/sessions",
            "/api/plans",
            "/api/todos",
            "/api/tools",
            "/files",
            "/ws",
            "/api/templates",
            "/api/recipes",
            "/api/skills",
            "/api/oauth",
            "/api/metrics",
            "/api/auth",
            "/api/jobs",
            "/api/projects",
            "/api/agents",
            "/api/settings",
            "/api/system",
            "/api/models",
            "/api/providers",
            "/api/experiences",
            "/api/checkpoints",
            "/api/permissions",
            "/api/costs",
            "/api/kpis",
            "/sandbox/notion",
            "/docs");

    @ParameterizedTest
    @CsvSource({
        "/api/v1/bot, COMMUNITY",
        "/api/v1/bot/feed, COMMUNITY",
        "/openapi.json, COMMUNITY",
        "/agent_guide.md, COMMUNITY",
        "/api/community/posts/1, COMMUNITY",
        "/api/v1, RUNNER",
        "/api/v1/run, RUNNER",
        "/api/v1/botany, RUNNER",
        "/api/hitl/queue, FACTORY",
        "/api/hitl/7/approve, FACTORY",
        "/api/hitl/7/reject, FACTORY",
        "/api/hitl/7, AGENT",
        "/api/hitl/7/pause, AGENT",
        "/api/hitl/7/approve/now, AGENT",
        "/api/hitl/queue/x, AGENT",
        "/api/agent/run, AGENT",
        "/api/sessions, AGENT",
        "/api/plans/p/approve, AGENT",
        "/api/todos/t, AGENT",
        "/api/tools, AGENT",
        "/files/sess_1/a.png, AGENT",
        "/ws/sess_1, AGENT",
        "/ws, AGENT",
        "/ws/chat, NOTION",
        "/ws/chat/x, AGENT",
        "/api/tasks, FACTORY",
        "/api/tasks/, FACTORY",
        "/api/tasks/1, NOTION",
        "/api/tasks/1/stream, NOTION",
        "/api/templates/generate, NOTION",
        "/api/recipes, NOTION",
        "/api/skills, NOTION",
        "/api/oauth/callback, NOTION",
        "/api/metrics, NOTION",
        "/health/ready, NOTION",
        "/health/live, NOTION",
        "/api, FACTORY",
        "/api/, FACTORY",
        "/api/auth/token, FACTORY",
        "/api/jobs/1, FACTORY",
        "/api/projects, FACTORY",
        "/api/agents, FACTORY",
        "/api/settings, FACTORY",
        "/api/system/status, FACTORY",
        "/api/models, FACTORY",
        "/api/providers/use, FACTORY",
        "/api/experiences, FACTORY",
        "/api/checkpoints, FACTORY",
        "/api/permissions, FACTORY",
        "/api/costs, FACTORY",
        "/api/kpis, FACTORY",
        "/api/nothing, AGENT",
        "/api/agentic, AGENT",
        "/sandbox/notion/v1/pages, SANDBOX",
        "/sandbox, CONSOLE",
        "/community, SQUARE",
        "/community/posts/post-1, SQUARE",
        "/communities, CONSOLE",
        "/mcp, MCP",
        "/metrics, PLAIN",
        "/docs/agent/openapi.json, PLAIN",
        "/, CONSOLE",
        "/health, CONSOLE",
        "/apiary, CONSOLE",
        "/API/agent, CONSOLE"
    })
    void everyRowOfTheTableHolds(String path, Family family) {
        assertThat(Routes.familyOf(path)).isEqualTo(family);
    }

    @Test
    void everyFamilyHasAPath() {
        assertThat(OPEN.stream().map(Routes::familyOf).collect(Collectors.toSet()))
                .contains(COMMUNITY, AGENT, NOTION, FACTORY, SANDBOX, PLAIN);
        assertThat(List.of(RUNNER, MCP, CONSOLE))
                .isEqualTo(List.of("/api/v1/run", "/mcp", "/x").stream()
                        .map(Routes::familyOf)
                        .toList());
    }

    @Property
    void whatLiesUnderAFamilysPathIsTheFamilys(
            @ForAll("open") String path, @ForAll @AlphaChars @StringLength(min = 1, max = 8) String segment) {
        String below = path + "/x" + segment;
        assertThat(Routes.familyOf(below)).isEqualTo(Routes.familyOf(path));
    }

    @Property
    void aLongerSegmentIsAnotherSegment(
            @ForAll("open") String path, @ForAll @AlphaChars @StringLength(min = 1, max = 8) String more) {
        Family rest = path.startsWith("/api/v1") ? RUNNER : path.startsWith("/api/") ? AGENT : CONSOLE;
        assertThat(Routes.familyOf(path + "0" + more)).isEqualTo(rest);
    }

    @Property
    void howAPathIsSpelledDoesNotMatter(@ForAll("open") String path, @ForAll @IntRange(min = 0, max = 30) int place) {
        int index = 1 + place % (path.length() - 1);
        if (path.charAt(index) != '/') {
            String escaped = "%" + Integer.toHexString(path.charAt(index));
            String spelled = path.substring(0, index) + escaped + path.substring(index + 1) + ";v=1//";
            assertThat(Routes.familyOf(spelled)).isEqualTo(Routes.familyOf(path));
        }
    }

    @Property
    void noPathIsWithoutAFamily(@ForAll String path) {
        assertThat(Routes.familyOf("/" + path)).isNotNull();
    }

    @Property
    void anExtraPortServesItsFamilyAlone(@ForAll("open") String path, @ForAll Family family) {
        Listeners listeners = new Listeners(Map.of(3001, family), 8000);
        Exchanges exchanges = new Exchanges(listeners, Optional.empty());
        assertThat(exchanges.familyOf(3001, path)).isEqualTo(Routes.familyOf(path));
        listeners.opened(3001, family);
        boolean sandbox = family == NOTION && path.startsWith("/sandbox/notion");
        boolean page = family == COMMUNITY && !path.startsWith("/api") && Routes.familyOf(path) != COMMUNITY;
        assertThat(exchanges.familyOf(3001, path)).isEqualTo(sandbox ? SANDBOX : page ? SQUARE : family);
        assertThat(exchanges.familyOf(8000, path)).isEqualTo(Routes.familyOf(path));
    }

    @ParameterizedTest
    @CsvSource({
        "/, SQUARE",
        "/community/@momo, SQUARE",
        "/runs, SQUARE",
        "/health, SQUARE",
        "/assets/kit.css, CONSOLE",
        "/look, CONSOLE",
        "/login, CONSOLE",
        "/logout, CONSOLE",
        "/console/live, CONSOLE",
        "/openapi.json, COMMUNITY",
        "/api/v1/run, COMMUNITY",
        "/api/tools, COMMUNITY"
    })
    void onTheCommunitysPortAreItsPagesAndWhatTheyShareWithTheConsoles(String path, Family family) {
        Listeners listeners = new Listeners(Map.of(3001, COMMUNITY), 8000);
        listeners.opened(3001, COMMUNITY);
        assertThat(new Exchanges(listeners, Optional.empty()).familyOf(3001, path))
                .isEqualTo(family);
    }

    @Test
    void theMainPortServesEveryFamilyEvenIfItIsNamedAsAnExtraOne() {
        Listeners listeners = new Listeners(Map.of(3001, RUNNER), 3001);
        listeners.opened(3001, RUNNER);
        Exchanges exchanges = new Exchanges(listeners, Optional.empty());
        assertThat(exchanges.familyOf(3001, "/api/agent/run")).isEqualTo(AGENT);
    }

    @Test
    void listenersAreReadFromOneLine() {
        assertThat(Listeners.parse("runner=3001, notion=9500,factory=8001"))
                .isEqualTo(Map.of(3001, RUNNER, 9500, NOTION, 8001, FACTORY));
        assertThat(Listeners.parse("off")).isEmpty();
        assertThat(Listeners.parse(" ")).isEmpty();
    }

    @Provide
    Arbitrary<String> open() {
        return Arbitraries.of(OPEN);
    }
}
