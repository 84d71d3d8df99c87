package dev.madang.runner;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import dev.madang.testkit.TemporaryFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What this process holds for its children, looked up on the outside; nothing where there is no /proc. */
final class Held {

    private static final Path PROC = Path.of("/proc");
    private static final Pattern NAME =
            Pattern.compile("^#\\d+ \"((?:stdout of|stderr of|warden of|append events)[^\"]*)\"");

    private Held() {}

    /** Whoever carries the mark of a process and lives. */
    static List<Path> carriers(String id) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path one : all) {
                if (read(one.resolve("environ")).contains("MADANG_PROCESS=" + id)) {
                    found.add(one);
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    /** The threads of children, virtual ones too. */
    static List<String> threads() throws IOException {
        Path dump = TemporaryFolder.create("soak").resolve("threads").toAbsolutePath();
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
        try (Stream<String> lines = Files.lines(dump)) {
            return lines.map(NAME::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    static List<String> pipes() {
        return open().map(Held::target)
                .filter(target -> target.contains("madang-child-"))
                .toList();
    }

    static long descriptors() {
        return open().count();
    }

    private static Stream<Path> open() {
        String[] names = PROC.resolve("self/fd").toFile().list();
        return names == null ? Stream.empty() : Stream.of(names).map(PROC.resolve("self/fd")::resolve);
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
