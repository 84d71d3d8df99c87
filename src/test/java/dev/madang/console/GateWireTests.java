package dev.madang.console;

import static dev.madang.testkit.WireAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.identity.Accounts;
import dev.madang.identity.ApiKey;
import dev.madang.identity.ApiKeys;
import dev.madang.identity.Caller;
import dev.madang.identity.Login;
import dev.madang.identity.Logins;
import dev.madang.identity.NewAccount;
import dev.madang.identity.Role;
import dev.madang.shared.Secret;
import dev.madang.testkit.Reply;
import dev.madang.testkit.Wire;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GateTest
class GateWireTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Secret PASSWORD = new Secret("correct horse battery");
    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private Logins logins;

    @Test
    void aStrangerIsLedToTheGateAndBackToWhereTheyWanted() {
        Reply sent = page("/keys?account=a&b=1").send();
        assertThat(sent).hasStatus(303).hasHeader("Location", "/login?then=%2Fkeys%3Faccount%3Da%26b%3D1");
        assertThat(page("/login?then=%2Fkeys").send().text()).contains("name=\"then\" value=\"/keys\"");

        Reply entered = enter(account(Role.OPERATOR).handle(), PASSWORD.reveal(), "/keys?account=a&b=1");
        assertThat(entered).hasStatus(302).hasHeader("Location", "/keys?account=a&b=1");
        String cookie = entered.header("Set-Cookie").orElseThrow().split(";", 2)[0];
        assertThat(page("/keys").header("Cookie", cookie).send()).hasStatus(200);
    }

    @Test
    void aProgramIsToldInsteadOfLed() {
        assertThat(Wire.on(port).get("/keys").send()).hasStatus(401).hasHeader("Content-Type", "application/json");
        assertThat(Wire.on(port).get("/console/live?topic=runs").send()).hasStatus(401);
    }

    @Test
    void aWrongPasswordIsToldBesideTheFieldAndNotRepeated() {
        Reply page = enter(account(Role.OPERATOR).handle(), "wrong-password-xyz", "/keys");

        assertThat(page).hasStatus(401).hasHeader("Cache-Control", "no-store");
        assertThat(page.text())
                .contains("The name or the password is wrong.", "aria-invalid=\"true\"", "value=\"/keys\"")
                .doesNotContain("wrong-password-xyz");
    }

    @Test
    void afterTooManyAttemptsThereIsAWait() {
        String handle = account(Role.OPERATOR).handle();
        for (int i = 0; i < 5; i++) {
            assertThat(enter(handle, "wrong", "/")).hasStatus(401);
        }
        assertThat(enter(handle, PASSWORD.reveal(), "/")).hasStatus(429);
    }

    @Test
    void aLoginThatHasEndedLeadsToTheGateWithoutItsCookie() {
        Reply sent = page("/").header("Cookie", "madang_session=stale").send();

        assertThat(sent).hasStatus(303).hasHeader("Location", "/login?then=%2F");
        assertThat(sent.header("Set-Cookie").orElseThrow()).startsWith("madang_session=;");
    }

    @Test
    void aMemberFindsTheHouseClosed() {
        Reply page = page("/").header("Cookie", cookie(login(Role.MEMBER))).send();

        assertThat(page).hasStatus(403);
        assertThat(page.text()).contains("This room is closed to you");
    }

    @Test
    void aRoomForAdminsIsSeenAndEnteredByAdminsAlone() {
        String operator = cookie(login(Role.OPERATOR));
        String admin = cookie(login(Role.ADMIN));

        assertThat(page("/").header("Cookie", operator).send().text()).doesNotContain("Admin notes");
        assertThat(page("/notes/admin").header("Cookie", operator).send()).hasStatus(403);
        assertThat(page("/").header("Cookie", admin).send().text()).contains("Admin notes");
        assertThat(page("/notes/admin").header("Cookie", admin).send()).hasStatus(200);
    }

    @Test
    void aKeyIsMadeByAFormThatCarriesItsTokenAndShownOnce() {
        Login login = login(Role.OPERATOR);
        String fields = "account=" + login.account().id() + "&name=" + encoded("배포 스크립트");

        assertThat(form("/keys", login, fields).send()).hasStatus(403);
        Reply made = form("/keys", login, fields + token(login)).send();
        assertThat(made).hasStatus(200);
        ApiKey key = keys.list(login.account().account()).getFirst();
        assertThat(key.name()).isEqualTo("배포 스크립트");
        String text = made.text();
        int begin = text.indexOf(key.prefix());
        assertThat(keys.find(new Secret(text.substring(begin, begin + 47)))).contains(login.account());
        assertThat(page("/keys").header("Cookie", cookie(login)).send().text())
                .doesNotContain(text.substring(begin, begin + 47));
    }

    @Test
    void aNameThatWillNotDoIsToldBesideItsField() {
        Login login = login(Role.OPERATOR);

        Reply page = form("/keys", login, "account=" + login.account().id() + "&name=+" + token(login))
                .send();

        assertThat(page).hasStatus(422);
        assertThat(page.text()).contains("class=\"fault\"", "aria-invalid=\"true\"");
        assertThat(keys.list(login.account().account())).isEmpty();
    }

    @Test
    void aKeyIsEndedByItsAccountAndByAdminsAlone() {
        Login owner = login(Role.OPERATOR);
        Login other = login(Role.OPERATOR);
        ApiKeys.Made made = keys.create(owner.account().account(), "ci");
        String path = "/keys/" + made.key().id() + "/revoke";

        assertThat(form(path, other, "account=" + owner.account().id() + token(other))
                        .send())
                .hasStatus(404);
        assertThat(form(path, other, "account=" + other.account().id() + token(other))
                        .send())
                .hasStatus(404);
        assertThat(page("/keys?account=" + owner.account().id())
                        .header("Cookie", cookie(other))
                        .send())
                .hasStatus(404);
        assertThat(keys.find(made.value())).isPresent();

        Login admin = login(Role.ADMIN);
        assertThat(form(path, admin, "account=" + owner.account().id() + token(admin))
                        .send())
                .hasStatus(200);
        assertThat(keys.find(made.value())).isEmpty();
    }

    @Test
    void leavingEndsTheLogin() {
        Login login = login(Role.OPERATOR);

        assertThat(form("/logout", login, "x=1").send()).hasStatus(403);
        assertThat(form("/logout", login, "x=1" + token(login)).send()).hasHeader("Location", "/login");
        assertThat(logins.find(login.token())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/look"})
    void aFormOfAnotherSiteIsRefused(String path) {
        Reply reply = Wire.on(port)
                .post(path)
                .header("Origin", "https://evil.example")
                .body(FORM, "language=vi")
                .send();

        assertThat(reply).hasStatus(403);
    }

    private Reply enter(String handle, String password, String then) {
        return Wire.on(port)
                .post("/login")
                .language("en")
                .header("Accept", "text/html")
                .header("Origin", "http://localhost:" + port)
                .body(FORM, "handle=" + handle + "&password=" + encoded(password) + "&then=" + encoded(then))
                .send();
    }

    private Wire form(String path, Login login, String fields) {
        return Wire.on(port)
                .post(path)
                .header("Accept", "text/html")
                .header("Origin", "http://localhost:" + port)
                .header("Cookie", cookie(login))
                .body(FORM, fields);
    }

    private Wire page(String path) {
        return Wire.on(port).get(path).header("Accept", "text/html").language("en");
    }

    private Login login(Role role) {
        return logins.begin(account(role));
    }

    private Caller.Account account(Role role) {
        return accounts.create(new NewAccount("gate" + NUMBER.incrementAndGet(), null, PASSWORD, role));
    }

    private static String cookie(Login login) {
        return "madang_session=" + login.token().reveal();
    }

    private static String token(Login login) {
        return "&_csrf=" + encoded(login.csrfToken().reveal());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
