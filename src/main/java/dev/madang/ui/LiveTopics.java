package dev.madang.ui;

import dev.madang.events.Event;
import dev.madang.identity.Caller;
import dev.madang.shared.Subject;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What pages may follow live: the topics {@code <name>} and {@code <name>:<id>}. A bean of the module that knows who may see
 * them; a page names a topic with {@code data-live="run:run_k3v9q0c8w2mt"}.
 */
public interface LiveTopics {

    /** The part before the colon. */
    String name();

    /**
     * What to follow.
     *
     * @param id the part after the colon, or empty
     * @return nothing where there is no such thing or this caller may not see it
     */
    Optional<Live> open(String id, Caller caller);

    /** What a topic stands for. */
    sealed interface Live {

        /**
         * The log of a subject; the page hears of each event, by name.
         *
         * @param show what it is shown of an event beside that, as JSON
         */
        record Log(Subject subject, Function<Event, Optional<String>> show) implements Live {
            /** Names alone: the page fetches again what it shows. */
            public Log(Subject subject) {
                this(subject, event -> Optional.empty());
            }
        }

        /** The log of a subject that the page reads by itself: of events that come together it hears of the last one. */
        record Growth(Subject subject) implements Live {}

        /**
         * Something without a log. It is looked at every two seconds for each browser that follows it, so the text should come
         * from a cache.
         *
         * @param state differs whenever there is something new
         */
        record Glance(Supplier<String> state) implements Live {}
    }
}
