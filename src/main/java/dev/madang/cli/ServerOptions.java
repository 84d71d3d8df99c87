package dev.madang.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a server is started.
 *
 * @param host a loopback address
 * @param port the main listener's port, 0 for any free one
 * @param data the data folder
 * @param databaseUrl an external database, null for the embedded one
 * @param listeners the extra listeners
 * @param warnings where warnings of the log are shown
 */
public record ServerOptions(
        String host, int port, Path data, @Nullable String databaseUrl, Listeners listeners, Warnings warnings) {

    /** Where warnings go besides the log file. */
    public enum Warnings {
        STANDARD_ERROR,
        /** Nowhere: the terminal belongs to the command. */
        FILE_ONLY
    }

    /** A server for this process alone: a free loopback port and no other listener. */
    public static ServerOptions inProcess(Path data, @Nullable String databaseUrl) {
        return new ServerOptions("127.0.0.1", 0, data, databaseUrl, Listeners.OFF, Warnings.FILE_ONLY);
    }

    /** Without the database's address, which may contain a password. */
    @Override
    public String toString() {
        return "ServerOptions[" + host + ":" + port + " " + data + " " + listeners + "]";
    }
}
