package dev.madang.ui;

import dev.madang.edge.Doorkeeper;
import dev.madang.edge.SseBundle;
import dev.madang.edge.SseBundle.Strand;
import dev.madang.identity.Caller;
import dev.madang.shared.Failure;
import dev.madang.ui.LiveTopics.Live;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one live stream of a browser: {@code /console/live?topic=run:run_k3v9q0c8w2mt@17&topic=runs}. */
@RestController
class LiveController {

    private static final int MOST_TOPICS = 64;

    private final SseBundle streams;
    private final Map<String, LiveTopics> topics;

    LiveController(SseBundle streams, List<LiveTopics> topics) {
        this.streams = streams;
        this.topics = topics.stream().collect(Collectors.toMap(LiveTopics::name, Function.identity()));
    }

    /** Topics that are not there, or not for the caller, are left out; the first event says which are in. */
    @GetMapping("/console/live")
    void follow(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Collection<Asked> asked = asked(request.getParameterValues("topic"));
        if (asked.size() > MOST_TOPICS) {
            throw Failure.invalid("VALIDATION_OUT_OF_RANGE")
                    .with("field", "topic")
                    .with("max", MOST_TOPICS);
        }
        List<Strand> strands =
                asked.stream().flatMap(one -> strand(one, caller).stream()).toList();
        // A stranger to whom nothing is open has perhaps been signed in before.
        Caller ignored = Doorkeeper.require(caller, !strands.isEmpty() || !(caller instanceof Caller.Anonymous));
        streams.write(request, response, strands);
    }

    /** Each topic once, from the earliest place that is asked for. */
    private static Collection<Asked> asked(String @Nullable [] topics) {
        return Stream.ofNullable(topics)
                .flatMap(Arrays::stream)
                .map(Asked::of)
                .collect(Collectors.toMap(Asked::topic, Function.identity(), Asked::earlier, LinkedHashMap::new))
                .values();
    }

    private Optional<Strand> strand(Asked asked, Caller caller) {
        LiveTopics family = topics.get(asked.name());
        return family == null
                ? Optional.empty()
                : family.open(asked.id(), caller).map(live -> switch (live) {
                    case Live.Log log -> new Strand.Log(asked.topic(), log.subject(), asked.from(), log.show());
                    case Live.Growth log -> new Strand.Growth(asked.topic(), log.subject(), asked.from());
                    case Live.Glance glance -> new Strand.Glance(asked.topic(), glance.state());
                });
    }

    /**
     * A topic as a page asks for it.
     *
     * @param from the last event that it has, negative for none
     */
    record Asked(String topic, long from) {

        static Asked of(String text) {
            int at = text.lastIndexOf('@');
            boolean placed = at > 0 && text.substring(at + 1).matches("\\d{1,18}");
            return placed
                    ? new Asked(text.substring(0, at), Long.parseLong(text.substring(at + 1)))
                    : new Asked(text, -1);
        }

        Asked earlier(Asked other) {
            return other.from >= 0 && (from < 0 || other.from < from) ? other : this;
        }

        String name() {
            return topic.split(":", 2)[0];
        }

        String id() {
            return Stream.of(topic.split(":", 2)).skip(1).findFirst().orElse("");
        }
    }
}
