package dev.madang.agent.room;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.madang.agent.session.Session;
import dev.madang.agent.session.SessionId;
import dev.madang.agent.session.Sessions;
import dev.madang.identity.Caller;
import dev.madang.runs.Runs;
import dev.madang.shared.Failure;
import dev.madang.ui.LiveTopics;
import dev.madang.ui.LiveTopics.Live;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages of this room follow. */
@Configuration(proxyBeanMethods = false)
class SessionTopics {

    private static final int NEWEST = 100;
    private static final Duration KEPT = Duration.ofSeconds(1);

    /** {@code session:<id>}: its story. */
    @Bean
    LiveTopics sessionStory(Sessions sessions) {
        return new Topic(
                "session",
                (id, caller) -> find(sessions, id, caller)
                        .map(session -> new Live.Growth(session.id().subject())));
    }

    /** {@code session-change:<id>}: whatever changes in its run, whether its story tells of that or not. */
    @Bean
    LiveTopics sessionChange(Sessions sessions, Runs runs) {
        return new Topic(
                "session-change",
                (id, caller) -> find(sessions, id, caller)
                        .map(session -> new Live.Glance(() -> change(sessions, runs, session))));
    }

    /** {@code session-files:<id>}: whether there are more files. */
    @Bean
    LiveTopics sessionFiles(Sessions sessions, Runs runs) {
        return new Topic(
                "session-files",
                (id, caller) -> find(sessions, id, caller)
                        .map(session ->
                                new Live.Glance(() -> String.valueOf(SessionFiles.count(runs.steps(session.run()))))));
    }

    /** {@code sessions:<tab>}: the newest hundred that the filter lets through, and what changes in them. */
    @Bean
    LiveTopics sessionList(Sessions sessions) {
        Cache<String, String> kept =
                Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(100).build();
        return new Topic("sessions", (tab, caller) -> {
            SessionFilter filter = SessionFilter.of(tab, NEWEST);
            String whose = (caller.isAdmin() ? "" : caller.id()) + " " + filter.topic();
            return Optional.of(new Live.Glance(() -> kept.get(whose, key -> newest(sessions, filter, caller))));
        });
    }

    private static String newest(Sessions sessions, SessionFilter filter, Caller caller) {
        return sessions.list(filter.query(caller)).stream()
                .map(session -> session.id() + " " + session.found().status() + " "
                        + session.times().updatedAt())
                .collect(Collectors.joining(" "));
    }

    /** A next turn is another run. */
    private static String change(Sessions sessions, Runs runs, Session known) {
        try {
            Session now = sessions.find(known.id());
            return now.run() + " " + runs.find(now.run()).progress().version();
        } catch (Failure gone) {
            return "gone";
        }
    }

    private static Optional<Session> find(Sessions sessions, String id, Caller caller) {
        try {
            return Optional.of(sessions.find(new SessionId(id), caller));
        } catch (Failure refused) {
            return Optional.empty();
        }
    }

    /** A topic for operators who may see what it is about. */
    private record Topic(String name, BiFunction<String, Caller, Optional<? extends Live>> opening)
            implements LiveTopics {

        @Override
        public Optional<Live> open(String id, Caller caller) {
            return caller.isOperator() ? opening.apply(id, caller).map(live -> live) : Optional.empty();
        }
    }
}
