package dev.madang.agent.web;

import dev.madang.agent.session.SessionId;
import dev.madang.edge.SocketRules;
import dev.madang.edge.Sockets;
import dev.madang.quota.Policy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The WebSocket of a session (dream-agent facts 1): any number of clients, 100 messages a minute each; closed with 4000 when there is
 * no such session, 4001 without a credential, 4002 with one that is not good enough.
 */
@RestController
class SessionSocket {

    private static final Policy MESSAGES = new Policy.FixedWindow(100, Duration.ofMinutes(1), Policy.Start.FIRST_USE);
    private static final SocketRules.Codes CODES = new SocketRules.Codes(
            Conversation.AUTH_REQUIRED, Conversation.AUTH_FAILED, Conversation.AUTH_REQUIRED, Conversation.POLICY);
    private static final SocketRules RULES = SocketRules.of(0, MESSAGES, CODES);

    private final Sockets sockets;
    private final SocketDesk desk;
    private final Clock clock;

    SessionSocket(Sockets sockets, SocketDesk desk, Clock clock) {
        this.sockets = sockets;
        this.desk = desk;
        this.clock = clock;
    }

    /** Opens it; {@code resume_from} is the id of the last message that the client has. */
    @GetMapping("/ws/{session}")
    void open(
            @PathVariable String session,
            @RequestParam(name = "resume_from", required = false) @Nullable String resumeFrom,
            HttpServletRequest request,
            HttpServletResponse response) {
        sockets.open(request, response, RULES, new Conversation(new SessionId(session), resumeFrom, desk, clock));
    }
}
