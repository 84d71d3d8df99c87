package dev.madang.runner.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/** The processes of this machine as Linux shows them under /proc. Elsewhere the JDK's view of one process has to do. */
final class ProcessTable {

    private static final Path PROC = Path.of("/proc");
    private static final boolean IS_THERE = Files.isReadable(PROC.resolve("self/stat"));
    private static final String BOOT = readBoot();

    private static final int LOOKS = 3;
    private static final long PAUSE = 500_000;

    // Places in /proc/<pid>/stat, counted from behind the name.
    private static final int STATE = 0;
    private static final int GROUP = 2;
    private static final int SESSION = 3;
    private static final int BIRTH = 19;

    private ProcessTable() {}

    /**
     * A process.
     *
     * @param birth clock ticks since the machine started: with the pid it names a process, whatever is done to the clock
     */
    record Entry(long pid, char state, long group, long session, long birth) {

        /** A zombie is dead; only nobody has asked how it died. */
        boolean isAlive() {
            return state != 'Z' && state != 'X' && state != 'x';
        }
    }

    static boolean isThere() {
        return IS_THERE;
    }

    /** Names the time since the machine started; empty where births are told as instants. */
    static String boot() {
        return BOOT;
    }

    static List<Entry> all() {
        List<Entry> found = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path folder : folders) {
                of(Long.parseLong(folder.getFileName().toString())).ifPresent(found::add);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the processes cannot be listed", e);
        }
        return found;
    }

    static Optional<Entry> of(long pid) {
        try {
            String stat = Files.readString(file(pid, "stat"), StandardCharsets.ISO_8859_1);
            // A name may hold anything, brackets and blanks too.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Optional.of(new Entry(
                    pid,
                    fields[STATE].charAt(0),
                    Long.parseLong(fields[GROUP]),
                    Long.parseLong(fields[SESSION]),
                    Long.parseLong(fields[BIRTH])));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a process was given this variable. Of another user's process only root may know. */
    static boolean carries(long pid, String variable) {
        try {
            String environment = "";
            // It is empty for a moment while another program is put in its place.
            for (int i = 0; i < LOOKS && environment.isEmpty(); i++) {
                LockSupport.parkNanos(i * PAUSE);
                environment = Files.readString(file(pid, "environ"), StandardCharsets.ISO_8859_1);
            }
            return ("\0" + environment).contains("\0" + variable + "\0");
        } catch (IOException e) {
            return false;
        }
    }

    /** When a living process was born: ticks on Linux, milliseconds of the epoch elsewhere. */
    static OptionalLong birth(long pid) {
        if (IS_THERE) {
            return of(pid).stream().mapToLong(Entry::birth).findFirst();
        }
        return ProcessHandle.of(pid).flatMap(handle -> handle.info().startInstant()).stream()
                .mapToLong(java.time.Instant::toEpochMilli)
                .findFirst();
    }

    private static Path file(long pid, String name) {
        return PROC.resolve(Long.toString(pid)).resolve(name);
    }

    private static String readBoot() {
        try {
            return IS_THERE
                    ? Files.readString(PROC.resolve("sys/kernel/random/boot_id"))
                            .strip()
                    : "";
        } catch (IOException e) {
            return "";
        }
    }
}
