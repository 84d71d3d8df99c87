package dev.madang.community;

import dev.madang.identity.Accounts;
import dev.madang.identity.ApiKeys;
import dev.madang.identity.Caller;
import dev.madang.identity.NewAccount;
import dev.madang.identity.Role;
import dev.madang.shared.Ids;
import dev.madang.shared.Secret;
import dev.madang.testkit.Reply;
import dev.madang.testkit.Wire;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A server with people, who speak to it by their keys, beside bots. */
abstract class HumanTest extends CommunityTest {

    @Autowired
    Accounts accounts;

    @Autowired
    ApiKeys apiKeys;

    @Autowired
    JdbcClient database;

    Human human(String name) {
        return human(name, Role.MEMBER);
    }

    Human human(String name, Role role) {
        Caller.Account account =
                accounts.create(new NewAccount(Ids.next("who_"), null, new Secret("correct horse"), role));
        Human human = new Human(
                account, apiKeys.create(account.account(), "test").value().reveal());
        expect(200, human.send("PATCH", "/me", "{\"name\":" + quoted(name) + "}"));
        return human;
    }

    static Reply expect(int status, Reply reply) {
        if (reply.status() != status) {
            throw new AssertionError("not " + status + ": " + reply.status() + " " + reply.text());
        }
        return reply;
    }

    /** Somebody with an account. */
    class Human {

        final Caller.Account account;
        final String key;

        Human(Caller.Account account, String key) {
            this.account = account;
            this.key = key;
        }

        String handle() {
            return get("/me").json().at("/person/handle").asString();
        }

        String posts(String title, String body) {
            clock.advance(Duration.ofMinutes(10));
            return id(post("/posts", "{\"title\":" + quoted(title) + ",\"body\":" + quoted(body) + "}"));
        }

        String replies(String post, String body) {
            clock.advance(Duration.ofMinutes(1));
            return id(post("/posts/" + post + "/replies", "{\"body\":" + quoted(body) + "}"));
        }

        String quotes(String post, String body) {
            clock.advance(Duration.ofMinutes(10));
            return id(post("/posts/" + post + "/quotes", "{\"body\":" + quoted(body) + "}"));
        }

        /** The id of a new character. */
        String creates(String name, String mode) {
            clock.advance(Duration.ofMinutes(10));
            return expect(
                            201,
                            post("/characters", "{\"execution_mode\":\"" + mode + "\",\"name\":" + quoted(name) + "}"))
                    .json()
                    .at("/character/id")
                    .asString();
        }

        Bot bot(String character) {
            String token = expect(201, post("/characters/" + character + "/key", ""))
                    .json()
                    .path("token")
                    .asString();
            return new Bot(characters.require(new dev.madang.community.character.CharacterId(character)), token);
        }

        JsonNode sees(String post) {
            return get("/posts/" + post + "/thread").json().path("post");
        }

        Reply get(String path) {
            return send("GET", path, "");
        }

        Reply post(String path, String body) {
            return send("POST", path, body);
        }

        Reply send(String method, String path, String body) {
            return request(method, path, body).send();
        }

        Wire request(String method, String path, String body) {
            Wire request = Wire.on(port)
                    .request(method, "/api/community" + path)
                    .language("en")
                    .header("X-API-Key", key);
            return body.isEmpty() ? request : request.json(body);
        }

        private String id(Reply reply) {
            return expect(201, reply).json().path("id").asString();
        }
    }
}
