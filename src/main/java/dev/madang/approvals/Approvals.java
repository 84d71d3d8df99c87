package dev.madang.approvals;

import dev.madang.shared.Failure;
import dev.madang.shared.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions put to people. The first decision wins, whoever makes it, by compare-and-set; a second one is a conflict. When nobody
 * answers, the deadline decides, and it never approves.
 */
@Component
public class Approvals {

    private final QuestionStore store;
    private final Deadlines deadlines;
    private final Herald herald;
    private final ObjectProvider<Asker> asker;
    private final Clock clock;

    Approvals(QuestionStore store, Deadlines deadlines, Herald herald, ObjectProvider<Asker> asker, Clock clock) {
        this.store = store;
        this.deadlines = deadlines;
        this.herald = herald;
        this.asker = asker;
        this.clock = clock;
    }

    /** Asks in the caller's transaction, which holds the run's lock; webhooks that listen are told of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Question ask(String askerKind, String runId, Subject subject, NewQuestion asked) {
        Instant now = clock.instant();
        Question question = new Question(
                QuestionId.next(),
                askerKind,
                runId,
                asked.type(),
                asked.about(),
                asked.content(),
                asked.onSilence(),
                Question.State.PENDING,
                now,
                now.plus(asked.patience()),
                null);
        store.insert(question);
        deadlines.schedule(question);
        herald.tell(question, subject);
        return question;
    }

    /**
     * Decides a question.
     *
     * @throws Failure NOT_FOUND {@code HITL_REQUEST_NOT_FOUND}; CONFLICT {@code HITL_ALREADY_RESPONDED} when somebody was first;
     *     GONE {@code HITL_REQUEST_EXPIRED} when the deadline was
     */
    @Transactional
    public Question decide(QuestionId id, Answer answer, String by) {
        return close(find(id), answer, by, Question.State.ANSWERED);
    }

    /** Lets the deadline decide a question that is still pending; false when it has not come yet. One that was erased is over. */
    @Transactional
    public boolean expire(QuestionId id) {
        Optional<Question> found = store.find(id);
        if (found.isEmpty()) {
            return true;
        }
        Question question = found.get();
        if (clock.instant().isBefore(question.deadline())) {
            return false;
        }
        asker.getObject().lock(question.runId());
        if (find(id).state() == Question.State.PENDING) {
            Question ignored = close(question, question.onSilence(), Decision.DEADLINE, Question.State.EXPIRED);
        }
        return true;
    }

    /** Tells the asker that a question which is still pending will soon be decided by its deadline. */
    @Transactional
    public void warn(QuestionId id) {
        Question question = store.find(id).orElse(null);
        if (question == null) {
            return;
        }
        asker.getObject().lock(question.runId());
        if (find(id).state() == Question.State.PENDING) {
            asker.getObject().warned(question);
        }
    }

    /** Takes back what a run still asks; the caller's transaction holds the run's lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(String runId) {
        store.withdraw(runId);
    }

    /**
     * Takes back what a run still asks about one thing; the caller's transaction holds the run's lock.
     *
     * @return how many questions that were
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int withdraw(String runId, String about) {
        return store.withdraw(runId, about);
    }

    /** What a run waits for, oldest first. */
    public List<Question> pending(String runId) {
        return store.pending(runId);
    }

    /** Everything that a run ever asked, oldest first. */
    public List<Question> ofRun(String runId) {
        return store.ofRun(runId);
    }

    /** Deletes what a run asked, as part of the deletion of its subject. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(String runId) {
        store.erase(runId);
    }

    /**
     * Who decided what when: questions that were answered or ran out, the latest decision first.
     *
     * @param kinds the kinds of runs that asked; all when empty
     * @param before only decisions before this instant, to read on from the last one
     */
    public List<Question> decided(Collection<String> kinds, Instant before, int limit) {
        return store.decided(kinds, before, limit);
    }

    /**
     * One question.
     *
     * @throws Failure NOT_FOUND {@code HITL_REQUEST_NOT_FOUND}
     */
    public Question find(QuestionId id) {
        return store.find(id)
                .orElseThrow(() -> Failure.notFound("HITL_REQUEST_NOT_FOUND").with("request_id", id.value()));
    }

    private Question close(Question question, Answer answer, String by, Question.State end) {
        asker.getObject().lock(question.runId());
        Decision decision = new Decision(answer, by, clock.instant());
        if (!store.close(question.id(), end, decision)) {
            throw tooLate(find(question.id()));
        }
        asker.getObject().decided(question, decision);
        return find(question.id());
    }

    private static Failure tooLate(Question question) {
        Failure failure = switch (question.state()) {
            case EXPIRED -> Failure.gone("HITL_REQUEST_EXPIRED");
            case WITHDRAWN -> Failure.gone("HITL_REQUEST_WITHDRAWN");
            case ANSWERED, PENDING -> Failure.conflict("HITL_ALREADY_RESPONDED");
        };
        return failure.with("request_id", question.id().value());
    }
}
