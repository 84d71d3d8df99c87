package dev.madang.notion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.notion.sandbox.Refused.Code;
import dev.madang.shared.Secret;
import dev.madang.testkit.Reply;
import dev.madang.testkit.Wire;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees what, and failures on purpose. */
class WorkspacesIntegrationTests extends SandboxTest {

    @Autowired
    private Workspaces workspaces;

    @Autowired
    private Troubles troubles;

    private Reply as(String token, String method, String path, String body) {
        Wire request = request(USUAL, method, path).header("Authorization", "Bearer " + token);
        return (body.isEmpty() ? request : request.json(body)).send();
    }

    private String stranger() {
        String token = "ntn_" + UUID.randomUUID();
        Workspace ignored = workspaces.register(new Secret(token), "남의 집");
        return token;
    }

    @Test
    void aTokenThatWasRegisteredOpensItsOwnWorkspace() {
        String token = stranger();
        Reply me = as(token, "GET", "users/me", "");
        assertThat(me.json().path("name").asString()).isEqualTo("남의 집");
        assertThat(as(token, "GET", "blocks/sandbox/children", "").json().path("results"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | pages/${page}           |
            PATCH  | pages/${page}           | {"in_trash":true}
            GET    | blocks/${page}          |
            GET    | blocks/${page}/children |
            DELETE | blocks/${page}          |
            PATCH  | blocks/${page}/children | {"children":[{"divider":{}}]}
            POST   | pages                   | {"parent":{"page_id":"${page}"},"properties":{}}
            POST   | comments                | {"parent":{"page_id":"${page}"},"rich_text":[]}
            GET    | comments?block_id=${page} |
            POST   | pages/sandbox/move      | {"parent":{"page_id":"${page}"}}
            """)
    void whatBelongsToAnotherWorkspaceIsNotThere(String method, String path, String body) {
        String page = page("우리 것");
        Reply reply = as(
                stranger(), method, path.replace("${page}", page), body == null ? "" : body.replace("${page}", page));
        assertThat(reply.status()).as(reply.text()).isEqualTo(404);
        assertThat(reply.json().path("code").asString()).isEqualTo("object_not_found");
        assertThat(get("pages/" + page).json().path("in_trash").booleanValue()).isFalse();
    }

    @Test
    void aRowOfAnotherWorkspaceCannotBeRelatedTo() {
        String foreign = page("우리 것");
        String token = stranger();
        String source = as(
                        token,
                        "POST",
                        "databases",
                        "{\"parent\":{\"page_id\":\"sandbox\"},\"initial_data_source\":"
                                + "{\"properties\":{\"이름\":{\"title\":{}}}}}")
                .json()
                .path("data_sources")
                .path(0)
                .path("id")
                .asString();
        assertThat(as(
                                token,
                                "PATCH",
                                "data_sources/" + source,
                                "{\"properties\":{\"짝\":{\"relation\":{\"data_source_id\":\"" + source
                                        + "\",\"single_property\":{}}}}}")
                        .status())
                .isEqualTo(200);
        Reply reply = as(
                token,
                "POST",
                "pages",
                "{\"parent\":{\"data_source_id\":\"" + source + "\"},\"properties\":{\"짝\":{\"relation\":[{\"id\":\""
                        + foreign + "\"}]}}}");
        assertThat(reply.status()).isEqualTo(404);
    }

    @Test
    void searchSeesOneWorkspaceAlone() {
        String ignored = page("찾지 못할 것 98765");
        assertThat(as(stranger(), "POST", "search", "{\"query\":\"98765\"}")
                        .json()
                        .path("results"))
                .isEmpty();
    }

    @Test
    void troublesComeInTheirOrderAndChangeNothing() {
        String token = stranger();
        Workspace workspace = workspaces.register(new Secret(token), "남의 집");
        troubles.plan(
                workspace, Arrays.asList(Code.RATE_LIMITED, null, Code.SERVICE_OVERLOAD, Code.INTERNAL_SERVER_ERROR));
        Reply limited = as(token, "GET", "users/me", "");
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.json().path("code").asString()).isEqualTo("rate_limited");
        assertThat(limited.header("Retry-After")).contains("1");
        assertThat(as(token, "GET", "users/me", "").status()).isEqualTo(200);
        assertThat(as(token, "POST", "pages", "{\"parent\":{\"page_id\":\"sandbox\"},\"properties\":{}}")
                        .status())
                .isEqualTo(529);
        assertThat(as(token, "GET", "users/me", "").json().path("code").asString())
                .isEqualTo("internal_server_error");
        assertThat(as(token, "GET", "blocks/sandbox/children", "").json().path("results"))
                .isEmpty();
    }

    @Test
    void aBodyThatIsNestedWithoutEndIsRefused() {
        String deep = "[".repeat(3_000) + "]".repeat(3_000);
        Reply reply = send("POST", "search", "{\"query\":" + deep + "}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("code").asString()).isEqualTo("invalid_json");
    }

    @Test
    void aBodyBeyondEveryLimitIsRefused() {
        Reply reply = send("POST", "search", "{\"query\":\"" + "x".repeat(1 << 20) + "\"}");
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.json().path("object").asString()).isEqualTo("error");
    }
}
