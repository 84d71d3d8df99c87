package dev.madang.runner.connectors;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Believes for a few seconds what it was told of a program: whether all of them are there is asked often. */
final class RecentPrograms implements Programs {

    private static final Duration BELIEVED = Duration.ofSeconds(5);

    private final Programs programs;
    private final Clock clock;
    private final Map<String, Finding> found = new ConcurrentHashMap<>();

    RecentPrograms(Programs programs, Clock clock) {
        this.programs = programs;
        this.clock = clock;
    }

    private record Finding(Optional<Path> program, Instant until) {}

    @Override
    public Optional<Path> find(String name) {
        Instant now = clock.instant();
        return found.compute(
                        name,
                        (_, before) -> before != null && now.isBefore(before.until())
                                ? before
                                : new Finding(programs.find(name), now.plus(BELIEVED)))
                .program();
    }
}
