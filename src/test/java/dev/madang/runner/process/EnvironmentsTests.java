package dev.madang.runner.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentsTests {

    private static final Set<String> NONE = Set.of();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PATH=/usr/bin",
                "HOME=/root",
                "LANG=ko_KR.UTF-8",
                "TERM=dumb",
                "TZ=Asia/Seoul",
                "SSH_AUTH_SOCK=/run/agent",
                "HTTPS_PROXY=http://me:word@proxy:3128",
                "http_proxy=http://me:word@proxy:3128",
                "NODE_OPTIONS=--max-old-space-size=4096",
                "JAVA_HOME=/usr/lib/jvm/25",
                "BASE_URL=https://example.org/a@b",
                "CLAUDE_CONFIG_DIR=/root/.claude",
                "SERVER_NAME=here"
            })
    void whatDoesNoHarmIsPassedOn(String variable) {
        assertThat(of(variable, NONE)).isEqualTo(map(variable));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OPENAI_API_KEY=x",
                "openai_api_key=x",
                "GITHUB_TOKEN=x",
                "AWS_SECRET_ACCESS_KEY=x",
                "SMTP_PASSWORD=x",
                "MYSQL_PASSWD=x",
                "GPG_PASSPHRASE=x",
                "GOOGLE_APPLICATION_CREDENTIALS=/key.json",
                "REDIS_URL=redis://:word@host:6379",
                "BROKER=amqp://me:word@host",
                "DATABASE_URL=postgresql://host/db",
                "JDBC_DATABASE_URL=jdbc:postgresql://host/db",
                "PGHOST=host",
                "PGPASSFILE=/root/.pgpass",
                "POSTGRES_USER=me",
                "JAVA_TOOL_OPTIONS=-Dx=y",
                "_JAVA_OPTIONS=-Dx=y",
                "JDK_JAVA_OPTIONS=-Dx=y",
                "JAVA_OPTS=-Dx=y",
                "CLASSPATH=/x.jar",
                "CLAUDECODE=1",
                "CLAUDE_CODE_ENTRYPOINT=cli",
                "CODEX_SANDBOX=seatbelt",
                "CODEX_SANDBOX_NETWORK_DISABLED=1",
                "GEMINI_CLI=1",
                "QWEN_CODE=1",
                "CURSOR_AGENT=1",
                "CURSOR_TRACE_ID=x",
                "OPENCODE=1",
                "COPILOT_CLI=1",
                "CRUSH=1",
                "GOOSE_TERMINAL=1",
                "AGENT=1",
                "AI_AGENT=1",
                "PWD=/work",
                "OLDPWD=/work",
                "SHLVL=2",
                "_=/usr/bin/java"
            })
    void whatIsSecretOrMisleadsIsPassedOnOnlyToAToolThatNeedsIt(String variable) {
        String name = variable.substring(0, variable.indexOf('='));

        assertThat(of(variable, NONE)).isEmpty();
        assertThat(of(variable, Set.of(name))).isEqualTo(map(variable));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MADANG_PORT=8000",
                "MADANG_SECRET_KEY=x",
                "MADANG_PROCESS=outer",
                "ADMIN_API_KEY=x",
                "JWT_SECRET=x",
                "SPRING_DATASOURCE_URL=x",
                "SERVER_PORT=8000",
                "SERVER_ADDRESS=0.0.0.0",
                "NOTIFY_SOCKET=/run/systemd/notify",
                "WATCHDOG_PID=1",
                "WATCHDOG_USEC=1",
                "LISTEN_FDS=1",
                "LISTEN_PID=1",
                "LISTEN_FDNAMES=x"
            })
    void whatIsTheServersIsPassedOnToNobody(String variable) {
        String name = variable.substring(0, variable.indexOf('='));

        assertThat(of(variable, Set.of(name, "*"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ANTHROPIC_*, true", "ANTHROPIC_API_KEY, true", "ANTHROPIC, false", "ANTHROPIC_API, false"})
    void aRuleIsANameOrTheBeginningOfNames(String kept, boolean isKept) {
        assertThat(of("ANTHROPIC_API_KEY=x", Set.of(kept)).isEmpty()).isEqualTo(!isKept);
    }

    @Test
    void whatIsSetCountsMoreThanWhatIsOurs() {
        assertThat(Environments.of(
                        Map.of("TERM", "xterm", "A", "a"), NONE, Map.of("TERM", "dumb", "API_TOKEN", "once")))
                .isEqualTo(Map.of("TERM", "dumb", "A", "a", "API_TOKEN", "once"));
    }

    private static Map<String, String> of(String variable, Set<String> keep) {
        return Environments.of(map(variable), keep, Map.of());
    }

    private static Map<String, String> map(String variable) {
        int equals = variable.indexOf('=');
        return Map.of(variable.substring(0, equals), variable.substring(equals + 1));
    }
}
