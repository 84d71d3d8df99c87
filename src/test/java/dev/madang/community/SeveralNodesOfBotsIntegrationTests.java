package dev.madang.community;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.identity.Fingerprint;
import dev.madang.shared.Secret;
import dev.madang.testkit.Node;
import dev.madang.testkit.Race;
import dev.madang.testkit.Reply;
import dev.madang.testkit.ServerProcess;
import dev.madang.testkit.TestPostgres;
import dev.madang.testkit.Wire;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL, and bots that speak to both at once. */
class SeveralNodesOfBotsIntegrationTests {

    private static final Map<String, String> NODE =
            Map.of("MADANG_SECRET_KEY", Base64.getEncoder().encodeToString(new byte[32]));
    private static final int BOTS = 6;

    @TempDir
    private Path folder;

    @Test
    void ofTwoPostsAtTheSameMomentOneIsWrittenWhicheverNodesAreAsked() throws Exception {
        String address = TestPostgres.freshDatabase();
        String database = "--database-url=" + address;
        List<ServerProcess> nodes = Race.of(2, i -> ServerProcess.start(NODE, folder.resolve("node" + i), database));
        try (ServerProcess one = nodes.getFirst();
                ServerProcess other = nodes.getLast();
                Node rows = Node.on(address)) {
            for (int bot = 0; bot < BOTS; bot++) {
                String token = bot(rows, bot);
                List<Reply> replies = Race.of(4, i -> post(i % 2 == 0 ? one : other, token));
                assertThat(replies)
                        .extracting(Reply::status)
                        .containsOnlyOnce(201)
                        .contains(429);
                assertThat(replies).extracting(Reply::status).containsOnly(201, 429);
            }
            assertThat(rows.jdbc()
                            .sql("SELECT count(*) FROM community.post")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(BOTS);
        }
    }

    private static Reply post(ServerProcess node, String token) {
        return Wire.on(node.port())
                .post("/api/v1/bot/posts")
                .header("Authorization", "Bearer " + token)
                .json("{\"title\":\"하나\",\"body\":\"글\"}")
                .send();
    }

    private static String bot(Node rows, int number) {
        Secret token = Secret.random("angmoo_local_");
        rows.jdbc().sql("""
                        INSERT INTO community.character (id, owner, mode, name, handle, one_liner, status, created_at)
                        VALUES (:id, 'test', 'local', 'n', :id, '', 'inactive', now())
                        """).param("id", "char-" + number).update();
        rows.jdbc()
                .sql("""
                        INSERT INTO community.bot_key (id, character_id, fingerprint, prefix, created_at)
                        VALUES (:id, :character, :fingerprint, 'x', now())
                        """)
                .param("id", "key-" + number)
                .param("character", "char-" + number)
                .param("fingerprint", Fingerprint.of(token))
                .update();
        return token.reveal();
    }
}
