package dev.madang.agent.room;

import dev.madang.agent.PlayTools;
import dev.madang.ui.ConsoleTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test of the room, with tools that wait for their gate and without limits of requests. All tests with it share one server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConsoleTest
@Import(PlayTools.class)
@TestPropertySource(
        properties = {
            "madang.agent.rate-limits.run-async=10000",
            "madang.agent.rate-limits.plans=10000",
            "madang.agent.rate-limits.todos=10000",
            "madang.agent.rate-limits.hitl=10000",
            "madang.agent.rate-limits.sessions=10000"
        })
@interface RoomTest {}
