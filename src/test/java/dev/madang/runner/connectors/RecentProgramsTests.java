package dev.madang.runner.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.runner.process.SearchPath;
import dev.madang.testkit.ManualClock;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentProgramsTests {

    private final ManualClock clock = new ManualClock();

    @TempDir
    private Path folder;

    @Test
    void theFirstFolderThatHasAnExecutableFileCounts() throws IOException {
        Path first = Files.createDirectories(folder.resolve("a"));
        Path second = Files.createDirectories(folder.resolve("b"));
        Files.createDirectories(first.resolve("tool"));
        Files.writeString(first.resolve("text"), "");
        Path tool = program(second.resolve("tool"));
        Programs path = path(first + File.pathSeparator + File.pathSeparator + second);

        assertThat(path.find("tool")).contains(tool);
        assertThat(path.find("text")).isEmpty();
        assertThat(path.find(tool.toString())).contains(tool);
        assertThat(path.find("pom.xml")).isEmpty();
        assertThat(path.find("no\u0000name")).isEmpty();
    }

    @Test
    void whatWasFoundIsBelievedForAFewSeconds() throws IOException {
        Programs path = path(folder.toString());

        assertThat(path.find("tool")).isEmpty();
        program(folder.resolve("tool"));
        assertThat(path.find("tool")).isEmpty();
        clock.advance(Duration.ofSeconds(5));
        assertThat(path.find("tool")).isPresent();
    }

    private Programs path(String folders) {
        return new RecentPrograms(SearchPath.of(folders)::find, clock);
    }

    private static Path program(Path file) throws IOException {
        Files.writeString(file, "#!/bin/sh\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
