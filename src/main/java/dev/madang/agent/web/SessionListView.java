package dev.madang.agent.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.madang.agent.session.Session;
import dev.madang.agent.session.SessionStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A page of sessions (dream-agent 3.1). */
record SessionListView(List<Item> sessions, Pagination pagination) {

    private static final int SHOWN = 200;

    /** A session in a list; its input is cut after 200 code points. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Item(
            String id,
            SessionStatus status,
            String userInput,
            String createdAt,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String completedAt) {

        static Item of(Session session) {
            return new Item(
                    session.id().value(),
                    session.found().status(),
                    cut(session.asked().userInput()),
                    Wire.time(session.times().createdAt()),
                    Wire.timeOrNull(session.times().completedAt()));
        }

        private static String cut(String text) {
            if (text.codePointCount(0, text.length()) <= SHOWN) {
                return text;
            }
            return text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
        }
    }

    /** Which page of how many. */
    record Pagination(
            int total,
            int limit,
            int offset,
            @JsonProperty("has_next") boolean hasNext) {}
}
