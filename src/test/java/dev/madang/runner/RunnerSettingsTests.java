package dev.madang.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The defaults and the names of docs/runner.md. */
class RunnerSettingsTests {

    @Test
    void theseAreTheDefaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new RunnerSettings(
                        10,
                        0,
                        Duration.ofMinutes(30),
                        Duration.ofHours(24),
                        Duration.ofMinutes(10),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(5),
                        64L << 20,
                        1L << 30,
                        List.of(),
                        Duration.ofMinutes(10),
                        Duration.ofDays(30)));
    }

    @Test
    void eachCanBeSetInTheEnvironment() {
        Map<String, Object> environment = Map.ofEntries(
                Map.entry("MADANG_RUNNER_LIMIT", "1"),
                Map.entry("MADANG_RUNNER_QUEUE", "2"),
                Map.entry("MADANG_RUNNER_TIMEOUT", "3s"),
                Map.entry("MADANG_RUNNER_LONGEST", "4s"),
                Map.entry("MADANG_RUNNER_IDLE", "5s"),
                Map.entry("MADANG_RUNNER_LINGER", "6s"),
                Map.entry("MADANG_RUNNER_GRACE", "7s"),
                Map.entry("MADANG_RUNNER_BURST", "8"),
                Map.entry("MADANG_RUNNER_OUTPUT", "9"),
                Map.entry("MADANG_RUNNER_ENV", "A,B_*"),
                Map.entry("MADANG_RUNNER_RESULT", "10s"),
                Map.entry("MADANG_RUNNER_KEEP", "11s"));
        assertThat(bound(environment))
                .isEqualTo(new RunnerSettings(
                        1,
                        2,
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(6),
                        Duration.ofSeconds(7),
                        8,
                        9,
                        List.of("A", "B_*"),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(11)));
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> with(0, 0)).withMessageContaining("madang.runner.limit");
        assertThatIllegalArgumentException().isThrownBy(() -> with(1, -1)).withMessageContaining("madang.runner.queue");
    }

    private static RunnerSettings with(int limit, int queue) {
        Duration some = Duration.ofSeconds(1);
        return new RunnerSettings(limit, queue, some, some, some, some, some, 1, 1, List.of(), some, some);
    }

    private static RunnerSettings bound(Map<String, Object> environment) {
        StandardEnvironment standard = new StandardEnvironment();
        standard.getPropertySources()
                .forEach(source -> standard.getPropertySources().remove(source.getName()));
        standard.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", environment));
        ConfigurationPropertySources.attach(standard);
        return Binder.get(standard).bindOrCreate("madang.runner", RunnerSettings.class);
    }
}
