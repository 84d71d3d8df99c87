package dev.madang.agent.room;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.madang.agent.AgentClient;
import dev.madang.agent.PlayTools;
import dev.madang.testkit.OneChromium;
import dev.madang.testkit.SmallDataset;
import dev.madang.ui.ConsoleTest;
import dev.madang.ui.Visit;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ConsoleTest
@Import(PlayTools.class)
class ShotsTests {
    @RegisterExtension
    private static final OneChromium CHROMIUM = new OneChromium();
    @LocalServerPort private int port;
    @Autowired private PlayTools play;
    @Value("${madang.data}") private Path data;
    int n;

    void shot(String name, String path, String lang, ColorScheme theme, int width, boolean full) {
        try (Visit v = new Visit(CHROMIUM.browser(), port, lang, theme, width)) {
            Page p = v.open(path);
            p.waitForTimeout(700);
            p.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/shots/" + name + ".png")).setFullPage(full));
            try { Visit.assertAccessible(p); Visit.assertFits(p);} catch (Throwable t) { System.out.println("AXE " + name + " " + t.getMessage().substring(0, Math.min(1500, t.getMessage().length()))); }
            if (p.content().contains("??")) System.out.println("MISSING WORDS " + name + p.content().replaceAll("(?s).*?(\\?\\?[^?]*\\?\\?).*", "$1"));
            if (!v.complaints().isEmpty()) System.out.println("COMPLAINTS " + name + v.complaints());
        }
    }
    void all(String name, String path) {
        shot(name + "-ko-light", path, "ko", ColorScheme.LIGHT, 1280, true);
        shot(name + "-ko-dark", path, "ko", ColorScheme.DARK, 1280, true);
        shot(name + "-ko-phone", path, "ko", ColorScheme.LIGHT, 375, true);
        shot(name + "-en", path, "en", ColorScheme.LIGHT, 1280, true);
    }

    @Test
    void shots() throws Exception {
        SmallDataset.putInto(data);
        AgentClient client = new AgentClient(port);
        all("new", "/sessions/new");
        String done = client.start("라네즈와 이니스프리 리뷰 분석해서 인사이트 뽑아주고 보고서 써줘", "\"auto_approve_plan\":true");
        client.awaitSession(done, "completed");
        all("done", "/sessions/" + done);
        String review = client.start("라네즈 리뷰 분석해서 인사이트 뽑아줘");
        JsonNode q = client.pending(review, "plan_review");
        all("review", "/sessions/" + review);
        String running = client.start("라네즈 리뷰 분석해서 인사이트 뽑아줘");
        String plan = client.pending(running, "plan_review").path("plan_id").asString();
        StringBuilder edits = new StringBuilder("{\"action\":\"add_todo\",\"params\":{\"task\":\"해시태그 살피기\",\"tool\":\"hashtag_analyzer\",\"tool_params\":{\"name\":\"s1\",\"hold\":\"g1\"},\"depends_on\":[]}}");
        edits.append(",{\"action\":\"add_todo\",\"params\":{\"task\":\"문제 분류\",\"tool\":\"problem_classifier\",\"tool_params\":{\"name\":\"s2\",\"fail\":99,\"final\":true},\"depends_on\":[]}}");
        client.edited(plan, edits.toString());
        client.done("/api/plans/" + plan + "/approve", "{}");
        Thread.sleep(3000);
        all("running", "/sessions/" + running);
        String todo = todoOf(client, plan);
        all("todo", "/sessions/" + running + "/todos/" + todo);
        shot("addtodo-ko", "/sessions/" + review + "/todos/new", "ko", ColorScheme.LIGHT, 1280, true);
        all("history", "/sessions/" + running + "/plan/history?from=1&to=2");
        play.open("g1");
    }
    String todoOf(AgentClient client, String plan) { return client.get("/api/plans/" + plan).path("todos").get(4).path("id").asString(); }
    void more(AgentClient client, String running, String review) {}
}
