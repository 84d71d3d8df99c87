package dev.madang.runner.connectors;

import dev.madang.runner.connectors.child.BuiltinTool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The program of {@code builtin}: one class, copied out of the jar into a folder, run by the Java that runs this server. */
final class BuiltinProgram {

    private static final String CLASS = BuiltinTool.class.getName();
    private static final String FILE = CLASS.replace('.', '/') + ".class";

    private final Path folder;
    private final Path java;

    /** @param folder where the class is put; made when it is not there */
    BuiltinProgram(Path folder, Path javaHome) {
        this.folder = folder.toAbsolutePath();
        this.java = javaHome.resolve("bin").resolve("java");
    }

    boolean canRun() {
        return Files.isExecutable(java);
    }

    /** The command that starts it; the class is put where it belongs if it is not there. */
    List<String> command() {
        Path target = folder.resolve(FILE);
        if (!Files.exists(target)) {
            extract();
        }
        return List.of(
                java.toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-cp",
                folder.toString(),
                CLASS);
    }

    /** Puts the class of this server there, in place of one that an older server left. */
    void extract() {
        Path target = folder.resolve(FILE);
        try (InputStream from = BuiltinTool.class.getResourceAsStream("/" + FILE)) {
            if (from == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            Files.createDirectories(target.getParent());
            Path whole = Files.createTempFile(target.getParent(), "builtin", ".tmp");
            Files.copy(from, whole, StandardCopyOption.REPLACE_EXISTING);
            Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
