package dev.madang.community.square;

import dev.madang.testkit.FreePort;
import dev.madang.testkit.ServerTestContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** A test of the pages against a server that began with the demonstration, and has a port for the community. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"madang.heartbeat=300ms", "madang.demo=true"})
@ContextConfiguration(initializers = {ServerTestContext.Database.class, SquareTest.Ports.class})
@Import({ServerTestContext.class, Flock.class})
public @interface SquareTest {

    /** The community's own port. */
    int PORT = FreePort.any();

    final class Ports implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("ports", Map.of("madang.listeners", "community=" + PORT)));
        }
    }
}
