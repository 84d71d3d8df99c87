package dev.madang.cli.chaos;

import dev.madang.cli.chaos.Client.Answer;
import dev.madang.cli.chaos.Client.Started;
import dev.madang.cli.chaos.History.Accepted;
import dev.madang.cli.chaos.History.Event;
import dev.madang.cli.chaos.History.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** What the clients do: start runs, follow them, answer their questions from two sides, stop some; and what they see. */
final class Story {

    private static final List<String> KINDS = List.of("noop", "slow", "flaky", "effect", "ask", "effect");
    private static final Set<String> ENDS = Set.of("completed", "failed", "cancelled");

    private final Cluster cluster;
    private final Client client = new Client();
    private final int limit;
    private final Map<String, Accepted> runs = new ConcurrentHashMap<>();
    private final Map<String, List<Reading>> readings = new ConcurrentHashMap<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final Set<String> stopped = ConcurrentHashMap.newKeySet();
    private final Semaphore atOnce;

    /** At most {@code atOnce} runs are under way. */
    Story(Cluster cluster, int limit, int atOnce) {
        this.cluster = cluster;
        this.limit = limit;
        this.atOnce = new Semaphore(atOnce);
    }

    /** Starts one run and sees it to its end; waits while too many are under way. */
    void tell(long seed, long deadline) throws InterruptedException {
        atOnce.acquire();
        try {
            Random random = new Random(seed);
            List<String> plan = random.ints(1 + random.nextInt(4), 0, KINDS.size())
                    .mapToObj(KINDS::get)
                    .toList();
            var started = client.start(() -> node(random), plan, limit, deadline);
            if (started.isPresent()) {
                follow(started.get(), random, deadline);
            }
        } finally {
            atOnce.release();
        }
    }

    History history() {
        return new History(runs, readings, answers, stopped, cluster.effects(), limit);
    }

    int accepted() {
        return runs.size();
    }

    private void follow(Started started, Random random, long deadline) throws InterruptedException {
        String subject = started.subject();
        runs.put(subject, started.accepted());
        boolean stops = random.nextInt(10) == 0;
        long position = 0;
        boolean ended = false;
        while (!ended && System.nanoTime() < deadline) {
            Thread decider = Thread.ofVirtual().start(() -> meddle(started, stops, deadline));
            Reading reading = client.read(node(random), subject, position);
            decider.interrupt();
            decider.join();
            keep(subject, reading);
            if (!reading.events().isEmpty()) {
                position = reading.events().getLast().id();
                ended = ENDS.contains(reading.events().getLast().name());
            } else {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        // Somebody who comes later, to another node, is told the same.
        keep(subject, client.read(node(random), subject, 0));
    }

    /** Answers whatever the run asks, from two nodes at once, and demands its end if it is one of those. */
    private void meddle(Started started, boolean stops, long deadline) {
        try {
            while (System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(150);
                List<Thread> both = new ArrayList<>();
                for (int node = 0; node < Math.min(2, cluster.size()); node++) {
                    int port = cluster.port(node);
                    both.add(Thread.ofVirtual().start(() -> answer(started, port)));
                }
                for (Thread one : both) {
                    one.join();
                }
                if (stops
                        && client.post(
                                        cluster.port(0),
                                        "/bench/runs/" + started.accepted().run() + "/stop")
                                instanceof Answer.Yes) {
                    stopped.add(started.subject());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(Started started, int port) {
        try {
            if (client.post(port, "/bench/runs/" + started.accepted().run() + "/answer") instanceof Answer.Yes) {
                answers.merge(started.subject(), 1, Integer::sum);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(String subject, Reading reading) {
        readings.computeIfAbsent(subject, key -> new CopyOnWriteArrayList<>()).add(reading);
    }

    private int node(Random random) {
        return cluster.port(random.nextInt(cluster.size()));
    }

    /** The events of a subject that were seen last, for a report. */
    List<String> lastSeen(String subject) {
        Map<Long, Event> all = new TreeMap<>();
        readings.getOrDefault(subject, List.of())
                .forEach(reading -> reading.events().forEach(event -> all.put(event.id(), event)));
        return all.values().stream()
                .map(event -> event.id() + " " + event.name() + " " + event.data())
                .toList();
    }
}
