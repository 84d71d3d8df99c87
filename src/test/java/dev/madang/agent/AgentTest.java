package dev.madang.agent;

import dev.madang.testkit.ServerTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test of sessions with {@link PlayTools} and without limits of requests. All tests with it share one server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@Import(PlayTools.class)
@TestPropertySource(
        properties = {
            "madang.agent.rate-limits.run-async=10000",
            "madang.agent.rate-limits.plans=10000",
            "madang.agent.rate-limits.todos=10000",
            "madang.agent.rate-limits.hitl=10000",
            "madang.agent.rate-limits.sessions=10000",
            "madang.agent.sockets.connections=10000"
        })
public @interface AgentTest {}
