package dev.madang.approvals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question put to a person, and how it ended.
 *
 * @param asker the kind of run that asked, which is told of the decision
 * @param type {@code plan_review}, {@code approval_request}, {@code input_request} or {@code clarification}
 * @param about what in the run it is about (a plan, a todo), or null for the run as a whole
 * @param content what is shown, a JSON object
 * @param onSilence the action that its deadline takes; never one that approves
 * @param decision how it ended, or null while it is pending or when it was withdrawn
 */
public record Question(
        QuestionId id,
        String asker,
        String runId,
        String type,
        @Nullable String about,
        String content,
        Answer onSilence,
        State state,
        Instant askedAt,
        Instant deadline,
        @Nullable Decision decision) {

    /** Pending, or one of three ends. */
    public enum State {
        PENDING,
        ANSWERED,
        EXPIRED,
        WITHDRAWN
    }
}
