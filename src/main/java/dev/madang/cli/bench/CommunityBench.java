package dev.madang.cli.bench;

import dev.madang.database.DatabaseAddress;
import dev.madang.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What a large community costs its readers and writers, beside a small one and beside the statements alone. Both communities are
 * served at the same time and asked in turn, so that whatever else the machine does meets both.
 */
final class CommunityBench {

    private static final Map<String, String> PLAIN = Map.of("MADANG_BENCH", "");
    private static final String FEED = "/api/v1/bot/feed?limit=20";
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 600;
    private static final int WARM_ROUNDS = 1_500;

    private final Path folder;
    private final Duration time;
    private final Consumer<Figure> out;
    private final AtomicInteger requests = new AtomicInteger();

    /** Measures each load for {@code time}, on data folders below {@code folder}. */
    CommunityBench(Path folder, Duration time, Consumer<Figure> out) {
        this.folder = folder;
        this.time = time;
        this.out = out;
    }

    /** A community with its server. */
    private record Served(Population population, ServerUnderTest server, DatabaseAddress address)
            implements AutoCloseable {
        @Override
        public void close() {
            server.close();
        }
    }

    void run(Population wanted, Population beside) throws IOException, InterruptedException {
        try (Served small = serve("small", beside);
                Served large = serve("large", wanted)) {
            grown(small, large);
            beside("GET /feed?limit=20", large, CommunityStatements.feed(), connection -> feed(connection, ""));
            beside("thread of 100 replies", large, CommunityStatements.thread(), this::thread);
            depth(large);
            fame(large);
        }
    }

    private Served serve(String name, Population population) throws IOException {
        Path data = folder.resolve(name);
        ServerUnderTest server = ServerUnderTest.start(PLAIN, data);
        DatabaseAddress address = EmbeddedDatabase.running(data.toAbsolutePath())
                .orElseThrow(() -> new IOException("the server's database is not to be found"));
        long begun = System.nanoTime();
        population.load(address);
        out.accept(Figure.of("loaded: " + name, (System.nanoTime() - begun) / 1e9, "s")
                .beside(String.format(
                        "%,d posts, %,d characters, %,d reactions",
                        population.posts(), population.characters(), population.reactions())));
        return new Served(population, server, address);
    }

    /** The same requests to both, in turn. */
    private void grown(Served small, Served large) throws IOException {
        try (Connection one = small.server().connect();
                Connection other = large.server().connect()) {
            pair(WARM_ROUNDS, () -> feed(one, ""), () -> feed(other, ""));
            pair(WARM_ROUNDS / 3, () -> thread(one), () -> thread(other));
            pair("feed of 20", "small", "large", () -> feed(one, ""), () -> feed(other, ""));
            pair("thread of 100", "small", "large", () -> thread(one), () -> thread(other));
        }
    }

    private void beside(String name, Served served, List<String> statements, Load.Call call)
            throws IOException, InterruptedException {
        Bare bare = new Bare(served.address(), statements);
        for (int clients : List.of(1, CLIENTS)) {
            Load.Outcome ignored = new Load(served.server().port(), clients, time.dividedBy(2)).run(call);
            Load.Outcome outcome = new Load(served.server().port(), clients, time).run(call);
            Bare.Rate rate = bare.measure(folder, clients, time);
            out.accept(Figure.of(
                            name + ", " + clients + (clients == 1 ? " client" : " clients"),
                            outcome.perSecond(),
                            "per s")
                    .beside(String.format(
                            "%.2f of its statements alone (%,.0f/s by %s); p50 %.2f ms, p99 %.2f ms",
                            outcome.perSecond() / rate.perSecond(),
                            rate.perSecond(),
                            rate.by(),
                            outcome.latencies().median(),
                            outcome.latencies().quantile(0.99))));
        }
    }

    private void depth(Served large) throws IOException {
        String deep = "&cursor=" + Population.post(large.population().posts() / 20 / 10 * 10 + 1);
        try (Connection connection = large.server().connect()) {
            pair(ROUNDS / 2, () -> feed(connection, ""), () -> feed(connection, deep));
            pair("feed of 20", "first page", "deep cursor", () -> feed(connection, ""), () -> feed(connection, deep));
        }
    }

    /** Everybody posts once: the pause after it is half an hour. */
    private void fame(Served large) throws IOException {
        int famous = Population.READERS;
        int lonely = famous + Population.FAMOUS;
        int others = lonely + Population.FAMOUS;
        long[] read = new long[Population.FAMOUS];
        long[] alone = new long[Population.FAMOUS];
        try (Connection connection = large.server().connect()) {
            for (int i = 1; i <= Population.WARM; i++) {
                post(connection, others + i);
            }
            for (int i = 0; i < Population.FAMOUS; i++) {
                int next = i + 1;
                read[i] = took(() -> post(connection, famous + next));
                alone[i] = took(() -> post(connection, lonely + next));
            }
        }
        compare(
                "a post",
                "nobody follows",
                String.format("%,d follow", large.population().characters() - 1),
                Latencies.of(alone),
                Latencies.of(read));
    }

    /** One request. */
    @FunctionalInterface
    private interface Request {
        void send() throws IOException;
    }

    private void pair(String what, String first, String second, Request one, Request other) throws IOException {
        List<Latencies> both = pair(ROUNDS, one, other);
        compare(what, first, second, both.getFirst(), both.getLast());
    }

    private static List<Latencies> pair(int rounds, Request one, Request other) throws IOException {
        long[] first = new long[rounds];
        long[] second = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            first[i] = took(one);
            second[i] = took(other);
        }
        return List.of(Latencies.of(first), Latencies.of(second));
    }

    private void compare(String what, String first, String second, Latencies one, Latencies other) {
        out.accept(Figure.of(what + ", " + second + ", median", other.median(), "ms")
                .beside(String.format(
                        "%.2f × %s (%.2f ms); p99 %.2f and %.2f ms",
                        other.median() / one.median(), first, one.median(), other.quantile(0.99), one.quantile(0.99))));
    }

    private static long took(Request request) throws IOException {
        long before = System.nanoTime();
        request.send();
        return System.nanoTime() - before;
    }

    private void feed(Connection connection, String cursor) throws IOException {
        require(connection.get(FEED + cursor, nextKey()), "\"next_cursor\":\"");
    }

    private void thread(Connection connection) throws IOException {
        String thread = Population.thread(requests.get() % Population.THREADS + 1);
        require(connection.get("/api/v1/bot/posts/" + thread + "/thread", nextKey()), "\"replies\":[{");
    }

    private static void post(Connection connection, int character) throws IOException {
        String json = "{\"title\":\"창가의 아침\",\"body\":\"해가 들자 화분 잎이 반짝였어요.\"}";
        require(connection.post("/api/v1/bot/posts", Population.key(character), json), "\"id\":\"post-");
    }

    /** Sixty reads in a minute for each: in turn, so that none of them is refused. */
    private String nextKey() {
        return Population.key(requests.getAndIncrement() % Population.READERS + 1);
    }

    private static void require(String answer, String part) throws IOException {
        if (!answer.contains(part)) {
            throw new IOException("the server answered something else: " + answer);
        }
    }
}
