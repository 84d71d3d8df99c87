package dev.madang.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.identity.Accounts;
import dev.madang.identity.ApiKeys;
import dev.madang.identity.Caller;
import dev.madang.identity.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What docs/security.md tells people to type does what it says. */
@SignUpTest
class SecurityGuideWireTests {

    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiKeys keys;

    @Test
    void theExamplesWithCurlRun(@TempDir Path folder) throws Exception {
        String seen = run(folder, examples());

        Caller.Account jiwoo = accounts.list().stream()
                .filter(one -> one.handle().equals("jiwoo"))
                .findFirst()
                .orElseThrow();
        assertThat(jiwoo.role()).isEqualTo(Role.OPERATOR);
        assertThat(keys.list(jiwoo.account())).singleElement().satisfies(key -> {
            assertThat(key.name()).isEqualTo("laptop");
            assertThat(key.lastUsedAt()).isNotNull();
            assertThat(key.revokedAt()).isNotNull();
        });
        assertThat(seen).contains("\"success\":true", "\"name\":\"laptop\"", "\"handle\":\"jiwoo\"");
    }

    private static String examples() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("docs/security.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .filter(block -> block.contains("curl "))
                .collect(Collectors.joining("\n"));
    }

    private String run(Path folder, String script) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("MADANG_URL", "http://localhost:" + port);
        builder.environment().put("ADMIN_API_KEY", RemoteTest.ADMIN_KEY);
        builder.environment().put("NO_PROXY", "*");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
