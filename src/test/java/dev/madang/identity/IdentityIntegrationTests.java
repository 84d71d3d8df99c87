package dev.madang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import dev.madang.shared.Failure;
import dev.madang.shared.Failure.Kind;
import dev.madang.shared.Secret;
import dev.madang.testkit.ManualClock;
import dev.madang.testkit.ServerTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class IdentityIntegrationTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Secret PASSWORD = new Secret("correct horse");

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private Logins logins;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TeamTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ManualClock clock;

    private final String handle = "person" + NUMBER.incrementAndGet();
    private final String address = "192.0.2." + NUMBER.get();

    @Test
    void anAccountIsKnownByItsHandleOrAddressAndItsPassword() {
        Caller.Account account = accounts.create(
                new NewAccount(" " + handle.toUpperCase(Locale.ROOT) + " ", handle + "@X.kr", PASSWORD, Role.OPERATOR));

        assertThat(account.handle()).isEqualTo(handle);
        assertThat(accounts.signIn(handle.toUpperCase(Locale.ROOT), PASSWORD, address))
                .isEqualTo(account);
        assertThat(accounts.signIn(handle + "@x.KR", PASSWORD, address)).isEqualTo(account);
        assertThat(accounts.find(account.account())).contains(account);
        assertThat(accounts.list()).contains(account);
    }

    @Test
    void aPasswordIsKeptAsASlowHashThatNamesItsAlgorithm() {
        create(Role.MEMBER);

        assertThat(jdbc.sql("SELECT password_hash FROM identity.account WHERE handle = :handle")
                        .param("handle", handle)
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}$2a$11$")
                .doesNotContain(PASSWORD.reveal());
    }

    @Test
    void anUnknownNameAndAWrongPasswordAreToldAlike() {
        create(Role.MEMBER);

        refused(Kind.UNAUTHENTICATED, "SIGN_IN_FAILED", () -> signIn(handle, "wrong horse"));
        refused(Kind.UNAUTHENTICATED, "SIGN_IN_FAILED", () -> signIn("nobody-" + handle, "wrong horse"));
        refused(Kind.UNAUTHENTICATED, "SIGN_IN_FAILED", () -> signIn(handle, "가".repeat(100)));
    }

    @Test
    void aNameIsTakenOnce() {
        create(Role.MEMBER);

        refused(Kind.CONFLICT, "ACCOUNT_NAME_TAKEN", () -> create(Role.ADMIN));
    }

    @ParameterizedTest
    @CsvSource({
        "a, , 12345678, ACCOUNT_HANDLE_INVALID",
        "한글, , 12345678, ACCOUNT_HANDLE_INVALID",
        "person, nowhere, 12345678, ACCOUNT_EMAIL_INVALID",
        "person, , 1234567, PASSWORD_TOO_SHORT",
        "person, , 가나다라마바사, PASSWORD_TOO_SHORT",
        "person, , 가나다라마바사아가나다라마바사아가나다라마바사아가, PASSWORD_TOO_LONG",
    })
    void whatNoAccountCanHaveIsRefused(String name, String email, String password, String reason) {
        refused(Kind.INVALID, reason, () -> new NewAccount(name, email, new Secret(password), Role.MEMBER));
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneHasToWait() {
        create(Role.MEMBER);
        for (int i = 0; i < 5; i++) {
            refused(Kind.UNAUTHENTICATED, "SIGN_IN_FAILED", () -> signIn(handle, "wrong horse"));
        }

        refused(Kind.LIMITED, "SIGN_IN_LIMITED", () -> signIn(handle, PASSWORD.reveal()));
        assertThat(accounts.signIn(handle, PASSWORD, "198.51.100.1").handle()).isEqualTo(handle);
        clock.advance(Duration.ofMinutes(15));
        assertThat(accounts.signIn(handle, PASSWORD, address).handle()).isEqualTo(handle);
    }

    @Test
    void aSuccessForgetsWhatWasMistypedBefore() {
        create(Role.MEMBER);
        for (int i = 0; i < 8; i++) {
            refused(Kind.UNAUTHENTICATED, "SIGN_IN_FAILED", () -> signIn(handle, "wrong horse"));
            assertThat(accounts.signIn(handle, PASSWORD, address).handle()).isEqualTo(handle);
        }
    }

    @Test
    void guessesSideBySideGainNothing() throws Exception {
        create(Role.MEMBER);

        List<String> reasons = atOnce(12, () -> {
            try {
                return signIn(handle, "wrong horse").handle();
            } catch (Failure failure) {
                return failure.reason();
            }
        });
        assertThat(Collections.frequency(reasons, "SIGN_IN_FAILED")).isEqualTo(5);
        assertThat(Collections.frequency(reasons, "SIGN_IN_LIMITED")).isEqualTo(7);
    }

    @Test
    void anApiKeyActsAsItsAccountUntilItIsRevoked() {
        Caller.Account account = create(Role.OPERATOR);
        ApiKeys.Made made = keys.create(account.account(), " laptop ");

        assertThat(made.value().reveal())
                .matches("mdg_[A-Za-z0-9_-]{43}")
                .startsWith(made.key().prefix());
        assertThat(made.toString()).doesNotContain(made.value().reveal());
        assertThat(keys.list(account.account())).singleElement().satisfies(key -> {
            assertThat(key.name()).isEqualTo("laptop");
            assertThat(key.lastUsedAt()).isNull();
        });
        assertThat(keys.find(made.value())).contains(account);
        assertThat(keys.list(account.account()).getFirst().lastUsedAt()).isNotNull();
        keys.revoke(made.key().account(), made.key().id());
        assertThat(keys.find(made.value())).isEmpty();
        refused(
                Kind.NOT_FOUND,
                "API_KEY_NOT_FOUND",
                () -> keys.revoke(made.key().account(), made.key().id()));
        assertThat(keys.find(Secret.random("mdg_"))).isEmpty();
    }

    @Test
    void ofKeysLoginsAndTicketsOnlyAHashIsKept() {
        Caller.Account account = create(Role.MEMBER);
        List<Secret> secrets = List.of(
                keys.create(account.account(), "key").value(),
                logins.begin(account).token(),
                tickets.issue(account));
        String rows = String.join(
                "\n",
                jdbc.sql("SELECT row_to_json(k)::text FROM identity.api_key k UNION ALL"
                                + " SELECT row_to_json(l)::text FROM identity.login l UNION ALL"
                                + " SELECT row_to_json(t)::text FROM identity.ticket t")
                        .query(String.class)
                        .list());
        for (Secret secret : secrets) {
            String hex = java.util.HexFormat.of().formatHex(secret.reveal().getBytes(StandardCharsets.UTF_8));
            assertThat(rows).doesNotContain(secret.reveal(), hex);
        }
    }

    @Test
    void aChangeOfRoleCountsAtOnce() {
        Caller.Account account = create(Role.MEMBER);
        Secret key = keys.create(account.account(), "key").value();
        Secret login = logins.begin(account).token();
        Secret ticket = tickets.issue(account);
        accounts.grant(account.account(), Role.ADMIN);

        assertThat(keys.find(key).orElseThrow().isAdmin()).isTrue();
        assertThat(logins.find(login).orElseThrow().account().isAdmin()).isTrue();
        assertThat(tickets.redeem(ticket).orElseThrow().isAdmin()).isTrue();
        refused(Kind.NOT_FOUND, "ACCOUNT_NOT_FOUND", () -> accounts.grant(new AccountId("acc_x"), Role.ADMIN));
    }

    @Test
    void aLoginEndsWhenItIsEndedAndAfterAWeek() {
        Caller.Account account = create(Role.MEMBER);
        Login ended = logins.begin(account);
        Login old = logins.begin(account);
        assertThat(logins.find(ended.token())).contains(ended);
        logins.end(ended.token());

        assertThat(logins.find(ended.token())).isEmpty();
        assertThat(logins.find(old.token())).contains(old);
        clock.advance(Logins.LIFE);
        assertThat(logins.find(old.token())).isEmpty();
        Login last = logins.begin(account);
        assertThat(logins.endAll(account.account())).isEqualTo(3 - 1);
        assertThat(logins.find(last.token())).isEmpty();
    }

    @Test
    void theCsrfTokenBelongsToOneLogin() {
        Caller.Account account = create(Role.MEMBER);
        Login one = logins.begin(account);

        assertThat(one.csrfToken())
                .isEqualTo(logins.find(one.token()).orElseThrow().csrfToken());
        assertThat(one.csrfToken()).isNotEqualTo(logins.begin(account).csrfToken());
        assertThat(one.toString()).doesNotContain(one.token().reveal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "admin", "account", "team"})
    void aTicketStandsForItsCallerOnce(String kind) {
        Caller caller = switch (kind) {
            case "owner" -> new Caller.Owner();
            case "admin" -> new Caller.AdminKey();
            case "account" -> create(Role.MEMBER);
            default -> new Caller.TeamToken("mobile", "viewer");
        };
        Secret ticket = tickets.issue(caller);

        assertThat(tickets.redeem(ticket)).contains(caller);
        assertThat(tickets.redeem(ticket)).isEmpty();
    }

    @Test
    void aTicketLastsThirtySeconds() {
        Secret first = tickets.issue(new Caller.Owner());
        clock.advance(Duration.ofSeconds(29));
        assertThat(tickets.redeem(first)).isPresent();
        Secret second = tickets.issue(new Caller.Owner());
        clock.advance(Duration.ofSeconds(30));
        assertThat(tickets.redeem(second)).isEmpty();
    }

    @Test
    void ofManyWhoComeWithOneTicketOneGetsIn() throws Exception {
        for (int round = 0; round < 10; round++) {
            Secret ticket = tickets.issue(new Caller.Owner());
            assertThat(atOnce(16, () -> tickets.redeem(ticket)))
                    .filteredOn(Optional::isPresent)
                    .hasSize(1);
        }
    }

    @Test
    void strangersGetNoTicket() {
        refused(Kind.FORBIDDEN, "AUTH_FORBIDDEN", () -> tickets.issue(new Caller.Anonymous()));
    }

    @Test
    void aTeamTokenSaysWhatTheContractSaysAndNoMore() throws Exception {
        Secret token = tokens.issue(new Caller.TeamToken("mobile-1", "viewer"), TeamTokens.LIFE);
        SignedJWT jwt = SignedJWT.parse(token.reveal());

        assertThat(jwt.getHeader().toJSONObject()).containsOnlyKeys("alg").containsEntry("alg", "HS256");
        assertThat(jwt.getJWTClaimsSet().getClaims())
                .containsOnlyKeys("team_id", "role", "iat", "exp")
                .containsEntry("team_id", "mobile-1")
                .containsEntry("role", "viewer");
        assertThat(jwt.getJWTClaimsSet().getExpirationTime().toInstant())
                .isEqualTo(jwt.getJWTClaimsSet().getIssueTime().toInstant().plusSeconds(86_400));
        assertThat(tokens.verify(token)).isEqualTo(new Caller.TeamToken("mobile-1", "viewer"));
    }

    @Test
    void aTeamTokenRunsOut() {
        Secret token = tokens.issue(new Caller.TeamToken("mobile", "admin"), Duration.ofMinutes(1));
        clock.advance(Duration.ofMinutes(1));

        refused(Kind.UNAUTHENTICATED, "AUTH_TOKEN_EXPIRED", () -> tokens.verify(token));
    }

    @Test
    void aTokenThatWasChangedUnsignedOrSignedByAnotherIsNone() {
        String token = tokens.issue(new Caller.TeamToken("mobile", "viewer"), TeamTokens.LIFE)
                .reveal();
        String[] parts = token.split("\\.", -1);
        String admin = encoded(decoded(parts[1]).replace("viewer", "admin"));
        TeamTokens others = new TeamTokens(new IdentitySettings(null, "x".repeat(32)), null, clock);
        List<String> forged = List.of(
                parts[0] + "." + admin + "." + parts[2],
                encoded("{\"alg\":\"none\"}") + "." + admin + ".",
                encoded("{\"alg\":\"HS512\"}") + "." + parts[1] + "." + parts[2],
                others.issue(new Caller.TeamToken("mobile", "admin"), TeamTokens.LIFE)
                        .reveal(),
                parts[0] + "." + parts[1],
                "",
                "rubbish");
        for (String one : forged) {
            refused(Kind.UNAUTHENTICATED, "AUTH_INVALID_TOKEN", () -> tokens.verify(new Secret(one)));
        }
    }

    @Test
    void aTeamHasAPlainName() {
        refused(
                Kind.INVALID,
                "TEAM_NAME_INVALID",
                () -> tokens.issue(new Caller.TeamToken("a b", "r"), TeamTokens.LIFE));
        refused(Kind.INVALID, "TEAM_ROLE_INVALID", () -> tokens.issue(new Caller.TeamToken("a", ""), TeamTokens.LIFE));
    }

    @Test
    void theRolesAreALadder() {
        Caller member = new Caller.Account(new AccountId("acc_1"), "a", Role.MEMBER);
        Caller operator = new Caller.Account(new AccountId("acc_2"), "b", Role.OPERATOR);
        Caller admin = new Caller.Account(new AccountId("acc_3"), "c", Role.ADMIN);
        Caller team = new Caller.TeamToken("t", "viewer");

        assertThat(List.of(member, team, new Caller.Anonymous(), new Caller.Bot("x", "k")))
                .noneMatch(Caller::isOperator)
                .noneMatch(Caller::isAdmin);
        assertThat(operator.isOperator()).isTrue();
        assertThat(operator.isAdmin()).isFalse();
        assertThat(List.of(admin, new Caller.Owner(), new Caller.AdminKey(), new Caller.TeamToken("t", "admin")))
                .allMatch(Caller::isOperator)
                .allMatch(Caller::isAdmin);
    }

    private Caller.Account create(Role role) {
        return accounts.create(new NewAccount(handle, null, PASSWORD, role));
    }

    private Caller.Account signIn(String name, String password) {
        return accounts.signIn(name, new Secret(password), address);
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> List<T> atOnce(int many, Callable<T> work) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Collections.nCopies(many, work)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private static void refused(Kind kind, String reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.reason()).isEqualTo(reason);
        });
    }
}
