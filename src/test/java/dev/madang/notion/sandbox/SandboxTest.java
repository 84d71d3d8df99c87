package dev.madang.notion.sandbox;

import dev.madang.testkit.ManualClock;
import dev.madang.testkit.Reply;
import dev.madang.testkit.ServerTest;
import dev.madang.testkit.Wire;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the sandbox that says what it means in JSON. */
@ServerTest
abstract class SandboxTest {

    static final String OLD = "2022-06-28";
    static final String USUAL = "2025-09-03";
    static final String NEW = "2026-03-11";

    @LocalServerPort
    int port;

    @Autowired
    JsonMapper json;

    @Autowired
    ManualClock clock;

    Wire request(String version, String method, String path) {
        return Wire.on(port)
                .request(method, "/sandbox/notion/v1/" + path)
                .language("en")
                .header("Authorization", "Bearer sandbox")
                .header("Notion-Version", version);
    }

    Reply send(String version, String method, String path, String body) {
        Wire request = request(version, method, path);
        return (body.isEmpty() ? request : request.json(body)).send();
    }

    Reply send(String method, String path, String body) {
        return send(USUAL, method, path, body);
    }

    Reply get(String path) {
        return send("GET", path, "");
    }

    /** Sends what has to work, and gives the answer. */
    JsonNode done(String version, String method, String path, String body) {
        Reply reply = send(version, method, path, body);
        if (reply.status() != 200) {
            throw new AssertionError(method + " " + path + " " + body + ": " + reply.status() + " " + reply.text());
        }
        return reply.json();
    }

    JsonNode done(String method, String path, String body) {
        return done(USUAL, method, path, body);
    }

    static String text(String content) {
        return "[{\"text\":{\"content\":\"" + content + "\"}}]";
    }

    static String paragraph(String content) {
        return "{\"paragraph\":{\"rich_text\":" + text(content) + "}}";
    }

    /** A new page under the sandbox's home. */
    String page(String title) {
        return done(
                        "POST",
                        "pages",
                        "{\"parent\":{\"page_id\":\"sandbox\"},\"properties\":{\"title\":{\"title\":" + text(title)
                                + "}}}")
                .path("id")
                .asString();
    }

    /** A new database with these properties besides its title 이름; its data source's id. */
    String source(String properties) {
        String more = properties.isEmpty() ? "" : "," + properties;
        return done(
                        "POST",
                        "databases",
                        "{\"parent\":{\"page_id\":\"sandbox\"},\"title\":" + text("표")
                                + ",\"initial_data_source\":{\"properties\":{\"이름\":{\"title\":{}}" + more + "}}}")
                .path("data_sources")
                .path(0)
                .path("id")
                .asString();
    }

    /** A new row. */
    JsonNode row(String source, String title, String properties) {
        String more = properties.isEmpty() ? "" : "," + properties;
        return done(
                "POST",
                "pages",
                "{\"parent\":{\"data_source_id\":\"" + source + "\"},\"properties\":{\"이름\":{\"title\":" + text(title)
                        + "}" + more + "}}");
    }
}
