package dev.madang.cli.bench;

import dev.madang.cli.client.AgentClient;
import dev.madang.cli.client.StartRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the kernel costs: runs, streams, cancels, recovery, appends. Every figure is measured here and now. */
final class KernelBench {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String RUN = "/bench/runs?wait=true&steps=3";
    private static final Map<String, String> PLAIN = Map.of("MADANG_BENCH", "");
    private static final StartRequest REQUEST =
            new StartRequest("라네즈 리뷰 분석해서 인사이트 뽑아줘", "ko", new StartRequest.Options(false, false, null, null));
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final int STREAMS = 1_000;
    private static final int MOST_WARM_UPS = 12;

    private final Path folder;
    private final Duration time;
    private final Consumer<Figure> out;

    /** Measures each load for {@code time}, on data folders below {@code folder}. */
    KernelBench(Path folder, Duration time, Consumer<Figure> out) {
        this.folder = folder;
        this.time = time;
        this.out = out;
    }

    void run() throws IOException, InterruptedException {
        try (ServerUnderTest server = ServerUnderTest.start(folder.resolve("kernel"))) {
            warmUp(server);
            for (int clients : List.of(1, 8, 32)) {
                runs(server, clients);
            }
            firstByte(server);
            cancels(server);
            appends(server);
            subscribers(server);
            idleStreams(server);
        }
        recovery("kill -9 of server and database", ServerUnderTest::kill);
        recovery("kill -9 of the server", ServerUnderTest::killAlone);
    }

    /** Until a round is hardly faster than the one before: the compiler shares the cores with what is measured. */
    private void warmUp(ServerUnderTest server) throws InterruptedException {
        double before = 0;
        for (int round = 0; round < MOST_WARM_UPS; round++) {
            double now = new Load(server.port(), 32, time)
                    .run(connection -> connection.post(RUN))
                    .perSecond();
            if (now < before * 1.05) {
                return;
            }
            before = now;
        }
    }

    private void runs(ServerUnderTest server, int clients) throws IOException, InterruptedException {
        double commits;
        try (Connection connection = server.connect()) {
            commits = Double.parseDouble(connection.post(
                    "/bench/commits?clients=" + clients + "&seconds=" + Math.max(1, time.toSeconds() / 2)));
        }
        Load.Outcome outcome = new Load(server.port(), clients, time).run(connection -> connection.post(RUN));
        String name = "3 steps, " + clients + (clients == 1 ? " client" : " clients");
        out.accept(Figure.of(name, outcome.perSecond(), "runs/s")
                .beside(String.format(
                        "p50 %.1f ms, p99 %.1f ms; bare commits %,.0f/s, so a run costs as much as %.1f of them",
                        outcome.latencies().median(),
                        outcome.latencies().quantile(0.99),
                        commits,
                        commits / outcome.perSecond())));
    }

    private void firstByte(ServerUnderTest server) throws IOException {
        long[] measured = new long[200];
        for (int i = 0; i < measured.length; i++) {
            try (Connection connection = server.connect()) {
                long before = System.nanoTime();
                connection.openStream("POST", "/bench/stream?steps=1");
                measured[i] = System.nanoTime() - before;
            }
        }
        Latencies latencies = Latencies.of(measured);
        out.accept(Figure.of("POST to first SSE byte, median", latencies.median(), "ms")
                .beside(String.format("p99 %.1f ms", latencies.quantile(0.99))));
    }

    private void cancels(ServerUnderTest server) throws IOException {
        long[] measured = new long[100];
        try (Connection connection = server.connect()) {
            for (int i = 0; i < measured.length; i++) {
                String id = id(connection.post("/bench/runs?kind=block&steps=1"));
                measured[i] = Long.parseLong(connection.post("/bench/runs/" + id + "/cancel")) * 1_000;
            }
        }
        Latencies latencies = Latencies.of(measured);
        out.accept(Figure.of("cancel accepted to work dead, median", latencies.median(), "ms")
                .beside(String.format("p99 %.1f ms", latencies.quantile(0.99))));
    }

    private void appends(ServerUnderTest server) throws IOException {
        try (Connection connection = server.connect()) {
            long first = 0;
            for (int size = 1_000; size <= 1_000_000; size *= 10) {
                int missing = size - (size == 1_000 ? 0 : size / 10);
                String ignored = connection.post("/bench/append/grow?batch=500&commits=" + missing / 500);
                long append = Long.parseLong(connection.post("/bench/append/grow?commits=500"));
                long read = Long.parseLong(connection.post("/bench/read/grow?times=200"));
                first = first == 0 ? append : first;
                out.accept(Figure.of(String.format("append, %,d events in the subject", size), append / 1e6, "ms")
                        .beside(String.format(
                                "%.2f × the first; reading 100 of them %.2f ms", (double) append / first, read / 1e6)));
            }
        }
        try (Connection connection = server.connect()) {
            long before = Long.parseLong(connection.post("/bench/append/group?commits=200"));
            long group = Long.parseLong(connection.post("/bench/append/group?commits=200&batch=64"));
            out.accept(Figure.of("append in groups of 64", 64e9 / group, "events/s")
                    .beside(String.format("%.1f × as many as one by one", 64.0 * before / group)));
        }
    }

    private void subscribers(ServerUnderTest server) throws IOException {
        long alone = 0;
        for (int number : List.of(0, 1, 100)) {
            List<Connection> readers = new ArrayList<>();
            try (Connection connection = server.connect()) {
                String subject = "watched" + number;
                String ignored = connection.post("/bench/append/" + subject + "?commits=1");
                for (int i = 0; i < number; i++) {
                    Connection reader = server.connect();
                    readers.add(reader);
                    reader.openStream("GET", "/bench/stream/" + subject);
                    Thread unusedReader = Thread.ofVirtual().start(reader::drain);
                }
                long append = Long.parseLong(connection.post("/bench/append/" + subject + "?commits=1000"));
                alone = number == 0 ? append : alone;
                out.accept(Figure.of("append with " + number + " subscribers", append / 1e6, "ms")
                        .beside(String.format("%.2f × without", (double) append / alone)));
            } finally {
                for (Connection reader : readers) {
                    reader.close();
                }
            }
        }
    }

    private void idleStreams(ServerUnderTest server) throws IOException {
        List<Connection> idle = new ArrayList<>();
        try (Connection connection = server.connect()) {
            String ignored = connection.post("/bench/append/idle?commits=1");
            long heap = Long.parseLong(connection.post("/bench/heap"));
            long resident = server.residentBytes();
            for (int i = 0; i < STREAMS; i++) {
                Connection stream = server.connect();
                idle.add(stream);
                stream.openStream("GET", "/bench/stream/idle");
            }
            long heapWith = Long.parseLong(connection.post("/bench/heap"));
            out.accept(Figure.of("heap per idle stream", (heapWith - heap) / 1e3 / STREAMS, "kB")
                    .beside(String.format(
                            "%,d streams; resident %.0f kB each",
                            STREAMS, (server.residentBytes() - resident) / 1e3 / STREAMS)));
        } finally {
            for (Connection stream : idle) {
                stream.close();
            }
        }
    }

    // Without the measurements' routes, which change the beans: it is everybody's start that counts.
    private void recovery(String what, Consumer<ServerUnderTest> death) throws IOException, InterruptedException {
        Path data = folder.resolve("recovery");
        List<StartPhases> starts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ServerUnderTest server = ServerUnderTest.start(PLAIN, data);
            String plan;
            try (AgentClient client = client(server)) {
                plan = reviewedPlan(client, client.start(REQUEST));
            }
            death.accept(server);
            long begun = System.nanoTime();
            try (ServerUnderTest again = ServerUnderTest.start(PLAIN, data);
                    AgentClient client = client(again)) {
                double ready = (System.nanoTime() - begun) / 1e9;
                client.reject(plan);
                starts.add(StartPhases.of(data, ready, (System.nanoTime() - begun) / 1e9));
            }
        }
        starts.sort(Comparator.comparingDouble(StartPhases::answered));
        out.accept(Figure.of(what + " to a question answered", starts.get(1).answered(), "s")
                .beside(starts.get(1).words()));
    }

    private static AgentClient client(ServerUnderTest server) {
        return new AgentClient(URI.create("http://127.0.0.1:" + server.port()), "en");
    }

    private static String reviewedPlan(AgentClient client, String session) throws InterruptedException {
        while (true) {
            JsonNode plan = client.session(session).path("plan");
            if (plan.path("status").asString().equals("pending_review")) {
                return plan.path("id").asString();
            }
            Thread.sleep(LOOK);
        }
    }

    private static String id(String run) {
        return JSON.readTree(run).path("id").asString();
    }
}
