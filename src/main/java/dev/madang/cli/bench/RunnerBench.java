package dev.madang.cli.bench;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** What the runner adds to a tool: the time to its first line, and its output for many readers. */
final class RunnerBench {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int STARTS = 100;
    private static final int LINES = 200_000;
    private static final int READERS = 100;
    private static final String TOOL = "#!/bin/sh\nscript=$(cat)\neval \"$script\"\n";
    private static final String MANY = "seq " + LINES;

    private final Path folder;
    private final Consumer<Figure> out;

    RunnerBench(Path folder, Consumer<Figure> out) {
        this.folder = folder;
        this.out = out;
    }

    void run() throws IOException, InterruptedException {
        Path tool = Files.writeString(folder.resolve("tool"), TOOL);
        Path ignored = Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
        Map<String, String> environment = Map.of("MADANG_RUNNER_CONNECTORS_CLAUDE_COMMAND", tool.toString());
        try (ServerUnderTest server = ServerUnderTest.start(environment, folder.resolve("runner"))) {
            firstLine(server, tool);
            fanOut(server);
        }
    }

    /** Both kinds of start by turns, so that whatever else the machine does meets both. */
    private void firstLine(ServerUnderTest server, Path tool) throws IOException, InterruptedException {
        long[] warm = new long[STARTS];
        for (int i = 0; i < STARTS; i++) {
            warm[i] = servedFirstLine(server);
        }
        double commit = commit(server);
        long[] bare = new long[STARTS];
        long[] served = new long[STARTS];
        for (int i = 0; i < STARTS; i++) {
            bare[i] = bareFirstLine(tool);
            served[i] = servedFirstLine(server);
        }
        Latencies ours = Latencies.of(served);
        double plain = Latencies.of(bare).median();
        out.accept(Figure.of("POST to the tool's first line, median", ours.median(), "ms")
                .beside(String.format(
                        "p99 %.1f ms; bare process and pipe %.2f ms, so %.2f ms added; a commit takes %.2f ms; cold %.1f ms",
                        ours.quantile(0.99),
                        plain,
                        ours.median() - plain,
                        (commit + commit(server)) / 2,
                        Latencies.of(warm).median())));
    }

    private static double commit(ServerUnderTest server) throws IOException {
        try (Connection connection = server.connect()) {
            return 1_000 / Double.parseDouble(connection.post("/bench/commits?clients=1&seconds=2"));
        }
    }

    private static long servedFirstLine(ServerUnderTest server) throws IOException {
        try (Connection connection = server.connect()) {
            long before = System.nanoTime();
            String id = start(connection, "echo first");
            InputStream body = connection.body("/api/v1/stream/" + id);
            int first = body.read();
            long taken = System.nanoTime() - before;
            if (first < 0) {
                throw new IOException("the stream ended before it began");
            }
            // The next one is not to meet the end of this one, nor to find its slot taken.
            long ignored = body.transferTo(OutputStream.nullOutputStream());
            return taken;
        }
    }

    private static long bareFirstLine(Path tool) throws IOException, InterruptedException {
        long before = System.nanoTime();
        Process process = new ProcessBuilder(tool.toString()).start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            try (OutputStream in = process.getOutputStream()) {
                in.write("echo first".getBytes(StandardCharsets.UTF_8));
            }
            if (!"first".equals(lines.readLine())) {
                throw new IOException("the tool said something else");
            }
            long taken = System.nanoTime() - before;
            int ignored = process.waitFor();
            return taken;
        }
    }

    private void fanOut(ServerUnderTest server) throws IOException, InterruptedException {
        double plain = plainPerSecond();
        long begun = System.nanoTime();
        String id;
        try (Connection connection = server.connect()) {
            id = start(connection, MANY);
        }
        List<Callable<Long>> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(() -> {
                try (Connection connection = server.connect()) {
                    return outputs(connection.body("/api/v1/stream/" + id));
                }
            });
        }
        long seen = sum(readers);
        double perSecond = seen / ((System.nanoTime() - begun) / 1e9);
        out.accept(Figure.of(String.format("%,d lines to %d readers", LINES, READERS), perSecond, "lines/s")
                .beside(String.format(
                        "%,d of %,d arrived; plain sockets %,.0f lines/s, so %.2f of it",
                        seen, (long) LINES * READERS, plain, perSecond / plain)));
    }

    /** The same lines, each to every reader, over sockets alone. */
    private static double plainPerSecond() throws IOException, InterruptedException {
        try (ServerSocket listener = new ServerSocket(0, READERS, InetAddress.getLoopbackAddress())) {
            long begun = System.nanoTime();
            List<Callable<Long>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(() -> {
                    try (Socket socket = new Socket(listener.getInetAddress(), listener.getLocalPort())) {
                        return outputs(socket.getInputStream());
                    }
                });
            }
            Thread ignored = Thread.ofPlatform().start(() -> writeAll(listener));
            return sum(readers) / ((System.nanoTime() - begun) / 1e9);
        }
    }

    /** By buffers as large as those of the web server. */
    private static void writeAll(ServerSocket listener) {
        List<OutputStream> outs = new ArrayList<>();
        try {
            for (int i = 0; i < READERS; i++) {
                outs.add(new BufferedOutputStream(listener.accept().getOutputStream(), 8 * 1_024));
            }
            for (int i = 1; i <= LINES; i++) {
                byte[] frame = frame(i);
                for (OutputStream out : outs) {
                    out.write(frame);
                }
            }
            for (OutputStream out : outs) {
                out.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] frame(int number) {
        return ("id: " + number + "\nevent: output\ndata: {\"type\":\"output\",\"data\":\"" + number
                        + "\",\"timestamp\":\"2026-01-01T00:00:00.000Z\"}\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static long sum(List<Callable<Long>> readers) throws InterruptedException {
        long sum = 0;
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (Future<Long> one : threads.invokeAll(readers)) {
                sum += one.get();
            }
            return sum;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reader was cut off", e.getCause());
        }
    }

    /** How many output events a stream holds, up to its end. */
    private static long outputs(InputStream in) throws IOException {
        byte[] mark = "event: output\n".getBytes(StandardCharsets.US_ASCII);
        byte[] buffer = new byte[64 * 1_024];
        long found = 0;
        int matched = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int i = 0; i < read; i++) {
                if (buffer[i] == mark[matched]) {
                    matched++;
                } else {
                    matched = buffer[i] == mark[0] ? 1 : 0;
                }
                if (matched == mark.length) {
                    found++;
                    matched = 0;
                }
            }
        }
        return found;
    }

    private static String start(Connection connection, String script) throws IOException {
        String answer = connection.post(
                "/api/v1/run", JSON.writeValueAsString(Map.of("connector", "claude", "prompt", script)));
        String id = JSON.readTree(answer).path("processId").asString();
        if (id.isEmpty()) {
            throw new IOException("not started: " + answer);
        }
        return id;
    }
}
