package dev.madang.console;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.madang.identity.Caller;
import dev.madang.runs.RunState;
import dev.madang.runs.Runs;
import dev.madang.ui.LiveTopics;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How many runs there are in each state: the topic {@code runs}. Counted at most every two seconds on a node. */
@Component
class RunCounts implements LiveTopics {

    private static final Duration KEPT = Duration.ofSeconds(2);

    private final Runs runs;
    private final Cache<String, Counts> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    RunCounts(Runs runs) {
        this.runs = runs;
    }

    /** How many there are. */
    record Counts(Map<RunState, Long> byState) {

        Counts {
            // In the order of the states on every node, so that the same counts are the same text.
            Map<RunState, Long> sorted = new EnumMap<>(RunState.class);
            sorted.putAll(byState);
            byState = Collections.unmodifiableMap(sorted);
        }

        public long of(String state) {
            return byState.getOrDefault(RunState.valueOf(state), 0L);
        }

        public long total() {
            return byState.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    Counts now() {
        return kept.get("all", key -> new Counts(runs.countByState()));
    }

    @Override
    public String name() {
        return "runs";
    }

    @Override
    public Optional<Live> open(String id, Caller caller) {
        return id.isEmpty() && caller.isOperator()
                ? Optional.of(new Live.Glance(() -> now().toString()))
                : Optional.empty();
    }
}
