package dev.madang.edge;

import dev.madang.edge.SseBundle.Strand;
import dev.madang.events.Event;
import dev.madang.events.EventCursor;
import dev.madang.events.EventLog;
import dev.madang.shared.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** One stream of a {@link SseBundle}. It reads between its waits, never in one: a nudge must not cut off a look at the table. */
final class BundlePump implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration GLANCE = Duration.ofSeconds(2);
    private static final int COME_BACK_MILLIS = 2_000;
    private static final int AT_ONCE_MILLIS = 50;

    private final OpenStreams.Stream stream;
    private final EventLog log;
    private final Duration heartbeat;
    private final OutputStream out;
    private final List<Follower> followers = new ArrayList<>();
    private long spoke = System.nanoTime();

    BundlePump(OpenStreams.Stream stream, EventLog log, Duration heartbeat, OutputStream out) {
        this.stream = stream;
        this.log = log;
        this.heartbeat = heartbeat;
        this.out = out;
    }

    /** Whatever is followed, with its place in it. */
    private interface Follower extends AutoCloseable {

        String name();

        String place();

        /** Tells what is new, and whether there was anything. */
        boolean tell() throws IOException, InterruptedException;

        @Override
        default void close() {}
    }

    void add(Strand strand, Optional<String> place) throws InterruptedException {
        followers.add(
                switch (strand) {
                    case Strand.Log one ->
                        new LogFollower(
                                one, false, place.map(BundlePump::number).orElse(one.from()));
                    case Strand.Growth one ->
                        new LogFollower(
                                new Strand.Log(one.name(), one.subject(), one.from(), event -> Optional.empty()),
                                true,
                                place.map(BundlePump::number).orElse(one.from()));
                    case Strand.Glance one -> new GlanceFollower(one, place);
                });
    }

    void run() throws IOException, InterruptedException {
        long end = System.nanoTime() + SseBundle.LIFE.toNanos();
        send("joined", followers.stream().collect(Collectors.toMap(Follower::name, Follower::place)));
        out.flush();
        while (!stream.isStopping()) {
            boolean told = false;
            for (Follower follower : followers) {
                told |= follower.tell();
            }
            if (told) {
                out.flush();
                continue;
            }
            if (System.nanoTime() - end >= 0) {
                write(SseEvent.retry(AT_ONCE_MILLIS));
                return;
            }
            if (System.nanoTime() - spoke >= heartbeat.toNanos()) {
                write(SseEvent.beat());
            }
            stream.pause(patience());
        }
        write(SseEvent.retry(COME_BACK_MILLIS));
    }

    private Duration patience() {
        boolean glances = followers.stream().anyMatch(GlanceFollower.class::isInstance);
        return glances && GLANCE.compareTo(heartbeat) < 0 ? GLANCE : heartbeat;
    }

    private void send(String name, Object data) throws IOException {
        String place = followers.stream().map(Follower::place).collect(Collectors.joining("."));
        out.write(new SseEvent(name, JSON.writeValueAsString(data)).frame(place));
        spoke = System.nanoTime();
    }

    private void write(byte[] frame) throws IOException {
        out.write(frame);
        out.flush();
        spoke = System.nanoTime();
    }

    @Override
    public void close() {
        followers.forEach(Follower::close);
    }

    private static long number(String place) {
        return place.matches("\\d+") ? Long.parseLong(place) : Long.MAX_VALUE;
    }

    private final class LogFollower implements Follower {

        private final Strand.Log strand;
        private final boolean onlyLast;
        private final AtomicBoolean news = new AtomicBoolean(true);
        private EventCursor cursor;
        private long place;

        LogFollower(Strand.Log strand, boolean onlyLast, long from) throws InterruptedException {
            this.strand = strand;
            this.onlyLast = onlyLast;
            // A place beyond the end is the end.
            this.cursor = follow(from < 0 ? Long.MAX_VALUE : from);
            this.place = from < 0 ? end() : from;
        }

        @Override
        public String name() {
            return strand.name();
        }

        @Override
        public String place() {
            return String.valueOf(place);
        }

        @Override
        public boolean tell() throws IOException, InterruptedException {
            if (!news.getAndSet(false)) {
                return false;
            }
            try {
                List<Event> events = cursor.next(Duration.ZERO);
                int skipped = onlyLast ? Math.max(0, events.size() - 1) : 0;
                for (Event event : events.subList(skipped, events.size())) {
                    place = event.sequence();
                    send("news", shown(event));
                }
                place = cursor.position();
                news.compareAndSet(false, !events.isEmpty());
                return !events.isEmpty();
            } catch (Failure gone) {
                cursor.close();
                cursor = follow(Long.MAX_VALUE);
                place = end();
                send("lost", Map.of("topic", name(), "position", place));
                return true;
            }
        }

        private Map<String, Object> shown(Event event) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("topic", name());
            shown.put("position", event.sequence());
            shown.put("event", event.name());
            shown.put("at", event.at().toString());
            strand.show().apply(event).ifPresent(json -> shown.put("data", new RawValue(json)));
            return shown;
        }

        private EventCursor follow(long from) {
            EventCursor opened = log.follow(strand.subject(), from);
            opened.wake(() -> {
                news.set(true);
                stream.nudge();
            });
            return opened;
        }

        /** Joins at the end; whatever is committed from here on is still to come. */
        private long end() throws InterruptedException {
            cursor.next(Duration.ZERO);
            return cursor.position();
        }

        @Override
        public void close() {
            cursor.close();
        }
    }

    private final class GlanceFollower implements Follower {

        private final Strand.Glance strand;
        private String place;
        private long looked = System.nanoTime();

        GlanceFollower(Strand.Glance strand, Optional<String> place) {
            this.strand = strand;
            this.place = place.orElseGet(this::now);
        }

        @Override
        public String name() {
            return strand.name();
        }

        @Override
        public String place() {
            return place;
        }

        @Override
        public boolean tell() throws IOException {
            if (System.nanoTime() - looked < GLANCE.toNanos()) {
                return false;
            }
            looked = System.nanoTime();
            String now = now();
            if (now.equals(place)) {
                return false;
            }
            place = now;
            send("news", Map.of("topic", name(), "position", now));
            return true;
        }

        private String now() {
            // The letter tells it from a position in a log.
            return "g" + Integer.toHexString(strand.state().get().hashCode());
        }
    }
}
