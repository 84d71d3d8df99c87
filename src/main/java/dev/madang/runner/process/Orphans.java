package dev.madang.runner.process;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which children run, written down for the next server: a file per child, named by its id. A server that was killed leaves its
 * children behind; the next one on the same data ends them.
 */
final class Orphans {

    private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final Path folder;

    Orphans(Path folder) {
        this.folder = folder;
    }

    /** A child is about to be started: from here on it is found by its mark at least. */
    void announce(String id) throws IOException {
        Files.createDirectories(folder);
        write(id, 0, 0);
    }

    void started(String id, Process process) throws IOException {
        write(id, process.pid(), ProcessTable.birth(process.pid()).orElse(0));
    }

    void gone(String id) {
        try {
            Files.deleteIfExists(folder.resolve(id));
        } catch (IOException e) {
            LOG.warn("the record of child {} stays: {}", id, e.toString());
        }
    }

    /** Ends what servers left that live no more. Returns when it is dead. */
    void endAll() {
        List<Thread> ends = new ArrayList<>();
        for (Path file : files()) {
            ends.add(Thread.ofVirtual().start(() -> end(file)));
        }
        for (Thread end : ends) {
            try {
                end.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            LOG.warn("what an earlier server left cannot be looked up: {}", e.toString());
            return List.of();
        }
    }

    private void end(Path file) {
        try {
            Properties record = new Properties();
            record.load(new StringReader(Files.readString(file)));
            String id = file.getFileName().toString();
            if (isAlive(number(record, "server"), number(record, "server.birth"), record)) {
                return;
            }
            if (isOfThisBoot(record)) {
                Group group = Group.found(number(record, "child"), number(record, "child.birth"), id);
                boolean wasAlive = group.isAlive();
                if (!group.end(GRACE)) {
                    return;
                }
                if (wasAlive) {
                    LOG.info("child {} of an earlier server was ended", id);
                }
            }
            gone(id);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("{} tells of no child: {}", file.getFileName(), e.toString());
        }
    }

    private static boolean isOfThisBoot(Properties record) {
        return record.getProperty("boot", "").equals(ProcessTable.boot());
    }

    private static boolean isAlive(long pid, long birth, Properties record) {
        return isOfThisBoot(record)
                && ProcessTable.birth(pid).stream().anyMatch(born -> born == birth)
                && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    private static long number(Properties record, String name) {
        return Long.parseLong(record.getProperty(name, ""));
    }

    private void write(String id, long child, long birth) throws IOException {
        long self = ProcessHandle.current().pid();
        Files.writeString(folder.resolve(id), """
                boot=%s
                server=%d
                server.birth=%d
                child=%d
                child.birth=%d
                """.formatted(
                        ProcessTable.boot(), self, ProcessTable.birth(self).orElse(0), child, birth));
    }
}
