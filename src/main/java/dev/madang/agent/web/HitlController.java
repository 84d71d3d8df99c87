package dev.madang.agent.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.madang.agent.session.Session;
import dev.madang.agent.session.SessionId;
import dev.madang.agent.session.Sessions;
import dev.madang.approvals.Approvals;
import dev.madang.edge.Enveloped;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a session waits for (dream-agent 6). */
@Enveloped
@RestController
@RequestMapping("/api/hitl")
class HitlController {

    private final Sessions sessions;
    private final Approvals approvals;
    private final PendingActions pending;

    HitlController(Sessions sessions, Approvals approvals, PendingActions pending) {
        this.sessions = sessions;
        this.approvals = approvals;
        this.pending = pending;
    }

    /** The pending questions of a session, oldest first. */
    record PendingView(
            @JsonProperty("session_id") String sessionId,
            @JsonProperty("pending_actions") List<Map<String, Object>> pendingActions) {}

    @GetMapping("/{session}/pending")
    PendingView pending(@PathVariable String session) {
        Session found = sessions.find(new SessionId(session), Owner.LOCAL);
        return new PendingView(
                found.id().value(),
                approvals.pending(found.run().value()).stream()
                        .map(pending::view)
                        .toList());
    }
}
