package dev.madang.cli.bench;

import dev.madang.database.DatabaseAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of a request without the request: by pgbench where it is installed, else by a loop over the driver, which says so.
 *
 * @param statements with {@code :key} and {@code :thread} for numbers that are drawn anew each time
 */
record Bare(DatabaseAddress address, List<String> statements) {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern DRAWN = Pattern.compile(":(key|thread)\\b");

    /** How often a second, and by what that was measured. */
    record Rate(double perSecond, String by) {}

    Rate measure(Path folder, int clients, Duration time) throws IOException, InterruptedException {
        return isThere() ? pgbench(folder, clients, time) : loop(clients, time);
    }

    private static boolean isThere() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(one -> Files.isExecutable(Path.of(one, "pgbench")));
    }

    private Rate pgbench(Path folder, int clients, Duration time) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        lines.add("\\set key random(1, " + Population.READERS + ")");
        lines.add("\\set thread random(1, " + Population.THREADS + ")");
        statements.forEach(one -> lines.add(one.replaceAll("\\s+", " ").strip() + ";"));
        Path script = Files.write(folder.resolve("statements.sql"), lines);
        URI server = URI.create(address.jdbcUrl().replaceFirst("^jdbc:", ""));
        ProcessBuilder builder = new ProcessBuilder(
                        "pgbench",
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + clients,
                        "--jobs=1",
                        "--time=" + Math.max(1, time.toSeconds()),
                        "--file=" + script,
                        "--host=" + server.getHost(),
                        "--port=" + server.getPort(),
                        "--username=" + address.user(),
                        server.getPath().substring(1))
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", address.password());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(said);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0 || !rate.find()) {
            throw new IOException("pgbench could not run the statements: " + said);
        }
        return new Rate(Double.parseDouble(rate.group(1)), "pgbench");
    }

    private Rate loop(int clients, Duration time) throws InterruptedException {
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<Future<Long>> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                all.add(threads.submit((Callable<Long>) () -> runUntil(end)));
            }
            long times = 0;
            for (Future<Long> one : all) {
                times += one.get();
            }
            return new Rate(times * 1e9 / (System.nanoTime() - begun), "a loop over JDBC, since there is no pgbench");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the statements could not be run", e.getCause());
        }
    }

    private long runUntil(long end) throws SQLException {
        long times = 0;
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())) {
            List<PreparedStatement> prepared = new ArrayList<>();
            for (String one : statements) {
                prepared.add(connection.prepareStatement(DRAWN.matcher(one).replaceAll("?")));
            }
            while (System.nanoTime() < end) {
                int key = ThreadLocalRandom.current().nextInt(Population.READERS) + 1;
                int thread = ThreadLocalRandom.current().nextInt(Population.THREADS) + 1;
                for (int i = 0; i < prepared.size(); i++) {
                    PreparedStatement statement = prepared.get(i);
                    Matcher drawn = DRAWN.matcher(statements.get(i));
                    for (int place = 1; drawn.find(); place++) {
                        statement.setInt(place, drawn.group(1).equals("key") ? key : thread);
                    }
                    boolean ignored = statement.execute();
                }
                times++;
            }
        }
        return times;
    }
}
