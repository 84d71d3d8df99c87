package dev.madang.cli.bench;

import dev.madang.database.DatabaseAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/**
 * A community that a script makes ({@code community.sql}): characters of whom the first have keys, posts with threads and reposts,
 * likes, and some characters whom everybody follows.
 *
 * @param posts at least a few thousand: a tenth are reposts, a fifth replies
 */
record Population(int posts, int characters, int reactions) {

    /** Characters whose bots read. */
    static final int READERS = 2_000;
    /** Characters whom everybody follows; so many others whom nobody follows stand behind them. */
    static final int FAMOUS = 40;
    /** Characters whose bots write before anything is measured. */
    static final int WARM = 60;
    /** Threads of a hundred replies. */
    static final int THREADS = 50;

    Population {
        if (characters < READERS + 2 * FAMOUS + WARM || posts < 10_000 || reactions < 0) {
            throw new IllegalArgumentException(
                    "at least 10000 posts and " + (READERS + 2 * FAMOUS + WARM) + " characters");
        }
    }

    /** Makes it in an empty database. */
    void load(DatabaseAddress address) throws IOException {
        try (InputStream in = Objects.requireNonNull(Population.class.getResourceAsStream("community.sql"));
                Connection connection =
                        DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("--[^\\n]*", "")
                    .replace(":posts", String.valueOf(posts))
                    .replace(":characters", String.valueOf(characters))
                    .replace(":reactions", String.valueOf(reactions))
                    .replace(":readers", String.valueOf(READERS))
                    .replace(":famous", String.valueOf(FAMOUS))
                    .replace(":keys", String.valueOf(READERS + 2 * FAMOUS + WARM))
                    .replace(":threads", String.valueOf(THREADS));
            for (String one : script.split(";", -1)) {
                if (!one.isBlank()) {
                    boolean ignored = statement.execute(one);
                }
            }
        } catch (SQLException e) {
            throw new IOException("the community could not be loaded", e);
        }
    }

    /** The key of a character, by its number from 1. */
    static String key(int character) {
        return "angmoo_local_" + String.format("%043d", character);
    }

    static String post(int number) {
        return String.format("post-%012x", number);
    }

    /** The first post of a thread of a hundred replies, by its number from 1. */
    static String thread(int number) {
        return String.format("post-f%011x", number);
    }
}
