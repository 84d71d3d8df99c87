package dev.madang.agent.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.madang.agent.control.Stopping;
import dev.madang.agent.execution.Steering;
import dev.madang.agent.session.Session;
import dev.madang.agent.session.SessionId;
import dev.madang.agent.session.SessionQuery;
import dev.madang.agent.session.SessionStatus;
import dev.madang.agent.session.Sessions;
import dev.madang.edge.Enveloped;
import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.events.Subjects;
import dev.madang.identity.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Listing, showing, deleting and resuming sessions (dream-agent 3). */
@Enveloped
@RestController
@RequestMapping("/api/sessions")
class SessionController {

    private static final int LARGEST_PAGE = 100;

    private final Sessions sessions;
    private final SessionViews views;
    private final Stopping stopping;
    private final Steering steering;
    private final Subjects subjects;
    private final PublicAddress address;

    SessionController(
            Sessions sessions,
            SessionViews views,
            Stopping stopping,
            Steering steering,
            Subjects subjects,
            PublicAddress address) {
        this.sessions = sessions;
        this.views = views;
        this.stopping = stopping;
        this.steering = steering;
        this.subjects = subjects;
        this.address = address;
    }

    @GetMapping
    SessionListView list(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "created_at") String sort,
            @RequestParam(defaultValue = "desc") String order,
            Caller caller) {
        SessionQuery query = new SessionQuery(
                caller.id(),
                statuses(status),
                choice("sort", sort, SessionQuery.Sort.values()),
                choice("order", order, SessionQuery.Order.values()),
                Violation.inRange("limit", limit, 1, LARGEST_PAGE),
                Violation.inRange("offset", offset, 0, Integer.MAX_VALUE));
        int total = sessions.count(query);
        List<SessionListView.Item> page =
                sessions.list(query).stream().map(SessionListView.Item::of).toList();
        return new SessionListView(
                page, new SessionListView.Pagination(total, limit, offset, (long) offset + page.size() < total));
    }

    @GetMapping("/{session}")
    SessionView session(@PathVariable String session, Caller caller) {
        return views.whole(sessions.find(new SessionId(session), caller));
    }

    /** The answer to a deletion (dream-agent 3.3). */
    record DeletedView(
            String message, @JsonProperty("session_id") String sessionId) {}

    /** The answer to a resume (dream-agent 3.4). */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record ResumedView(String sessionId, String status, String websocketUrl) {}

    /** Deletes a session with its story and its files; of a live one the work is stopped first. */
    @DeleteMapping("/{session}")
    DeletedView delete(@PathVariable String session, Caller caller) throws InterruptedException {
        Session found = sessions.find(new SessionId(session), caller);
        stopping.end(found, "deleted");
        subjects.erase(found.id().subject());
        return new DeletedView("Session deleted", session);
    }

    @PostMapping("/{session}/resume")
    ResumedView resume(
            @PathVariable String session,
            @RequestBody(required = false) @Nullable ResumeRequest body,
            HttpServletRequest request,
            Caller caller) {
        Session found = sessions.find(new SessionId(session), caller);
        steering.resume(found, ResumeRequest.of(body), caller.id());
        SessionStatus status = sessions.find(found.id()).found().status();
        return new ResumedView(session, status.wireName(), address.webSocket(request, found.id()));
    }

    private static Set<SessionStatus> statuses(String filter) {
        return switch (filter) {
            case "" -> Set.of();
            case "active" -> SessionStatus.LIVE;
            default -> Set.of(choice("status", filter, SessionStatus.values()));
        };
    }

    private static <E extends Enum<E>> E choice(String field, String given, E[] values) {
        return Stream.of(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(given))
                .findFirst()
                .orElseThrow(() ->
                        new Violation(Place.QUERY, field, Rule.FORMAT, Map.of("expected", names(values))).failure());
    }

    private static <E extends Enum<E>> String names(E[] values) {
        return String.join(
                ", ",
                Arrays.stream(values)
                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
