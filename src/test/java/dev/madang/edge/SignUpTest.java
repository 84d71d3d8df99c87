package dev.madang.edge;

import dev.madang.testkit.ServerTestContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A {@link RemoteTest} whose server lets people sign up, and where they come from is what {@code X-Forwarded-For} says. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "madang.trusted-proxies=127.0.0.1",
            "madang.admin-api-key=" + RemoteTest.ADMIN_KEY,
            "madang.sign-up=on"
        })
@ContextConfiguration(initializers = ServerTestContext.Database.class)
@Import({ServerTestContext.class, CallerProbe.class})
@interface SignUpTest {}
