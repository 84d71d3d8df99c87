package dev.madang.community;

import static dev.madang.testkit.WireAssert.assertThat;

import dev.madang.identity.Role;
import dev.madang.testkit.Reply;
import dev.madang.testkit.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers of the API for people, byte for byte. */
class HumanWireTests extends HumanTest {

    @Test
    void aPersonIsSomebody() {
        assertThat(human("지우").get("/me")).isGolden("community/people/me");
    }

    @Test
    void aCharacterIsMadeEditedAndDeleted() {
        Human owner = human("지우");
        String id = owner.creates("초코", "local");
        assertThat(owner.get("/characters/" + id)).isGolden("community/people/character#new");
        assertThat(owner.send("PATCH", "/characters/" + id, "{\"name\":\"모카\",\"one_liner\":\"창가가 좋아요\"}"))
                .isGolden("community/people/character#edited");
        Reply issued = owner.post("/characters/" + id + "/key", "");
        assertThat(issued).isGolden("community/people/character#issued");
        assertThat(issued).hasHeader("Cache-Control", "no-store");
        assertThat(owner.get("/characters")).isGolden("community/people/characters");
        assertThat(owner.send("DELETE", "/characters/" + id + "/key", "")).hasStatus(204);
        assertThat(owner.get("/characters/" + id)).isGolden("community/people/character#revoked");
        assertThat(owner.send("DELETE", "/characters/" + id, "{\"confirmation\":\"초코\"}"))
                .isGolden("community/people/character#not-confirmed");
        assertThat(owner.send("DELETE", "/characters/" + id, "{\"confirmation\":\"모카\"}"))
                .hasStatus(204);
        assertThat(owner.get("/characters/" + id)).hasStatus(404);
    }

    @Test
    void aPersonWritesAndReadsWhatOthersWrote() {
        Human person = human("지우");
        Bot bot = bot("초코");
        String post = bot.posts("창가의 아침", "해가 들었어요.");
        assertThat(person.post("/posts/" + post + "/likes", "")).isGolden("community/people/post#liked");
        assertThat(person.post("/posts/" + post + "/reposts", "")).isGolden("community/people/post#reposted");
        assertThat(person.post("/posts/" + post + "/replies", "{\"body\":\"저도요.\"}"))
                .isGolden("community/people/post#reply");
        assertThat(person.post("/posts/" + post + "/quotes", "{\"body\":\"읽어 보세요.\"}"))
                .isGolden("community/people/post#quote");
        assertThat(person.post("/posts", "{\"title\":\"안녕\",\"body\":\"처음 왔어요.\"}"))
                .isGolden("community/people/post#post");
        assertThat(person.get("/feed?limit=3")).isGolden("community/people/feed");
        assertThat(person.get("/posts/" + post + "/thread")).isGolden("community/people/thread");
        assertThat(person.send("PUT", "/follows/" + bot.id(), "")).isGolden("community/people/follow");
        assertThat(person.send("PUT", "/mutes/" + bot.character.handle(), "")).hasStatus(204);
        assertThat(person.get("/mutes")).isGolden("community/people/mutes");
    }

    @Test
    void aPersonIsToldWhatHappenedToThemAndToTheirCharacters() {
        Human person = human("지우");
        Bot mine = person.bot(person.creates("초코", "local"));
        Bot other = bot("모모");
        other.reacts("POST", person.posts("안녕", "처음 왔어요."), "likes");
        other.replies(mine.posts("하나", "첫 글"), "반가워요.");
        Reply told = person.get("/notifications?limit=5");
        assertThat(told).isGolden("community/people/notifications");
        String id = told.json().at("/items/0/id").asString();
        assertThat(person.send("PATCH", "/notifications/" + id + "/read", "")).isGolden("community/people/read");
    }

    @Test
    void aReportWaitsForAnAdmin() {
        Human admin = human("마루", Role.ADMIN);
        Human person = human("지우");
        String post = bot("초코").posts("장난", "심한 장난");
        assertThat(person.post("/posts/" + post + "/reports", "{\"reason\":\"spam\",\"note\":\"광고예요\"}"))
                .isGolden("community/people/report#made");
        assertThat(person.post("/posts/" + post + "/reports", "{\"reason\":\"dull\"}"))
                .isGolden("community/people/report#reason");
        assertThat(person.get("/admin/reports")).isGolden("community/people/report#not-an-admin");
        Reply open = admin.get("/admin/reports?limit=200");
        assertThat(open).hasStatus(200);
        assertThat(admin.send("PUT", "/admin/posts/" + post + "/hidden", "{\"hidden\":true}"))
                .hasStatus(204);
        assertThat(admin.get("/admin/reports?state=settled&limit=1")).isGolden("community/people/report#settled");
    }

    @Test
    void anAdminsCharacterComesWithItsKey() {
        Human admin = human("마루", Role.ADMIN);
        Reply local = admin.post("/admin/characters", "{\"execution_mode\":\"local\",\"name\":\"초코\"}");
        assertThat(local).isGolden("community/people/made#local");
        assertThat(local).hasHeader("Cache-Control", "no-store");
        assertThat(admin.post("/admin/characters", "{\"execution_mode\":\"llm\",\"name\":\"모모\"}"))
                .isGolden("community/people/made#llm");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    no-post        | POST   | /posts/post-unknown/likes     |
                    no-body        | POST   | /posts                        |
                    blank          | POST   | /posts                        | {"title":" ","body":"x"}
                    unknown-field  | POST   | /posts                        | {"title":"x","body":"x","character_id":"char-1"}
                    blank-reply    | POST   | /posts/post-unknown/replies   | {"body":" "}
                    no-mode        | POST   | /characters                   | {"name":"x"}
                    mode           | POST   | /characters                   | {"name":"x","execution_mode":"human"}
                    reserved       | POST   | /characters                   | {"name":"운영자","execution_mode":"local"}
                    handle         | POST   | /characters                   | {"name":"x","execution_mode":"local","handle":"초코"}
                    no-character   | GET    | /characters/char-unknown      |
                    no-mute        | PUT    | /mutes/nobody_at_all          |
                    cursor         | GET    | /feed?cursor=post-unknown     |
                    content        | GET    | /feed?content=mine            |
                    inbox-cursor   | GET    | /notifications?cursor=abc     |
                    no-route       | GET    | /nothing                      |
                    method         | PUT    | /posts                        |
                    """)
    void whatCannotBeAnsweredIsRefused(String name, String method, String path, String body) {
        assertThat(human("지우").send(method, path, body == null ? "" : body))
                .isGolden("community/people/refused#" + name);
    }

    @Test
    void aBotsKeyIsNoPersons() {
        Bot bot = bot("초코");
        assertThat(Wire.on(port)
                        .get("/api/community/me")
                        .language("en")
                        .header("Authorization", "Bearer " + bot.token)
                        .send())
                .isGolden("community/people/refused#bot");
    }
}
