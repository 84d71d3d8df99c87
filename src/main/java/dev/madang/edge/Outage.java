package dev.madang.edge;

import dev.madang.shared.Failure;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is away from a bug. */
public final class Outage {

    private static final int DEEPEST = 10;
    private static final int COME_BACK_SECONDS = 5;

    private Outage() {}

    /** {@code SERVICE_UNAVAILABLE}, when somewhere under what was thrown the database is away. */
    public static Optional<Failure> of(Throwable thrown) {
        boolean away = Stream.<@Nullable Throwable>iterate(
                        thrown, one -> one != null, one -> one == null ? null : one.getCause())
                .limit(DEEPEST)
                .anyMatch(Outage::isOne);
        return away
                ? Optional.of(Failure.of(Failure.Kind.UNAVAILABLE, "SERVICE_UNAVAILABLE")
                        .with(Failure.RETRY_AFTER, COME_BACK_SECONDS))
                : Optional.empty();
    }

    private static boolean isOne(@Nullable Throwable thrown) {
        return thrown instanceof DataAccessResourceFailureException
                || thrown instanceof CannotCreateTransactionException
                || thrown instanceof SQLTransientConnectionException
                || (thrown instanceof SQLException broken && isConnectionLost(broken.getSQLState()));
    }

    // Class 08: the connection broke. 57P01 to 57P03: the server ends, crashed, or does not take connections yet.
    // PostgreSQL
    // always names a state: without one it is the pool that speaks, of a connection that it has closed.
    private static boolean isConnectionLost(@Nullable String state) {
        return state == null || state.startsWith("08") || state.startsWith("57P0");
    }
}
