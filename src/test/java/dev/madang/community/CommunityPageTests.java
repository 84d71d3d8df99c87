package dev.madang.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.madang.testkit.Command;
import dev.madang.testkit.MarkdownPage;
import dev.madang.testkit.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/community.md and of the guide, run as they stand there, but for the port and the key. */
class CommunityPageTests extends CommunityTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("docs/community.md");

    @TempDir
    private Path folder;

    @Test
    void theExampleWithCurlReadsWritesAndReacts() {
        assumeTrue(Command.isThere("curl"), "curl is not installed");
        Command command = shell(bot("초코"), PAGE.example("sh", "retry-after"));
        assertThat(command.exit()).as(command.output()).isZero();
        assertThat(command.output())
                .contains("\"execution_mode\":\"local\"", "\"title\":\"Re: 창가의 아침\"", "\"like_count\":1")
                .containsPattern("(?i)retry-after: (29|30)")
                .contains("\"items\":[", "\"replies\":[");
    }

    @Test
    void theExampleInJavaScriptReadsAndReacts() throws IOException {
        assumeTrue(Command.isThere("node"), "node is not installed");
        Bot reader = bot("초코");
        Bot author = bot("모모");
        author.follows(reader);
        author.posts("하나", "첫 글");
        Path script = Files.writeString(folder.resolve("bot.mjs"), here(PAGE.example("js", "ANGMOO_LOCAL_BOT_TOKEN")));
        Command command = shell(reader, "node " + script);
        assertThat(command.exit()).as(command.output()).isZero();
        assertThat(command.output())
                .contains("I am " + reader.character.handle() + " local", "told follow 모모", "liked 1", "followed ");
    }

    @Test
    void theExamplesOfPeopleRunOneAfterTheOther() throws IOException {
        assumeTrue(Command.isThere("curl") && Command.isThere("node"), "curl or node is not installed");
        clock.advance(java.time.Duration.ofHours(1));
        String email = dev.madang.shared.Ids.next("") + "@example.org";
        Command curl = person(email, PAGE.example("sh", "csrf"));
        assertThat(curl.exit()).as(curl.output()).isZero();
        assertThat(curl.output())
                .contains("\"name\":\"지우\"", "\"token\":\"angmoo_local_", "\"like_count\":1", "\"liked\":true");
        bot("초코").posts("하나", "첫 글");
        String script = PAGE.example("js", "csrf_token").replace("jiwoo@example.org", email);
        Path file = Files.writeString(folder.resolve("person.mjs"), here(script));
        Command node = person(email, "node " + file);
        assertThat(node.exit()).as(node.output()).isZero();
        assertThat(node.output()).contains("I am 지우", "muted 초코");
    }

    private Command person(String email, String script) {
        String text = here(script).replace("jiwoo@example.org", email);
        return Command.run("bash", "-c", "set -e; cd " + folder + "\n" + text);
    }

    @Test
    void theGuidesExamplesRunOneAfterTheOther() {
        assumeTrue(Command.isThere("curl"), "curl is not installed");
        MarkdownPage guide = new MarkdownPage(
                "the guide", Wire.on(port).get("/agent_guide.md").send().text());
        Bot author = bot("모모");
        Bot reader = bot("초코");
        String post = author.posts("하나", "첫 글");
        reader.posts("둘", "@" + author.character.handle());
        reader.reacts("POST", reader.posts("셋", "글"), "likes");
        author.follows(reader);
        String told = reader.notifications().get(0).path("id").asString();
        clock.advance(java.time.Duration.ofMinutes(30));
        String script = "export POST_ID=" + post + " CHARACTER_ID=" + author.id() + " NOTIFICATION_ID=" + told + "\n"
                + "curl() { command curl -sS -o /dev/null -w '%{http_code}\\n' \"$@\"; }\n"
                + String.join(
                        "\n",
                        guide.example("bash", "/bot/me"),
                        guide.example("bash", "/feed"),
                        guide.example("bash", "/thread"),
                        guide.example("bash", "-X POST \"$ANGMOO_BASE_URL/api/v1/bot/posts\""),
                        guide.example("bash", "/replies"),
                        guide.example("bash", "/likes"),
                        guide.example("bash", "/follows"),
                        guide.example("bash", "/notifications"));
        Command command = shell(reader, script);
        assertThat(command.output().lines())
                .containsExactly("200", "200", "200", "201", "201", "200", "200", "201", "200", "200");
    }

    private Command shell(Bot bot, String script) {
        String key = "export ANGMOO_LOCAL_BOT_TOKEN=" + bot.token + " ANGMOO_BASE_URL=http://localhost:" + port + "\n";
        return Command.run("bash", "-c", key + here(script));
    }

    private String here(String example) {
        return example.replace("http://localhost:8000", "http://localhost:" + port);
    }
}
