package dev.madang.runner.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of our environment a child gets to see. A tool may show its environment to a model, and to whatever it starts: it gets no
 * secret that it was not meant to have, nothing that is the server's own, and nothing that makes it believe to run inside of another
 * tool.
 *
 * <p>A rule is a name, or the beginning of names with {@code *} behind it.
 */
public final class Environments {

    /** Ours alone: no connector can ask for these. */
    private static final Set<String> SERVERS = Set.of(
            "MADANG_*",
            "ADMIN_API_KEY",
            "JWT_SECRET",
            "SPRING_*",
            "SERVER_PORT",
            "SERVER_ADDRESS",
            // systemd: a child could tell it lies about us, or take our sockets for its own.
            "NOTIFY_SOCKET",
            "WATCHDOG_PID",
            "WATCHDOG_USEC",
            "LISTEN_FDS",
            "LISTEN_PID",
            "LISTEN_FDNAMES");

    private static final Set<String> DATABASES = Set.of("DATABASE_URL", "JDBC_*", "PG*", "POSTGRES_*");

    private static final Set<String> VIRTUAL_MACHINES =
            Set.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "JAVA_OPTS", "CLASSPATH");

    /** Tools set these for what they start, and refuse to run or behave differently where they find them. */
    private static final Set<String> NESTING = Set.of(
            "CLAUDECODE",
            "CLAUDE_CODE_*",
            "CODEX_SANDBOX",
            "CODEX_SANDBOX_*",
            "GEMINI_CLI",
            "QWEN_CODE",
            "CURSOR_AGENT",
            "CURSOR_TRACE_ID",
            "OPENCODE",
            "COPILOT_CLI",
            "CRUSH",
            "GOOSE_TERMINAL",
            "AGENT",
            "AI_AGENT");

    /** Of the shell that started the server; they would lie. */
    private static final Set<String> SHELLS = Set.of("PWD", "OLDPWD", "SHLVL", "_");

    private static final List<String> SECRET_WORDS =
            List.of("KEY", "TOKEN", "SECRET", "PASSWORD", "PASSWD", "PASSPHRASE", "CREDENTIAL");

    private static final Pattern URL_WITH_PASSWORD = Pattern.compile("(?s).*\\w://[^\\s/@]*:[^\\s/@]+@.*");

    private Environments() {}

    /**
     * The environment of a child.
     *
     * @param ours usually {@link System#getenv()}
     * @param keep names or {@code PREFIX_*} that the tool needs, although a rule would leave them out
     * @param set what is set besides, whatever ours says
     */
    public static Map<String, String> of(Map<String, String> ours, Set<String> keep, Map<String, String> set) {
        Map<String, String> environment = new HashMap<>();
        ours.forEach((name, value) -> {
            if (!matches(SERVERS, name) && (matches(keep, name) || isHarmless(name, value))) {
                environment.put(name, value);
            }
        });
        environment.putAll(set);
        return environment;
    }

    private static boolean isHarmless(String name, String value) {
        return !matches(DATABASES, name)
                && !matches(VIRTUAL_MACHINES, name)
                && !matches(NESTING, name)
                && !matches(SHELLS, name)
                && !isSecret(name, value);
    }

    private static boolean isSecret(String name, String value) {
        String upper = name.toUpperCase(Locale.ROOT);
        return SECRET_WORDS.stream().anyMatch(upper::contains)
                // A proxy that wants a password is still the only way out.
                || (!upper.endsWith("_PROXY")
                        && URL_WITH_PASSWORD.matcher(value).matches());
    }

    /** Whether one of these rules, names or {@code PREFIX_*}, means that variable. */
    public static boolean matches(Collection<String> rules, String name) {
        return rules.stream()
                .anyMatch(rule ->
                        rule.endsWith("*") ? name.startsWith(rule.substring(0, rule.length() - 1)) : name.equals(rule));
    }
}
