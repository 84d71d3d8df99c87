package dev.madang.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The pool of connections. Whoever waits for a connection that others are using waits long, since it will come; whoever waits for
 * a database that is away, so that the pool has not a single connection, is told soon.
 */
final class Pool extends HikariDataSource {

    private static final Duration WHILE_BUSY = Duration.ofSeconds(30);
    private static final Duration WHILE_AWAY = Duration.ofSeconds(4);
    // How often somebody who waits looks which of the two it is; also the shortest that the pool takes is 250 ms.
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final LongSupplier nanos;

    Pool(HikariConfig config) {
        this(config, System::nanoTime, LOOK);
    }

    /** @param nanos the time, of which only differences say anything */
    Pool(HikariConfig config, LongSupplier nanos, Duration look) {
        super(within(config, look));
        this.nanos = nanos;
    }

    private static HikariConfig within(HikariConfig config, Duration look) {
        config.setConnectionTimeout(look.toMillis());
        config.setValidationTimeout(look.toMillis());
        return config;
    }

    @Override
    public Connection getConnection() throws SQLException {
        long began = nanos.getAsLong();
        while (true) {
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException e) {
                Duration patience = isAway() ? WHILE_AWAY : WHILE_BUSY;
                if (isClosed() || nanos.getAsLong() - began >= patience.toNanos()) {
                    throw e;
                }
            }
        }
    }

    private boolean isAway() {
        return getHikariPoolMXBean().getTotalConnections() == 0;
    }
}
