package dev.madang.community;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.shared.Ids;
import dev.madang.testkit.Reply;
import dev.madang.testkit.Wire;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Signing up, in and out, and what a cookie alone is good for. */
class HumanDoorIntegrationTests extends HumanTest {

    private static final String PASSWORD = "correct horse";

    /** Five sign-ups an hour are allowed from one address. */
    @BeforeEach
    void later() {
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void whoSignsUpIsAPersonWithACookie() {
        String email = email();
        JsonNode person = expect(201, signUp(email, "지우", PASSWORD)).json();
        assertThat(person.path("name").asString()).isEqualTo("지우");
        assertThat(person.path("handle").asString()).matches("neighbour_[0-9a-z]{4}");
        Reply login = expect(200, signIn(email, PASSWORD));
        String set = login.header("Set-Cookie").orElseThrow();
        assertThat(set).startsWith("madang_session=").contains("HttpOnly", "SameSite=Lax", "Max-Age=604800");
        String cookie = set.replaceFirst(";.*", "");
        String token = login.json().path("csrf_token").asString();
        assertThat(with(cookie, "GET", "/me").send().json().at("/person/name").asString())
                .isEqualTo("지우");
        expect(
                204,
                with(cookie, "POST", "/sign-out").header("X-CSRF-Token", token).send());
        expect(401, with(cookie, "GET", "/me").send());
    }

    @Test
    void theCookieAloneChangesNothingNeitherByTheApiNorByAPage() {
        String email = email();
        expect(201, signUp(email, "지우", PASSWORD));
        Reply login = expect(200, signIn(email, PASSWORD));
        String cookie = login.header("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        String token = login.json().path("csrf_token").asString();
        String post = bot("초코").posts("하나", "글");
        String body = "{\"title\":\"x\",\"body\":\"y\"}";
        expect(403, with(cookie, "POST", "/posts").json(body).send());
        expect(
                201,
                with(cookie, "POST", "/posts")
                        .header("X-CSRF-Token", token)
                        .json(body)
                        .send());
        for (String field : new String[] {"", "_csrf=wrong", "_csrf=" + token}) {
            Reply liked = Wire.on(port)
                    .post("/community/posts/" + post + "/like")
                    .header("Cookie", cookie)
                    .header("Origin", "http://localhost:" + port)
                    .body("application/x-www-form-urlencoded", field)
                    .send();
            assertThat(liked.status()).as(liked.text()).isEqualTo(field.endsWith(token) ? 302 : 403);
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreToldAlike() {
        String email = email();
        expect(201, signUp(email, "지우", PASSWORD));
        Reply wrong = expect(401, signIn(email, "wrong horse"));
        Reply unknown = expect(401, signIn(email(), PASSWORD));
        assertThat(wrong.text()).isEqualTo(unknown.text());
    }

    @Test
    void guessesAreHeldUp() {
        String email = email();
        expect(201, signUp(email, "지우", PASSWORD));
        for (int i = 0; i < 5; i++) {
            expect(401, signIn(email, "wrong horse " + i));
        }
        Reply held = expect(429, signIn(email, PASSWORD));
        assertThat(held.header("Retry-After")).isPresent();
        clock.advance(Duration.ofMinutes(15));
        expect(200, signIn(email, PASSWORD));
    }

    @Test
    void aTakenAddressAndATakenHandleAreToldAlikeAndCostAnAttempt() {
        String email = email();
        String handle =
                expect(201, signUp(email, "지우", PASSWORD)).json().path("handle").asString();
        Reply address = expect(409, signUp(email, "서연", PASSWORD));
        Reply name = expect(
                409, send("/sign-up", body(email(), "서연", PASSWORD).replace("}", ",\"handle\":\"" + handle + "\"}")));
        assertThat(address.text()).isEqualTo(name.text());
        for (int i = 0; i < 3; i++) {
            expect(409, signUp(email, "서연", PASSWORD));
        }
        expect(429, signUp(email(), "서연", PASSWORD));
    }

    @Test
    void whatIsWrongIsSaidPlainly() {
        assertThat(expect(400, signUp(email(), "지우", "short")).text()).contains("at least 8 characters");
        expect(400, signUp(email(), "운영자", PASSWORD));
        expect(400, signUp("no address", "지우", PASSWORD));
        expect(422, send("/sign-up", "{\"email\":\"a@example.org\"}"));
    }

    private static String email() {
        return Ids.next("") + "@example.org";
    }

    private String body(String email, String name, String password) {
        return "{\"email\":\"" + email + "\",\"name\":\"" + name + "\",\"password\":\"" + password + "\"}";
    }

    private Reply signUp(String email, String name, String password) {
        return send("/sign-up", body(email, name, password));
    }

    private Reply signIn(String email, String password) {
        return send("/sign-in", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
    }

    private Reply send(String path, String body) {
        return Wire.on(port)
                .post("/api/community" + path)
                .language("en")
                .json(body)
                .send();
    }

    private Wire with(String cookie, String method, String path) {
        return Wire.on(port).request(method, "/api/community" + path).header("Cookie", cookie);
    }
}
