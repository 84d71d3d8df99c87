package dev.madang.runner.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * The pipes between us and one child. They are named ones for as long as it takes to start it, since the JDK's own pipes throw away
 * what is written after the child's end, and a read of them cannot be ended from outside.
 */
final class Pipes implements AutoCloseable {

    private final Path folder;
    private final boolean isForOthers;
    private final List<Path> names = new ArrayList<>();
    // Each end that is open. One that reads and writes keeps the opening of the others from waiting for a partner.
    private final List<FileChannel> keepers = new ArrayList<>();
    private final List<FileChannel> ends = new ArrayList<>();
    private boolean isHandedOver;

    private Pipes(Path folder, boolean isForOthers) {
        this.folder = folder;
        this.isForOthers = isForOthers;
    }

    /**
     * Makes a place for pipes.
     *
     * @param isForOthers whether the child is another user, who may want to open its /dev/stdout again
     */
    static Pipes make(boolean isForOthers) throws IOException {
        return new Pipes(
                Files.createTempDirectory(
                        "madang-child-" + ProcessHandle.current().pid() + "-"),
                isForOthers);
    }

    /** Our end of a pipe that the child writes to. */
    FileChannel output(ProcessBuilder builder, boolean isError) throws IOException {
        Path name = name(isError ? "err" : "out");
        if (isError) {
            builder.redirectError(Redirect.to(name.toFile()));
        } else {
            builder.redirectOutput(Redirect.to(name.toFile()));
        }
        FileChannel end = FileChannel.open(name, StandardOpenOption.READ);
        ends.add(end);
        return end;
    }

    /**
     * What the child reads, and then the end. It is a file: nobody has to write while the child does, and {@code /dev/stdin} can be
     * opened again, which in a named pipe would wait for ever.
     */
    void input(ProcessBuilder builder, String text) throws IOException {
        if (text.isEmpty()) {
            builder.redirectInput(Redirect.from(new File("/dev/null")));
            return;
        }
        Path name = folder.resolve("in");
        names.add(name);
        Files.writeString(name, unpaired(text));
        openToOthers(name);
        builder.redirectInput(Redirect.from(name.toFile()));
    }

    // A lone surrogate is no character; writeString would refuse it.
    private static String unpaired(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** The child was started: the ends are somebody else's to close. */
    void handOver() {
        isHandedOver = true;
    }

    @Override
    public void close() throws IOException {
        for (FileChannel keeper : keepers) {
            keeper.close();
        }
        if (!isHandedOver) {
            for (FileChannel end : ends) {
                end.close();
            }
        }
        for (Path name : names) {
            Files.deleteIfExists(name);
        }
        Files.deleteIfExists(folder);
    }

    private Path name(String name) throws IOException {
        Path path = folder.resolve(name);
        SystemCalls.makePipe(path);
        names.add(path);
        openToOthers(path);
        keepers.add(FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
        return path;
    }

    private void openToOthers(Path path) throws IOException {
        if (isForOthers) {
            // Nobody gets to it through our folder, and it is soon gone from there.
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw-rw-"));
        }
    }
}
