package dev.madang.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the last start on a data folder spent its time on, in seconds. PostgreSQL starts beside the server, so the parts are more
 * than the whole.
 *
 * @param ready from the start of the process until it can serve
 * @param answered until the question that was waiting is answered
 * @param server what of it was the server's own start, without the JVM's
 * @param leftOver what PostgreSQL's start spent on the one that was left
 * @param database all of PostgreSQL's start, recovery from the crash included
 */
record StartPhases(double ready, double answered, double server, double leftOver, double database) {

    private static final Pattern SERVER = Pattern.compile("Started Application in ([\\d.]+) seconds");
    private static final Pattern DATABASE =
            Pattern.compile("PostgreSQL runs after (\\d+) ms, (\\d+) of them for what was left");

    /** Reads the parts from the log. */
    static StartPhases of(Path data, double ready, double answered) throws IOException {
        String log = Files.readString(data.resolve("logs").resolve("madang.log"));
        MatchResult server = last(SERVER, log);
        MatchResult database = last(DATABASE, log);
        return new StartPhases(
                ready,
                answered,
                Double.parseDouble(server.group(1)),
                Integer.parseInt(database.group(2)) / 1e3,
                Integer.parseInt(database.group(1)) / 1e3);
    }

    String words() {
        return String.format(
                "ready after %.2f s: JVM %.2f, server %.2f; beside it PostgreSQL %.2f, %.2f of it for the orphan; "
                        + "then %.2f until the answer",
                ready, ready - server, server, database, leftOver, answered - ready);
    }

    private static MatchResult last(Pattern pattern, String log) {
        return pattern.matcher(log)
                .results()
                .reduce((_, later) -> later)
                .orElseThrow(() -> new IllegalStateException("the log does not say: " + pattern));
    }
}
