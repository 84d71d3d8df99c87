package dev.madang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.madang.shared.Failure;
import dev.madang.shared.Secret;
import dev.madang.testkit.ManualClock;
import dev.madang.testkit.Node;
import dev.madang.testkit.Race;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes on one database in which these tests alone have accounts. */
class LastAdminIntegrationTests {

    private static final Secret PASSWORD = new Secret("correct horse");

    private static Node oneNode;
    private static Node otherNode;
    private static Accounts one;
    private static Accounts other;

    @BeforeAll
    static void start() {
        String address = Node.databaseOf("identity");
        oneNode = Node.on(address);
        otherNode = Node.on(address);
        one = accounts(oneNode);
        other = accounts(otherNode);
    }

    @AfterAll
    static void stop() {
        oneNode.close();
        otherNode.close();
    }

    @Test
    void ofAdminsWhoTakeTheRoleFromEachOtherOneIsLeft() throws Exception {
        List<Caller.Account> admins = IntStream.range(0, 4)
                .mapToObj(i -> one.create(new NewAccount("admin" + i, null, PASSWORD, Role.ADMIN)))
                .toList();
        for (int round = 0; round < 15; round++) {
            List<Boolean> demoted = Race.of(4, i -> demoted(i % 2 == 0 ? one : other, admins.get(i)));

            assertThat(demoted).containsOnlyOnce(false);
            assertThat(one.list()).filteredOn(Caller.Account::isAdmin).hasSize(1);
            admins.forEach(admin -> one.grant(admin.account(), Role.ADMIN));
        }
        refuseTheLast(admins);
    }

    @Test
    void whoTakesTheRoleWhileAnotherDoesWaitsAndSeesWhatThatOneHasDone() throws Exception {
        String address = Node.databaseOf("identity");
        try (Node first = Node.on(address);
                Node second = Node.on(address)) {
            Accounts here = accounts(first);
            Accounts there = accounts(second);
            Caller.Account a = here.create(new NewAccount("first", null, PASSWORD, Role.ADMIN));
            Caller.Account b = here.create(new NewAccount("second", null, PASSWORD, Role.ADMIN));
            CompletableFuture<Boolean> later = new CompletableFuture<>();
            first.transaction().executeWithoutResult(status -> {
                assertThat(demoted(here, a)).isTrue();
                later.completeAsync(() -> demoted(there, b));
                await().until(() -> later.isDone() || somebodyWaits(first));
            });
            assertThat(later.get(20, TimeUnit.SECONDS)).isFalse();
            assertThat(here.list()).filteredOn(Caller.Account::isAdmin).hasSize(1);
        }
    }

    private static boolean somebodyWaits(Node node) {
        return node.jdbc()
                        .sql("SELECT count(*) FROM pg_locks WHERE NOT granted")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static void refuseTheLast(List<Caller.Account> admins) {
        admins.subList(1, 4).forEach(admin -> one.grant(admin.account(), Role.OPERATOR));
        AccountId last = admins.getFirst().account();

        assertThatThrownBy(() -> one.grant(last, Role.MEMBER))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("LAST_ADMIN"));
        assertThat(one.grant(last, Role.ADMIN).isAdmin()).isTrue();
        assertThat(one.grant(admins.getLast().account(), Role.MEMBER).role()).isEqualTo(Role.MEMBER);
    }

    private static boolean demoted(Accounts node, Caller.Account admin) {
        try {
            return node.grant(admin.account(), Role.MEMBER).role() == Role.MEMBER;
        } catch (Failure failure) {
            return false;
        }
    }

    private static Accounts accounts(Node node) {
        ManualClock clock = new ManualClock();
        return new Accounts(new AccountStore(node.jdbc()), new Attempts(new AttemptStore(node.jdbc()), clock), clock);
    }
}
