package dev.madang.agent.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.madang.testkit.Chromium;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What we write is read by Mermaid itself, in a real browser. */
class MermaidBrowserTests {

    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void loadMermaid() throws IOException {
        chromium = Chromium.start();
        page = chromium.browser().newPage();
        page.setContent("<!doctype html><meta charset=utf-8><body></body>");
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(script()));
        page.evaluate("() => mermaid.initialize({startOnLoad: false})");
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aPlanIsAFlowchartWithItsTasksAndEdges() {
        List<Todo> todos = List.of(todo("todo_a1", "라네즈 리뷰 수집"), todo("todo_b2", "속성별 감성 분석", "todo_a1"));
        Object drawn = page.evaluate("async text => (await mermaid.render('d', text)).svg", Mermaid.of(todos));
        assertThat(drawn.toString()).contains("라네즈 리뷰 수집", "속성별 감성 분석");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a \"quoted\" task", "brackets ] } ) and [ { (", "<script>alert(1)</script>", "100% #1; 'x' \\ back",
                        "end", "a\nb\tc",
                "😀 이모지", "--> arrow", "`code` **bold**", "%% comment", "&amp; entity", "\u0001 control"
            })
    void anyTaskTextParses(String task) {
        String text = Mermaid.of(List.of(todo("todo_a1", task), todo("todo_b2", task, "todo_a1")));
        assertThat(page.evaluate("async text => (await mermaid.parse(text)).diagramType", text))
                .isEqualTo("flowchart-v2");
    }

    private static Todo todo(String id, String task, String... dependsOn) {
        return new Todo(id, task, "", "collector", JsonMapper.shared().createObjectNode(), 5, List.of(dependsOn));
    }

    private static String script() throws IOException {
        String path = "/META-INF/resources/webjars/mermaid/11.14.0/dist/mermaid.min.js";
        try (var file = Objects.requireNonNull(MermaidBrowserTests.class.getResourceAsStream(path))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
