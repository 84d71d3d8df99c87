package dev.madang.testkit;

import dev.madang.edge.LimitKey;
import dev.madang.shared.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;

/** What the shared server of the tests has that a real one has not. */
@TestConfiguration(proxyBeanMethods = false)
public class ServerTestContext {

    /** The header by which a test names the caller that its requests count against. */
    public static final String CALLER = "X-Test-Caller";

    @Bean
    @Primary
    ManualClock manualClock() {
        return new ManualClock();
    }

    /** Every request is somebody else's, unless the test names its caller: tests do not spend from each other. */
    @Bean
    @Primary
    LimitKey testCallers() {
        return request -> Objects.requireNonNullElseGet(request.getHeader(CALLER), () -> Ids.next("test_"));
    }

    /** Points the server at an empty database and an empty data folder. */
    public static class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, Object> properties = Map.of(
                    "madang.database-url",
                    TestPostgres.freshDatabase(),
                    "madang.data",
                    dataFolder().toString(),
                    "madang.runs.retry-base",
                    "10ms",
                    // So seldom that a test which needs a hint waits in vain where none comes.
                    "madang.runs.look",
                    "1h",
                    "madang.runs.heartbeat",
                    "1h",
                    "madang.events.look",
                    "1h",
                    // So small that whoever waits with a connection in hand stops the others.
                    "madang.database-pool",
                    "4",
                    // The receivers of the tests.
                    "madang.outgoing.allow",
                    "127.0.0.1");
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("testkit", properties));
        }

        private static Path dataFolder() {
            try {
                return Files.createDirectories(
                        TemporaryFolder.create("madang-test").resolve("data"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
