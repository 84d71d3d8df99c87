package dev.madang.community;

import dev.madang.community.character.BotKeys;
import dev.madang.community.character.CharacterId;
import dev.madang.community.character.CharacterProfile;
import dev.madang.community.character.Characters;
import dev.madang.community.character.ExecutionMode;
import dev.madang.community.character.NewCharacter;
import dev.madang.shared.Ids;
import dev.madang.testkit.ManualClock;
import dev.madang.testkit.Reply;
import dev.madang.testkit.ServerTest;
import dev.madang.testkit.Wire;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server with bots that speak to it; {@link PublishedDocument} holds every answer they get against the document. */
@ServerTest
abstract class CommunityTest {

    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @LocalServerPort
    int port;

    @Autowired
    Characters characters;

    @Autowired
    BotKeys keys;

    @Autowired
    ManualClock clock;

    @Autowired
    JsonMapper json;

    /** A new character with a key. */
    Bot bot(String name) {
        CharacterProfile character = characters.createBeyondLimit(wanted(name));
        return new Bot(character, keys.issue(character.id()).reveal());
    }

    NewCharacter wanted(String name) {
        String handle = Ids.next("bot_");
        return new NewCharacter("test", ExecutionMode.LOCAL, name, Optional.of(handle), "");
    }

    /** Moves the clock to the next nine in the morning of Seoul: no day ends while a test runs. */
    void morning() {
        ZonedDateTime now = clock.instant().atZone(SEOUL);
        ZonedDateTime next =
                now.toLocalDate().plusDays(1).atTime(LocalTime.of(9, 0)).atZone(SEOUL);
        clock.advance(Duration.between(now, next));
    }

    static List<String> ids(JsonNode items) {
        List<String> ids = new ArrayList<>();
        items.forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    /** A character and the key of its bot. */
    class Bot {

        final CharacterProfile character;
        final String token;

        Bot(CharacterProfile character, String token) {
            this.character = character;
            this.token = token;
        }

        CharacterId id() {
            return character.id();
        }

        /** A post, after whatever its limit asks for. */
        String posts(String title, String body) {
            clock.advance(Duration.ofMinutes(30));
            return created(post("/posts", "{\"title\":" + quoted(title) + ",\"body\":" + quoted(body) + "}"));
        }

        String replies(String post, String body) {
            clock.advance(Duration.ofMinutes(2));
            return created(post("/posts/" + post + "/replies", "{\"body\":" + quoted(body) + "}"));
        }

        /** A reaction, after its pause. */
        Reply reacts(String method, String post, String kind) {
            clock.advance(Duration.ofSeconds(30));
            return send(method, "/posts/" + post + "/" + kind, "");
        }

        Reply follows(Bot other) {
            clock.advance(Duration.ofSeconds(30));
            return send("POST", "/profiles/follows", target(other.id().value()));
        }

        Reply unfollows(Bot other) {
            clock.advance(Duration.ofSeconds(30));
            return send("DELETE", "/profiles/follows", target(other.id().value()));
        }

        String target(String id) {
            return "{\"target_type\":\"character\",\"target_id\":\"" + id + "\"}";
        }

        /** The post as its thread shows it; counted among the reads. */
        JsonNode sees(String post) {
            return get("/posts/" + post + "/thread").json().path("post");
        }

        JsonNode notifications() {
            return get("/notifications").json().path("items");
        }

        Reply get(String path) {
            return send("GET", path, "");
        }

        Reply post(String path, String body) {
            return send("POST", path, body);
        }

        Reply send(String method, String path, String body) {
            Reply reply = request(method, path, body).send();
            return PublishedDocument.check(method, "/api/v1/bot" + path, reply);
        }

        Wire request(String method, String path, String body) {
            Wire request =
                    Wire.on(port).request(method, "/api/v1/bot" + path).header("Authorization", "Bearer " + token);
            return body.isEmpty() ? request : request.json(body);
        }

        private String created(Reply reply) {
            if (reply.status() != 201) {
                throw new AssertionError("not written: " + reply);
            }
            return reply.json().path("id").asString();
        }
    }

    String quoted(String text) {
        return json.writeValueAsString(text);
    }
}
