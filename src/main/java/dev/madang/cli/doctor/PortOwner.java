package dev.madang.cli.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The process that listens on a port, as far as this user may know. */
record PortOwner(long pid, String name) {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";

    static Optional<PortOwner> of(int port) {
        try {
            return Files.isDirectory(PROC) ? fromProc(port) : fromLsof(port);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Optional<PortOwner> fromProc(int port) throws IOException {
        List<String> sockets = Stream.of("tcp", "tcp6")
                .map(table -> PROC.resolve("net").resolve(table))
                .flatMap(table -> lines(table).stream())
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 9
                        && columns[3].equals(LISTENING)
                        && columns[1].endsWith(":%04X".formatted(port)))
                .map(columns -> "socket:[" + columns[9] + "]")
                .toList();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                if (holds(process, sockets)) {
                    String name = String.join("", lines(process.resolve("comm")));
                    return Optional.of(
                            new PortOwner(Long.parseLong(process.getFileName().toString()), name));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Path process, List<String> sockets) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                if (sockets.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
            return false;
        } catch (IOException _) {
            // It ended meanwhile, or belongs to somebody else.
            return false;
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException _) {
            return List.of();
        }
    }

    private static Optional<PortOwner> fromLsof(int port) throws IOException {
        Process lsof = new ProcessBuilder("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-Fpc")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> fields = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return fields.size() < 2
                ? Optional.empty()
                : Optional.of(new PortOwner(
                        Long.parseLong(fields.get(0).substring(1)),
                        fields.get(1).substring(1)));
    }
}
