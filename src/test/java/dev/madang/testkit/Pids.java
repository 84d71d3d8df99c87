package dev.madang.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processes by their numbers. */
public final class Pids {

    private Pids() {}

    /** Whether a process is there and no zombie that nobody has fetched yet. */
    public static boolean lives(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException e) {
            return !Files.exists(Path.of("/proc"))
                    && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
        }
    }
}
