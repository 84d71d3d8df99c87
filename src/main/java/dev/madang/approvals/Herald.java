package dev.madang.approvals;

import dev.madang.events.webhooks.Announcement;
import dev.madang.events.webhooks.Webhooks;
import dev.madang.shared.Subject;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Tells the world outside that a question waits. */
@Component
class Herald {

    private final Webhooks webhooks;
    private final JsonMapper json;

    Herald(Webhooks webhooks, JsonMapper json) {
        this.webhooks = webhooks;
        this.json = json;
    }

    void tell(Question question, Subject subject) {
        if (webhooks.listenTo(Announcement.Kind.QUESTION_WAITS, subject.module())) {
            webhooks.announce(List.of(new Announcement.QuestionWaits(
                    subject.module(),
                    question.runId(),
                    subject,
                    question.id().value(),
                    question.type(),
                    summary(question.content()),
                    question.onSilence().action(),
                    question.askedAt(),
                    question.deadline())));
        }
    }

    /** Of what is shown only the sentence that asks; the rest may be long, and is nobody else's business. */
    private String summary(String content) {
        try {
            return json.readTree(content).path("message").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }
}
