package dev.madang.runs;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place of a run among all runs, by age: a cursor of lists. Written {@code 1795226400000000-run_k3v9q0c8w2mt}. */
public record RunPlace(Instant createdAt, RunId run) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,17})-(run_[0-9a-z]{1,32})");
    private static final long MICROS = 1_000_000;

    public RunPlace {
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
    }

    public static RunPlace of(Run run) {
        return new RunPlace(run.createdAt(), run.id());
    }

    /** The opposite of {@link #toString}; nothing where the text is no place. */
    public static Optional<RunPlace> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long micros = Long.parseLong(matcher.group(1));
        try {
            Instant at = Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1_000);
            return Optional.of(new RunPlace(at, new RunId(matcher.group(2))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, createdAt) + "-" + run;
    }
}
