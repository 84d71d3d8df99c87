package dev.madang.database;

import dev.madang.database.StartFailure.Reason;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/**
 * A PostgreSQL that somebody else runs.
 *
 * @param version its version as it names it itself
 */
public record ExternalDatabase(DatabaseAddress address, String version) implements Database {

    private static final int OLDEST_MAJOR = 15;
    static final int LOGIN_SECONDS = 10;

    /**
     * Logs in once and looks at the version.
     *
     * @throws StartFailure when it cannot be reached, refuses the login or is too old
     */
    public static ExternalDatabase reach(DatabaseAddress address) {
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), address.login(LOGIN_SECONDS))) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST_MAJOR) {
                throw StartFailure.of(Reason.DATABASE_TOO_OLD, address.place(), version, OLDEST_MAJOR);
            }
            return new ExternalDatabase(address, version);
        } catch (SQLException e) {
            throw refused(address, e);
        }
    }

    @Override
    public void close() {
        // It is not ours to stop.
    }

    private static StartFailure refused(DatabaseAddress address, SQLException e) {
        String state = Objects.requireNonNullElse(e.getSQLState(), "");
        if (state.startsWith("28")) {
            String user = Objects.requireNonNullElse(address.user(), "");
            return new StartFailure(Reason.DATABASE_LOGIN_REFUSED, e, address.place(), user);
        }
        if (state.equals("3D000")) {
            return new StartFailure(Reason.DATABASE_MISSING, e, address.place());
        }
        String words = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        return new StartFailure(Reason.DATABASE_UNREACHABLE, e, address.place(), words);
    }
}
