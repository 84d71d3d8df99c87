package dev.madang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a start may take the beans that were written down ahead of time. */
class GeneratedBeansTests {

    @TempDir
    private Path folder;

    @Test
    void theyHoldWithWhateverMadangIsTold() {
        Map<String, String> environment = Map.of(
                "MADANG_DATABASE_URL", "postgresql://x@y/z", "OPENAI_API_KEY", "k", "DB_URL", "d", "SPRINGFIELD", "");
        assertThat(GeneratedBeans.hold(environment, properties("spring.aot.enabled", "user.dir"), folder))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SPRING_FLYWAY_ENABLED",
                "spring.main.sources",
                "SERVER_SSL_BUNDLE",
                "DB_SCHEDULER_ENABLED",
                "MADANG_BENCH"
            })
    void theyDoNotHoldWithWhatSpringsConditionsLookAt(String variable) {
        assertThat(GeneratedBeans.hold(Map.of(variable, "x"), new Properties(), folder))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.flyway.enabled",
                "server.ssl.bundle",
                "management.x",
                "db-scheduler.enabled",
                "madang.bench"
            })
    void norWithSuchAProperty(String property) {
        assertThat(GeneratedBeans.hold(Map.of(), properties(property), folder)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application.yml", "application.properties", "config/application.yaml"})
    void norBesideAFileOfSettings(String name) throws Exception {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.createFile(folder.resolve(name));
        assertThat(GeneratedBeans.hold(Map.of(), new Properties(), folder)).isFalse();
    }

    private static Properties properties(String... names) {
        Properties properties = new Properties();
        for (String name : names) {
            properties.setProperty(name, "x");
        }
        return properties;
    }
}
