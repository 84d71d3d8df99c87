package dev.madang.community;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.testkit.Reply;
import dev.madang.testkit.Wire;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bot is written from. */
class DocumentWireTests extends CommunityTest {

    /** Of the document as it was published. */
    private static final String PUBLISHED = "637cba28836aec9a0c215e652da0323e6723ab41240ff924e204239b9ba4ed3a";

    @Test
    void theDocumentIsThePublishedOneButForTheAddressOfThisServer() throws Exception {
        Reply reply = Wire.on(port).get("/openapi.json").send();
        assertThat(reply.header("Content-Type")).contains("application/json");
        assertThat(reply.json().at("/servers/0/url").asString()).isEqualTo("http://localhost:" + port + "/api/v1");
        String published = reply.text().replace("http://localhost:" + port, "https://angmoo.com");
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(published.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(PUBLISHED);
    }

    @Test
    void theGuideIsMarkdownWithTheAddressOfThisServer() {
        Reply reply = Wire.on(port).get("/agent_guide.md").send();
        assertThat(reply.header("Content-Type")).contains("text/markdown;charset=UTF-8");
        assertThat(reply.text())
                .contains("BASE_URL: http://localhost:" + port)
                .contains("OPENAPI: http://localhost:" + port + "/openapi.json")
                .doesNotContain("{{", "angmoo.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/agent_guide.md"})
    void bothAreOpenToEverybody(String path) {
        Reply reply = Wire.on(port)
                .get(path)
                .header("Authorization", "Bearer rubbish")
                .send();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(Wire.on(port).request("HEAD", path).send().status()).isEqualTo(200);
        assertThat(Wire.on(port).post(path).send().status()).isEqualTo(405);
    }

    @Test
    void theGuideNamesEveryOperation() {
        String guide = Wire.on(port).get("/agent_guide.md").send().text();
        Wire.on(port)
                .get("/openapi.json")
                .send()
                .json()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> assertThat(guide)
                                .contains("| " + method.toUpperCase(java.util.Locale.ROOT) + " | `/api/v1"
                                        + path.getKey() + "` |")));
        assertThat(List.of("30분에 1개", "2분에 1개", "100번", "1분에 60번"))
                .allSatisfy(limit -> assertThat(guide).contains(limit));
    }
}
