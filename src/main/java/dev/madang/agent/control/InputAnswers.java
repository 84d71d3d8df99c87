package dev.madang.agent.control;

import dev.madang.agent.session.Session;
import dev.madang.approvals.Answer;
import dev.madang.approvals.Approvals;
import dev.madang.approvals.Question;
import dev.madang.approvals.QuestionId;
import dev.madang.identity.Caller;
import dev.madang.shared.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes what people answer to the questions of a session (dream-agent 6.3, facts 1.2). */
@Component
public class InputAnswers {

    private final Approvals approvals;
    private final JsonMapper json;

    InputAnswers(Approvals approvals, JsonMapper json) {
        this.approvals = approvals;
        this.json = json;
    }

    /**
     * Answers a question with a value.
     *
     * @throws Failure NOT_FOUND {@code HITL_REQUEST_NOT_FOUND}, INVALID {@code HITL_INVALID_RESPONSE} when the value does not fit the
     *     question or the field is another, and what {@link Approvals#decide} refuses
     */
    public void answer(Session session, String requestId, @Nullable String field, JsonNode value, Caller caller) {
        Question question = find(session, requestId);
        JsonNode content = json.readTree(question.content());
        String answer = switch (question.type()) {
            case "input_request" -> {
                if (field != null && !field.equals(content.path("field").asString())) {
                    throw refused(requestId, "field");
                }
                yield InputValue.of(content, value).orElseThrow(() -> refused(requestId, "value"));
            }
            case "clarification" -> InputValue.text(value).orElseThrow(() -> refused(requestId, "value"));
            default -> throw refused(requestId, "request_id");
        };
        Question ignored = approvals.decide(question.id(), new Answer("answer", answer, null), caller.id());
    }

    /**
     * Answers a question with one of its options.
     *
     * @throws Failure NOT_FOUND {@code HITL_REQUEST_NOT_FOUND}, INVALID {@code HITL_INVALID_ACTION}, and what {@link Approvals#decide}
     *     refuses
     */
    public void choose(Session session, String requestId, String type, Answer answer, Caller caller) {
        Question question = find(session, requestId);
        List<String> options = json.readTree(question.content()).path("options").values().stream()
                .map(JsonNode::asString)
                .toList();
        if (!question.type().equals(type) || !options.contains(answer.action())) {
            throw Failure.invalid("HITL_INVALID_ACTION")
                    .with("request_id", requestId)
                    .with("options", String.join(", ", options));
        }
        Question ignored = approvals.decide(question.id(), answer, caller.id());
    }

    /**
     * Makes sure that a question is still asked.
     *
     * @throws Failure NOT_FOUND {@code HITL_REQUEST_NOT_FOUND}, INVALID {@code HITL_INVALID_ACTION}, CONFLICT
     *     {@code HITL_ALREADY_RESPONDED}
     */
    public void requirePending(Session session, String requestId, String type) {
        Question question = find(session, requestId);
        if (!question.type().equals(type)) {
            throw Failure.invalid("HITL_INVALID_ACTION").with("request_id", requestId);
        }
        if (question.state() != Question.State.PENDING) {
            throw Failure.conflict("HITL_ALREADY_RESPONDED").with("request_id", requestId);
        }
    }

    private Question find(Session session, String requestId) {
        Question question = approvals.find(new QuestionId(requestId));
        if (!question.runId().equals(session.run().value())) {
            throw Failure.notFound("HITL_REQUEST_NOT_FOUND").with("request_id", requestId);
        }
        return question;
    }

    private static Failure refused(String requestId, String field) {
        return Failure.invalid("HITL_INVALID_RESPONSE")
                .with("request_id", requestId)
                .with("field", field);
    }
}
