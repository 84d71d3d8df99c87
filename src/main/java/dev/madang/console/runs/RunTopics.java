package dev.madang.console.runs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.madang.identity.Caller;
import dev.madang.runs.Run;
import dev.madang.runs.RunId;
import dev.madang.runs.Runs;
import dev.madang.shared.Failure;
import dev.madang.ui.LiveTopics;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages of this room follow. */
@Configuration(proxyBeanMethods = false)
class RunTopics {

    private static final int NEWEST = 100;
    private static final Duration KEPT = Duration.ofSeconds(1);

    /** {@code run:<id>}: the log of its subject. */
    @Bean
    LiveTopics runLog(Runs runs) {
        return new Topic("run", (id, ignored) -> find(runs, id).map(run -> new LiveTopics.Live.Growth(run.subject())));
    }

    /** {@code run-change:<id>}: whatever changes in it, whether its log tells of that or not. */
    @Bean
    LiveTopics runChange(Runs runs) {
        return glance("run-change", runs, run -> String.valueOf(run.progress().version()));
    }

    /** {@code run-state:<id>}: only its state. */
    @Bean
    LiveTopics runState(Runs runs) {
        return glance("run-state", runs, run -> run.state().name());
    }

    /** {@code run-list:<state>.<family>}: the newest hundred that the filter lets through, and what changes in them. */
    @Bean
    LiveTopics runList(Runs runs) {
        Cache<String, String> kept =
                Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(100).build();
        return new Topic("run-list", (id, ignored) -> {
            RunFilter filter = RunFilter.ofTopic(id, runs.families());
            return Optional.of(new LiveTopics.Live.Glance(() -> kept.get(filter.topic(), key -> newest(runs, filter))));
        });
    }

    private static String newest(Runs runs, RunFilter filter) {
        return runs.list(filter.query(null, null, NEWEST)).stream()
                .map(run -> run.id() + " " + run.progress().version())
                .collect(Collectors.joining(" "));
    }

    private static LiveTopics glance(String name, Runs runs, Function<Run, String> state) {
        return new Topic(
                name,
                (id, ignored) -> find(runs, id)
                        .map(run -> new LiveTopics.Live.Glance(
                                () -> find(runs, id).map(state).orElse("gone"))));
    }

    private static Optional<Run> find(Runs runs, String id) {
        try {
            return Optional.of(runs.find(new RunId(id)));
        } catch (Failure gone) {
            return Optional.empty();
        }
    }

    /** A topic for operators. */
    private record Topic(String name, Opening opening) implements LiveTopics {

        @FunctionalInterface
        interface Opening {
            Optional<? extends Live> open(String id, Caller caller);
        }

        @Override
        public Optional<Live> open(String id, Caller caller) {
            return caller.isOperator() ? opening.open(id, caller).map(live -> live) : Optional.empty();
        }
    }
}
