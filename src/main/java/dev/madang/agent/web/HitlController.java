package dev.madang.agent.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.madang.agent.control.InputAnswers;
import dev.madang.agent.execution.Steering;
import dev.madang.agent.session.Session;
import dev.madang.agent.session.SessionId;
import dev.madang.agent.session.Sessions;
import dev.madang.agent.verification.VerificationResult;
import dev.madang.agent.verification.Verifier;
import dev.madang.agent.verification.VerifyType;
import dev.madang.approvals.Approvals;
import dev.madang.edge.Enveloped;
import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.identity.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a session waits for, and answers to it (dream-agent 6). */
@Enveloped
@RestController
@RequestMapping("/api/hitl")
class HitlController {

    private final Sessions sessions;
    private final Approvals approvals;
    private final PendingActions pending;
    private final InputAnswers inputs;
    private final Steering steering;
    private final Verifier verifier;

    HitlController(
            Sessions sessions,
            Approvals approvals,
            PendingActions pending,
            InputAnswers inputs,
            Steering steering,
            Verifier verifier) {
        this.sessions = sessions;
        this.approvals = approvals;
        this.pending = pending;
        this.inputs = inputs;
        this.steering = steering;
        this.verifier = verifier;
    }

    /** The pending questions of a session, oldest first. */
    record PendingView(
            @JsonProperty("session_id") String sessionId,
            @JsonProperty("pending_actions") List<Map<String, Object>> pendingActions) {}

    /** The value that a question asks for (dream-agent 6.3). */
    record InputRequest(
            @JsonProperty("request_id") @Nullable String requestId,
            @Nullable String field,
            @Nullable JsonNode value) {}

    /** The answer to an input. */
    record InputView(
            String message, @JsonProperty("session_id") String sessionId, String status) {}

    @PostMapping("/{session}/input")
    InputView input(@PathVariable String session, @RequestBody InputRequest body, Caller caller) {
        Session found = sessions.find(new SessionId(session), caller);
        inputs.answer(
                found, required("request_id", body.requestId()), body.field(), required("value", body.value()), caller);
        return new InputView("Input received", found.id().value(), "running");
    }

    /** The optional body of a pause (dream-agent 6.1). */
    record PauseRequest(@Nullable String reason) {}

    /** The answer to a pause; {@code currentTodo} is still running, if any. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PausedView(
            String message,
            @JsonProperty("session_id") String sessionId,
            String status,
            @JsonProperty("current_todo") @Nullable String currentTodo) {}

    @PostMapping("/{session}/pause")
    PausedView pause(
            @PathVariable String session, @RequestBody(required = false) @Nullable PauseRequest body, Caller caller) {
        Session found = sessions.find(new SessionId(session), caller);
        Optional<String> current = steering.pause(found, body == null ? null : body.reason(), caller.id());
        return new PausedView("Execution paused", session, "paused", current.orElse(null));
    }

    @PostMapping("/{session}/resume")
    InputView resume(@PathVariable String session, Caller caller) {
        steering.resumePaused(sessions.find(new SessionId(session), caller), caller.id());
        return new InputView("Execution resumed", session, "running");
    }

    /** What to verify (dream-agent 6.5); the question is kept short and answered by the figures. */
    record VerifyRequest(
            @JsonProperty("verify_type") @Nullable String verifyType,
            @Nullable String question) {}

    /** What was found. */
    record VerifiedView(@JsonProperty("verification_result") VerificationResult verificationResult) {}

    @PostMapping("/{session}/verify")
    VerifiedView verify(
            @PathVariable String session, @RequestBody(required = false) @Nullable VerifyRequest body, Caller caller) {
        Session found = sessions.find(new SessionId(session), caller);
        String wanted = body == null || body.verifyType() == null ? "intermediate_results" : body.verifyType();
        VerifyType type = VerifyType.of(wanted)
                .orElseThrow(() -> new Violation(
                                Place.BODY,
                                "verify_type",
                                Rule.FORMAT,
                                Map.of("expected", "intermediate_results, data_quality, progress, consistency"))
                        .failure());
        return new VerifiedView(verifier.verify(found, type));
    }

    @GetMapping("/{session}/pending")
    PendingView pending(@PathVariable String session, Caller caller) {
        Session found = sessions.find(new SessionId(session), caller);
        return new PendingView(
                found.id().value(),
                approvals.pending(found.run().value()).stream()
                        .map(pending::view)
                        .toList());
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new Violation(Place.BODY, field, Rule.MISSING).failure();
        }
        return value;
    }
}
