package dev.madang.agent.execution;

import dev.madang.approvals.Question;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A question as the session's log tells it (dream-agent facts 1.1), whenever it has to be told. */
public record AskedQuestion(Question question) {

    /** The name of its event. */
    public String event() {
        return switch (question.type()) {
            case Questions.PLAN_REVIEW -> "hitl_plan_review";
            case Questions.INPUT -> "hitl_input_request";
            case Questions.APPROVAL -> "hitl_approval_request";
            case Questions.CLARIFICATION -> "hitl_clarification";
            default -> throw new IllegalStateException("unexpected question " + question.type());
        };
    }

    /** What the event carries. */
    public Map<String, Object> payload() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("request_id", question.id().value());
        told.putAll(JsonMapper.shared().readValue(question.content(), new TypeReference<Map<String, Object>>() {}));
        told.put(
                "timeout_sec",
                Duration.between(question.askedAt(), question.deadline()).toSeconds());
        told.put("timeout_at", question.deadline().toString());
        told.put("on_timeout", question.onSilence().action());
        return told;
    }
}
