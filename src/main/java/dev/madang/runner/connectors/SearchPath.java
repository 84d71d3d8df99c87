package dev.madang.runner.connectors;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Looks along {@code PATH}, and believes what it found for a few seconds. */
final class SearchPath implements Programs {

    private static final Duration BELIEVED = Duration.ofSeconds(5);

    private final String path;
    private final Clock clock;
    private final Map<String, Finding> found = new ConcurrentHashMap<>();

    /** @param path folders, as in the variable {@code PATH} */
    SearchPath(String path, Clock clock) {
        this.path = path;
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
                                : new Finding(look(name), now.plus(BELIEVED)))
                .program();
    }

    private Optional<Path> look(String name) {
        try {
            if (name.contains("/")) {
                return Optional.of(Path.of(name).toAbsolutePath()).filter(SearchPath::isProgram);
            }
            // An empty entry would mean the folder we happen to stand in.
            return Arrays.stream(path.split(File.pathSeparator, -1))
                    .filter(folder -> !folder.isBlank())
                    .map(folder -> Path.of(folder, name).toAbsolutePath())
                    .filter(SearchPath::isProgram)
                    .findFirst();
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
