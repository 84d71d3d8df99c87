package dev.madang.cli;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a project folder of its own. */
abstract class LauncherTest {

    static final Path LAUNCHER = Path.of("madang").toAbsolutePath();

    @TempDir
    Path folder;

    LauncherProject project;

    @BeforeAll
    static void thereIsAShell() {
        assumeThat(Path.of("/bin/sh")).exists();
    }

    @BeforeEach
    void layOut() throws IOException {
        project = new LauncherProject(folder, LAUNCHER);
    }
}
