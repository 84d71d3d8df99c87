package dev.madang.console;

import dev.madang.testkit.ServerTestContext;
import dev.madang.ui.NotesRoom;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the console by people who are not at this machine: what comes from a proxy comes from anywhere. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"madang.trusted-proxies=127.0.0.1", "madang.admin-api-key=an-admin-key-of-some-length"})
@ContextConfiguration(initializers = ServerTestContext.Database.class)
@Import({ServerTestContext.class, NotesRoom.class})
@interface GateTest {}
