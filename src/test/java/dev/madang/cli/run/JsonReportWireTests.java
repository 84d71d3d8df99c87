package dev.madang.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.cli.client.AgentClient;
import dev.madang.cli.client.StartRequest;
import dev.madang.testkit.ServerTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What {@code --json} prints, held against the call whose answer it promises to be. */
@ServerTest
class JsonReportWireTests {

    @LocalServerPort
    private int port;

    @Test
    void theDocumentIsTheDataOfASynchronousRun() {
        try (AgentClient client = new AgentClient(URI.create("http://127.0.0.1:" + port), "ko")) {
            for (String request : List.of("안녕하세요", "무인양품 리뷰 분석해줘")) {
                JsonNode data =
                        client.run(new StartRequest(request, "ko", new StartRequest.Options(true, true, 60, null)));
                JsonNode document =
                        JsonReport.of(client.session(data.path("session_id").asString()));
                assertThat(document).isEqualTo(data);
                assertThat(document.propertyNames()).containsExactlyElementsOf(data.propertyNames());
            }
        }
    }
}
