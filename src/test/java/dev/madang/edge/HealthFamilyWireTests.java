package dev.madang.edge;

import static dev.madang.testkit.WireAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.testkit.ServerTestContext;
import dev.madang.testkit.Wire;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A server whose main listener is to answer notion's health. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "madang.health-family=notion")
@ContextConfiguration(initializers = ServerTestContext.Database.class)
@Import({ServerTestContext.class, FamilyProbe.class, FamilyProbe.OfFactory.class, FamilyProbe.OfNotion.class})
class HealthFamilyWireTests {

    @LocalServerPort
    private int port;

    @Test
    void theMainListenerAnswersThatFamilysHealthInItsWords() {
        assertThat(Wire.on(port).get("/health").send().text()).isEqualTo("notion is well");
        assertThat(Wire.on(port).request("PUT", "/health").language("en").send())
                .isGolden("listeners/wrong-method#notion");
    }

    @Test
    void nothingElseChangesItsFamily() {
        assertThat(Wire.on(port).get("/ready").send().json().path("status").asString())
                .isEqualTo("ready");
        assertThat(Wire.on(port).get("/api/tasks").send().text()).isEqualTo("factory");
        assertThat(Wire.on(port).get("/api/tools").send()).hasStatus(200);
    }

    @Test
    void thatHealthIsOpenToStrangersToo() {
        assertThat(Wire.on(port).get("/health").header("X-API-Key", "rubbish").send())
                .hasStatus(200);
    }
}
