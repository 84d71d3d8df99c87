package dev.madang.runner.room;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.madang.identity.Caller;
import dev.madang.runner.CliProcess;
import dev.madang.runner.ProcessId;
import dev.madang.runner.Processes;
import dev.madang.runs.RunQuery;
import dev.madang.runs.Runs;
import dev.madang.shared.Failure;
import dev.madang.ui.LiveTopics;
import dev.madang.ui.LiveTopics.Live;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages of this room follow. */
@Configuration(proxyBeanMethods = false)
class ProcessTopics {

    private static final int NEWEST = 100;
    private static final Duration KEPT = Duration.ofSeconds(1);

    /** {@code process-log:<id>}: how long its log is. */
    @Bean
    LiveTopics processLog(Processes processes) {
        return new Topic(
                "process-log",
                id -> find(processes, id)
                        .map(process -> new Live.Growth(process.id().subject())));
    }

    /** {@code process:<id>}: where its run stands. */
    @Bean
    LiveTopics process(Processes processes, Runs runs) {
        return new Topic(
                "process", id -> find(processes, id).map(process -> new Live.Glance(() -> state(runs, process))));
    }

    /** {@code processes}: the newest hundred, and what changes in them. */
    @Bean
    LiveTopics processes(Processes processes, Runs runs) {
        Cache<String, String> kept =
                Caffeine.newBuilder().expireAfterWrite(KEPT).build();
        return new Topic(
                "processes", id -> Optional.of(new Live.Glance(() -> kept.get("all", key -> newest(processes, runs)))));
    }

    private static String newest(Processes processes, Runs runs) {
        return processes.count()
                + runs.list(new RunQuery(Set.of(), ProcessId.MODULE, null, null, NEWEST)).stream()
                        .map(run -> run.id() + " " + run.progress().version())
                        .collect(Collectors.joining(" "));
    }

    private static String state(Runs runs, CliProcess process) {
        try {
            return runs.find(process.run()).progress().version() + "";
        } catch (Failure gone) {
            return "gone";
        }
    }

    private static Optional<CliProcess> find(Processes processes, String id) {
        try {
            return Optional.of(processes.find(ProcessId.require(id)));
        } catch (Failure gone) {
            return Optional.empty();
        }
    }

    /** A topic for operators. */
    private record Topic(String name, Function<String, Optional<? extends Live>> opening) implements LiveTopics {

        @Override
        public Optional<Live> open(String id, Caller caller) {
            return caller.isOperator() ? opening.apply(id).map(live -> live) : Optional.empty();
        }
    }
}
