package dev.madang.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a server is started.
 *
 * @param host an address to listen on; other than loopback only with an admin key
 * @param port the main listener's port, 0 for any free one
 * @param data the data folder
 * @param databaseUrl an external database, null for the embedded one
 * @param listeners the extra listeners
 * @param purpose for whom it is there
 * @param contents what it begins with
 */
public record ServerOptions(
        String host,
        int port,
        Path data,
        @Nullable String databaseUrl,
        Listeners listeners,
        Purpose purpose,
        Contents contents) {

    /** For whom a server is there. */
    public enum Purpose {
        /** For everybody until it is told to end; its warnings are also written to standard error. */
        SERVE,
        /**
         * For one command in the same process; nothing is written to the terminal, and forwarding headers count from nobody, also
         * where a proxy runs on this machine.
         */
        COMMAND
    }

    /** What is in a server that nobody has used yet. */
    public enum Contents {
        NOTHING,
        /** Something to look at. */
        DEMO
    }

    /** A server for this process alone: a free loopback port, no other listener. */
    public static ServerOptions inProcess(Path data, @Nullable String databaseUrl) {
        return new ServerOptions("127.0.0.1", 0, data, databaseUrl, Listeners.OFF, Purpose.COMMAND, Contents.NOTHING);
    }

    /** Without the database's address, which may contain a password. */
    @Override
    public String toString() {
        return "ServerOptions[" + host + ":" + port + " " + data + " " + listeners + "]";
    }
}
