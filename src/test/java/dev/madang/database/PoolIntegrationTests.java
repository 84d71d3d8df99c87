package dev.madang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import dev.madang.testkit.FreePort;
import dev.madang.testkit.TestPostgres;
import java.sql.Connection;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PoolIntegrationTests {

    private static final Duration LOOK = Duration.ofMillis(250);

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void whoWaitsForOneThatOthersUseWaitsOn() throws Exception {
        try (Pool pool = pool(TestPostgres.freshDatabase());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Connection used = pool.getConnection();
            int before = looks.get();
            Future<Connection> next = threads.submit(() -> pool.getConnection());
            // Longer than anybody waits for a database that is away.
            await().until(() -> looks.get() >= before + 4);
            assertThat(next.isDone()).isFalse();
            used.close();
            next.get(10, TimeUnit.SECONDS).close();
        }
    }

    @Test
    void whoWaitsForADatabaseThatIsAwayIsToldSoon() {
        String nowhere = "jdbc:postgresql://127.0.0.1:" + FreePort.any() + "/madang";
        try (Pool pool = pool(nowhere)) {
            assertThatThrownBy(pool::getConnection).isInstanceOf(SQLTransientConnectionException.class);
            assertThat(looks).hasValue(3);
        }
    }

    /** Its clock goes on by two seconds with each look. */
    private Pool pool(String address) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address);
        config.setUsername("postgres");
        config.setMaximumPoolSize(1);
        config.setInitializationFailTimeout(-1);
        return new Pool(config, () -> TimeUnit.SECONDS.toNanos(2L * looks.getAndIncrement()), LOOK);
    }
}
