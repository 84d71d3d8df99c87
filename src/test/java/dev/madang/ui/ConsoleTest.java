package dev.madang.ui;

import dev.madang.testkit.ServerTestContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the kit against the whole server, by the owner at this machine, with a room to try it in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "madang.heartbeat=300ms")
@ContextConfiguration(initializers = ServerTestContext.Database.class)
@Import({ServerTestContext.class, NotesRoom.class})
public @interface ConsoleTest {}
