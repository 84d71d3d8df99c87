package dev.madang.edge;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Points in time as the contracts print them: {@code 2026-02-06T10:00:00Z}. */
public final class Timestamps {

    private Timestamps() {}

    public static String of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
