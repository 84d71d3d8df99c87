package dev.madang.edge;

import static dev.madang.testkit.WireAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.identity.Accounts;
import dev.madang.identity.ApiKeys;
import dev.madang.identity.Caller;
import dev.madang.identity.NewAccount;
import dev.madang.identity.Role;
import dev.madang.identity.TeamTokens;
import dev.madang.shared.Ids;
import dev.madang.shared.Secret;
import dev.madang.testkit.ManualClock;
import dev.madang.testkit.Reply;
import dev.madang.testkit.Wire;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Accounts, roles and keys over HTTP. */
@SignUpTest
class AccountsWireTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Secret PASSWORD = new Secret("correct horse");

    private final String handle = "person" + NUMBER.incrementAndGet();
    private final String address = "198.51.100." + NUMBER.get();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private TeamTokens tokens;

    @Autowired
    private ManualClock clock;

    @Test
    void whoSignsUpIsAMember() {
        Reply reply = signUp("{\"handle\":\"" + handle + "\",\"password\":\"correct horse\",\"role\":\"admin\"}");

        assertThat(reply).isGolden("factory/sign-up#created");
        assertThat(accounts.signIn(handle, PASSWORD, address).role()).isEqualTo(Role.MEMBER);
    }

    @Test
    void aSignUpThatIsNotPossibleIsRefusedInTheFactorysWords() {
        account(Role.MEMBER);

        assertThat(signUp("{\"handle\":\"" + handle + "\",\"password\":\"correct horse\"}"))
                .isGolden("factory/sign-up#taken");
        assertThat(signUp("{\"handle\":\"x\",\"password\":\"correct horse\"}")).isGolden("factory/sign-up#handle");
        assertThat(signUp("{\"handle\":\"someone\",\"password\":\"short\"}")).isGolden("factory/sign-up#password");
        assertThat(signUp("{\"handle\":\"someone\"}")).isGolden("factory/sign-up#missing");
    }

    @Test
    void anAddressSignsUpFiveTimesAnHour() {
        for (int i = 0; i < 5; i++) {
            assertThat(signUp("{\"handle\":\"" + handle + "-" + i + "\",\"password\":\"correct horse\"}"))
                    .hasStatus(201);
        }
        String sixth = "{\"handle\":\"" + handle + "-6\",\"password\":\"correct horse\"}";
        assertThat(signUp(sixth)).isGolden("factory/sign-up#limited");
        clock.advance(Duration.ofHours(1));
        assertThat(signUp(sixth)).hasStatus(201);
    }

    @Test
    void aKeyIsShownOnceActsAsItsAccountAndEndsWhenItIsRevoked() {
        String first = key(account(Role.MEMBER));
        Wire own = Wire.on(port).header("X-API-Key", first);

        Reply made = make(first, "{\"name\":\"laptop\"}");
        assertThat(made).isGolden("factory/keys#made").hasHeader("Cache-Control", "no-store");
        Wire byIt = Wire.on(port).header("X-API-Key", made.json().path("key").stringValue());
        assertThat(byIt.get("/api/community/caller").send()).hasStatus(200);

        Reply list = own.get("/api/auth/keys").send();
        assertThat(list).isGolden("factory/keys#list");
        assertThat(list.text()).doesNotContain(made.json().path("key").stringValue());

        String id = made.json().path("id").stringValue();
        assertThat(own.request("DELETE", "/api/auth/keys/" + id).send()).hasStatus(204);
        assertThat(byIt.get("/api/community/caller").send()).hasStatus(401);
        assertThat(own.request("DELETE", "/api/auth/keys/" + id).language("en").send())
                .isGolden("factory/keys#gone");
    }

    @Test
    void nobodySeesOrEndsAnothersKeys() {
        ApiKeys.Made others = keys.create(account(Role.OPERATOR).account(), "others");
        Wire own = Wire.on(port).header("X-API-Key", key(create(handle + "x", Role.ADMIN)));

        assertThat(own.get("/api/auth/keys").send().text())
                .doesNotContain(others.key().id());
        assertThat(own.request("DELETE", "/api/auth/keys/" + others.key().id()).send())
                .hasStatus(404);
        assertThat(keys.find(others.value())).isPresent();
    }

    @Test
    void whoHasNoAccountHasNoKeys() {
        Wire admin = Wire.on(port).header("X-API-Key", RemoteTest.ADMIN_KEY).language("en");

        assertThat(admin.get("/api/auth/keys").send()).isGolden("factory/keys#no-account");
        assertThat(admin.post("/api/auth/keys").json("{\"name\":\"k\"}").send()).hasStatus(403);
        assertThat(Wire.on(port).get("/api/auth/keys").send()).hasStatus(401);
        assertThat(bearer("viewer").get("/api/auth/keys").send()).hasStatus(403);
    }

    @Test
    void aKeyHasANameAndAnAccountFiftyOfThem() {
        Caller.Account account = account(Role.MEMBER);
        String key = key(account);

        assertThat(make(key, "{}")).isGolden("factory/keys#missing-name");
        assertThat(make(key, "{\"name\":\" \"}")).isGolden("factory/keys#blank-name");
        for (int i = 1; i < 50; i++) {
            keys.create(account.account(), "key " + i);
        }
        assertThat(make(key, "{\"name\":\"one more\"}")).isGolden("factory/keys#too-many");
    }

    @Test
    void anAdminSeesTheAccountsAndGivesThemRolesThatCountAtOnce() {
        Caller.Account account = account(Role.MEMBER);
        String key = key(account);
        assertThat(Wire.on(port)
                        .get("/api/agent/caller")
                        .header("X-API-Key", key)
                        .send())
                .hasStatus(403);

        assertThat(role(account.id(), "{\"role\":\"operator\"}")).isGolden("factory/accounts#granted");

        assertThat(Wire.on(port)
                        .get("/api/agent/caller")
                        .header("X-API-Key", key)
                        .send())
                .hasStatus(200);
        List<String> seen = admin().get("/api/auth/accounts")
                .send()
                .json()
                .path("accounts")
                .valueStream()
                .map(one ->
                        one.path("id").stringValue() + " " + one.path("role").stringValue())
                .toList();
        assertThat(seen).contains(account.id() + " operator");
        assertThat(role(account.id(), "{\"role\":\"member\"}")).hasStatus(200);
        assertThat(accounts.find(account.account()).orElseThrow().role()).isEqualTo(Role.MEMBER);
    }

    @Test
    void aRoleThatIsNoneOrOfNobodyIsRefused() {
        assertThat(role("acc_nobody", "{\"role\":\"member\"}")).isGolden("factory/accounts#unknown");
        assertThat(role("acc_nobody", "{\"role\":\"king\"}")).isGolden("factory/accounts#no-role");
        assertThat(role("acc_nobody", "{}")).isGolden("factory/accounts#missing-role");
    }

    @Test
    void theLastAdminStaysOne() {
        Caller.Account last = account(Role.ADMIN);
        accounts.list().stream()
                .filter(one -> one.isAdmin() && !one.equals(last))
                .forEach(one -> accounts.grant(one.account(), Role.MEMBER));

        assertThat(role(last.id(), "{\"role\":\"member\"}")).isGolden("factory/accounts#last-admin");
        assertThat(accounts.find(last.account())).contains(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MEMBER", "OPERATOR"})
    void onlyAdminsSeeAccountsAndGiveRoles(Role role) {
        Caller.Account account = account(role);
        Wire own = Wire.on(port).header("X-API-Key", key(account)).language("en");

        assertThat(own.get("/api/auth/accounts").send()).isGolden("factory/not-allowed#en");
        assertThat(own.request("PUT", "/api/auth/accounts/" + account.id() + "/role")
                        .json("{\"role\":\"admin\"}")
                        .send())
                .hasStatus(403);
        assertThat(accounts.find(account.account())).contains(account);
        assertThat(Wire.on(port).get("/api/auth/accounts").send()).hasStatus(401);
        assertThat(bearer("viewer").get("/api/auth/accounts").send()).hasStatus(403);
    }

    private Reply signUp(String body) {
        return Wire.on(port)
                .post("/api/auth/sign-up")
                .header("X-Forwarded-For", address)
                .language("en")
                .json(body)
                .send();
    }

    private Reply make(String key, String body) {
        return Wire.on(port)
                .post("/api/auth/keys")
                .header("X-API-Key", key)
                .language("en")
                .json(body)
                .send();
    }

    private Reply role(String account, String body) {
        return admin().request("PUT", "/api/auth/accounts/" + account + "/role")
                .json(body)
                .send();
    }

    private Wire admin() {
        return Wire.on(port).header("X-API-Key", RemoteTest.ADMIN_KEY).language("en");
    }

    private Wire bearer(String role) {
        Secret token = tokens.issue(new Caller.TeamToken(Ids.next("t"), role), TeamTokens.LIFE);
        return Wire.on(port).header("Authorization", "Bearer " + token.reveal());
    }

    private Caller.Account account(Role role) {
        return create(handle, role);
    }

    private Caller.Account create(String name, Role role) {
        return accounts.create(new NewAccount(name, null, PASSWORD, role));
    }

    private String key(Caller.Account account) {
        return keys.create(account.account(), "test").value().reveal();
    }
}
