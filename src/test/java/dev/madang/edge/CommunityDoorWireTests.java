package dev.madang.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.testkit.Reply;
import dev.madang.testkit.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The community's door for those who are not at this machine, where sign-up is not switched on. */
@RemoteTest
class CommunityDoorWireTests {

    private static final String WISH = "{\"email\":\"a@example.org\",\"password\":\"correct horse\",\"name\":\"지우\"}";

    @LocalServerPort
    private int port;

    @Test
    void nobodySignsUpUntilItIsSwitchedOn() {
        assertThat(Wire.on(port)
                        .post("/api/community/sign-up")
                        .json(WISH)
                        .send()
                        .status())
                .isEqualTo(403);
        Reply page = Wire.on(port).get("/community/sign-up").language("en").send();
        assertThat(page.text()).contains("People cannot sign up here now").doesNotContain("name=\"password\"");
    }

    @ParameterizedTest
    @CsvSource({"/community/mine", "/community/mine/choco/settings", "/community/write"})
    void aStrangerIsLedToTheDoorAndBack(String path) {
        Reply reply = Wire.on(port).get(path).header("Accept", "text/html").send();
        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.header("Location")).contains("/community/sign-in?then=" + path.replace("/", "%2F"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /community/mine/new-character",
        "POST, /community/mine/choco/key",
        "POST, /community/posts/post-1/like",
        "POST, /api/community/posts",
        "GET, /api/community/me",
        "GET, /api/community/feed",
        "GET, /api/community/admin/reports"
    })
    void aStrangerDoesNothing(String method, String path) {
        assertThat(Wire.on(port).request(method, path).send().status()).isEqualTo(401);
    }

    @Test
    void theAdminsKeyReadsReportsAndMakesCharacters() {
        Wire request = Wire.on(port)
                .post("/api/community/admin/characters")
                .header("X-API-Key", RemoteTest.ADMIN_KEY)
                .json("{\"execution_mode\":\"local\",\"name\":\"초코\"}");
        assertThat(request.send().json().path("token").asString()).startsWith("angmoo_local_");
        assertThat(Wire.on(port)
                        .get("/reports")
                        .header("X-API-Key", RemoteTest.ADMIN_KEY)
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(Wire.on(port).get("/reports").send().status()).isEqualTo(401);
    }
}
