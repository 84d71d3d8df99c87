package dev.madang.edge;

import static dev.madang.testkit.WireAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.identity.Caller;
import dev.madang.identity.TeamTokens;
import dev.madang.testkit.Wire;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who calls from this machine. */
@EdgeTest
@ExtendWith(OutputCaptureExtension.class)
class LocalAccessWireTests {

    @LocalServerPort
    private int port;

    @Autowired
    private TeamTokens tokens;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/caller",
                "/api/agent/caller",
                "/api/jobs/caller",
                "/api/settings/caller",
                "/api/templates/caller",
                "/api/community/caller",
                "/sandbox/notion/caller",
                "/ws/caller/sess_1",
                "/caller"
            })
    void withoutACredentialItIsTheOwner(String path) {
        assertThat(Wire.on(port).get(path).send().text()).isEqualTo("local");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/experiences", "/api/hitl/queue", "/api/checkpoints/cp-1/approve", "/api/auth/me"})
    void theHumanReviewOfTheFactoryTakesATokenFromItsOwnerToo(String path) {
        Wire request = Wire.on(port).get(path).language("en");

        assertThat(request.send()).isGolden("factory/no-credential#en");
        assertThat(request.header("Authorization", bearer()).send()).hasStatus(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Bearer rubbish",
        "Authorization, Bearer angmoo_local_known",
        "Authorization, Basic dTpw",
        "X-API-Key, rubbish",
        "Cookie, madang_session=rubbish"
    })
    void aCredentialThatIsPresentMustBeValidHereToo(String header, String value) {
        for (String path : new String[] {"/api/v1/caller", "/api/agent/caller", "/api/jobs/caller", "/caller"}) {
            assertThat(Wire.on(port).get(path).header(header, value).send()).hasStatus(401);
        }
    }

    @Test
    void whoShowsACredentialIsWhoItSaysAndNotTheOwner() {
        assertThat(Wire.on(port)
                        .get("/api/jobs/caller")
                        .header("Authorization", bearer())
                        .send()
                        .text())
                .isEqualTo("team:mobile");
        assertThat(Wire.on(port)
                        .get("/api/agent/caller")
                        .header("Authorization", bearer())
                        .send())
                .hasStatus(403);
    }

    @Test
    void aTeamTokenOpensNoOtherFamilyOnTheFactorysOwnPortEither() {
        Wire request = Wire.on(FactoryPort.NUMBER).header("Authorization", bearer());

        assertThat(request.get("/api/jobs/caller").send()).hasStatus(200);
        assertThat(request.get("/api/agent/caller").send()).hasStatus(404);
        assertThat(request.get("/api/v1/caller").send()).hasStatus(404);
    }

    @Test
    void theOwnerIsNoCharacter() {
        for (String language : List.of("ko", "en")) {
            assertThat(Wire.on(port)
                            .get("/api/v1/bot/caller")
                            .language(language)
                            .send())
                    .isGolden("community/bot-token-required#" + language);
        }
        assertThat(Wire.on(port)
                        .get("/api/v1/bot/caller")
                        .header("Authorization", "Bearer " + CallerProbe.BOT_TOKEN)
                        .send()
                        .text())
                .isEqualTo("character:kim");
    }

    @Test
    void otherCookiesAreNotOurs() {
        assertThat(Wire.on(port)
                        .get("/api/agent/caller")
                        .header("Cookie", "theme=dark; session=1")
                        .send()
                        .text())
                .isEqualTo("local");
    }

    @Test
    void withoutAnAdminKeyNoTokenIsIssuedAndNoEmptyKeyMatches() {
        for (String language : List.of("ko", "en", "vi")) {
            Wire request = Wire.on(port).post("/api/auth/token").json("{}").language(language);
            assertThat(request.send()).isGolden("factory/no-admin-key#" + language);
            assertThat(request.header("X-Admin-Key", "").send()).isGolden("factory/no-admin-key#" + language);
        }
        assertThat(Wire.on(port)
                        .get("/api/agent/caller")
                        .header("X-API-Key", "")
                        .send())
                .hasStatus(401);
    }

    @Test
    void aRefusalThatIsPartOfTheContractIsNoFaultOfTheServer(CapturedOutput output) {
        Wire request = Wire.on(port).post("/api/auth/token").json("{}");
        assertThat(request.send()).hasStatus(503);
        assertThat(output).doesNotContain("/api/auth/token");
    }

    @Test
    void onThisMachineOneSignsUpWithoutASwitch() {
        Wire request = Wire.on(port)
                .post("/api/auth/sign-up")
                .json("{\"handle\":\"neighbour\",\"password\":\"correct horse\"}");
        assertThat(request.send().json().path("role").stringValue()).isEqualTo("member");
    }

    private String bearer() {
        return "Bearer "
                + tokens.issue(new Caller.TeamToken("mobile", "viewer"), TeamTokens.LIFE)
                        .reveal();
    }
}
