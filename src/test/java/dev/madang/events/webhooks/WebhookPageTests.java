package dev.madang.events.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.madang.shared.Secret;
import dev.madang.testkit.Command;
import dev.madang.testkit.MarkdownPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The examples of docs/webhooks.md, run as they stand there. */
class WebhookPageTests {

    private static final MarkdownPage PAGE = MarkdownPage.read("docs/webhooks.md");
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_1";
    private static final String BODY = "{\"type\":\"run.ended\",\"data\":{\"summary\":\"끝났습니다\"}}";

    @TempDir
    private Path folder;

    @Test
    void theExampleWithOpensslPrintsWhatItSays() {
        assumeTrue(Command.isThere("openssl"), "openssl is not installed");
        String example = PAGE.example("sh", "openssl dgst");
        String promised = example.lines().findFirst().orElseThrow().replace("# prints ", "");
        assertThat(Command.run("sh", "-c", example)).isEqualTo(new Command(0, promised + "\n"));
    }

    @Test
    void theReceiverInJavaScriptAcceptsWhatWeSign() throws IOException {
        long now = Instant.now().getEpochSecond();
        assertThat(verified(now, sign(now, BODY), BODY)).isEqualTo("true");
    }

    @Test
    void theReceiverInJavaScriptRefusesAnotherBody() throws IOException {
        long now = Instant.now().getEpochSecond();
        assertThat(verified(now, sign(now, BODY), BODY + " ")).isEqualTo("false");
    }

    @Test
    void theReceiverInJavaScriptRefusesWhatIsOld() throws IOException {
        long old = Instant.now().getEpochSecond() - 301;
        assertThat(verified(old, sign(old, BODY), BODY)).isEqualTo("false");
    }

    private static String sign(long at, String body) {
        return SigningKey.of("a", new Secret(SECRET)).sign(ID, at, body);
    }

    /** What the function of the page says of a request. */
    private String verified(long at, String signature, String body) throws IOException {
        assumeTrue(Command.isThere("node"), "node is not installed");
        String headers = JsonMapper.shared()
                .createObjectNode()
                .put("webhook-id", ID)
                .put("webhook-timestamp", Long.toString(at))
                .put("webhook-signature", signature)
                .toString();
        Path script = Files.writeString(
                folder.resolve("receiver.mjs"),
                PAGE.example("js", "export function verify") + "console.log(verify(" + headers + ", '" + body + "', '"
                        + SECRET + "'));\n");
        Command command = Command.run("node", script.toString());
        assertThat(command.exit()).as(command.output()).isZero();
        return command.output().strip();
    }
}
