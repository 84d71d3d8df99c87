package dev.madang.cli.run;

import dev.madang.cli.Refusal;
import dev.madang.cli.client.AgentClient;
import dev.madang.cli.client.ApiFailure;
import dev.madang.cli.client.EventFollower;
import dev.madang.cli.client.InputQuestion;
import dev.madang.cli.client.ProposedPlan;
import dev.madang.cli.client.SessionEnd;
import dev.madang.cli.client.SessionEvent;
import dev.madang.cli.client.Stopped;
import dev.madang.cli.client.TodoUpdate;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Follows one session to its end: shows what happens, puts its questions to the person at the terminal. */
final class Conversation {

    private static final int BAD_REQUEST = 400;
    private static final long TICK_MILLIS = 100;
    private static final int INTERRUPTED = 130;

    private final AgentClient client;
    private final Teller teller;
    private final @Nullable Prompt prompt;
    private final BlockingQueue<Happening> happenings;
    private final String session;
    private final Worktime worktime;
    private final Deque<InputQuestion> waiting = new ArrayDeque<>();

    private @Nullable ProposedPlan plan;
    private @Nullable InputQuestion asked;
    private boolean planAsked;
    private @Nullable Conclusion conclusion;

    /**
     * A conversation about a session that was just started.
     *
     * @param prompt null where nobody can be asked
     */
    Conversation(
            AgentClient client,
            Teller teller,
            @Nullable Prompt prompt,
            BlockingQueue<Happening> happenings,
            String session,
            Worktime worktime) {
        this.client = client;
        this.teller = teller;
        this.prompt = prompt;
        this.happenings = happenings;
        this.session = session;
        this.worktime = worktime;
    }

    Conclusion hold() throws InterruptedException {
        EventFollower follower = client.follow(session, new Ears());
        try (follower) {
            while (conclusion == null) {
                Happening next = happenings.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
                if (next != null) {
                    take(next);
                }
                worktime.tick(isAsking());
                if (conclusion == null && worktime.isOver()) {
                    conclusion = stop("timeout", _ -> new Conclusion.TimedOut());
                }
                if (conclusion == null && !isAsking()) {
                    teller.tick();
                }
            }
            withdraw();
            return conclusion;
        }
    }

    private void take(Happening next) throws InterruptedException {
        switch (next) {
            case Happening.Told told -> told(told.event());
            case Happening.Answered answered -> answered(answered.line());
            case Happening.InputClosed _ -> inputClosed();
            case Happening.Interrupted interrupted -> interrupted(interrupted.exitCode());
            case Happening.StreamEnded _ -> conclusion = ended(session());
            case Happening.StreamLost _ ->
                conclusion = stop("the stream was lost", _ -> {
                    throw new Refusal("run.lost");
                });
        }
    }

    private void told(SessionEvent event) throws InterruptedException {
        switch (event.name()) {
            case "layer_start" -> teller.layer(event.text("layer"), event.text("description"));
            case "plan_generated" -> {
                plan = event.as(ProposedPlan.class);
                teller.plan(plan);
            }
            case "hitl_plan_review" -> {
                planAsked = true;
                askNext();
            }
            case "plan_approved" -> {
                planAsked = false;
                withdraw();
                teller.begin(plan);
            }
            case "todo_update" -> updated(event.as(TodoUpdate.class));
            case "hitl_input_request", "hitl_clarification" -> asks(event.as(InputQuestion.class));
            case "hitl_approval_request" ->
                asks(teller.approval(event.text("request_id"), event.text("todo_id"), event.text("message")));
            case "hitl_timeout" -> withdraw();
            case "complete", "failed" -> conclusion = ended(event.as(SessionEnd.class));
            default -> {} // nothing that a person has to see
        }
    }

    private void asks(InputQuestion question) {
        waiting.removeIf(other -> !other.todoId().isEmpty() && other.todoId().equals(question.todoId()));
        waiting.add(question);
        teller.asks(question);
        askNext();
    }

    /** Whoever answered an input question: its todo goes on, so the question is settled. */
    private void updated(TodoUpdate update) throws InterruptedException {
        waiting.removeIf(question -> question.todoId().equals(update.todoId()));
        if (asked != null && asked.todoId().equals(update.todoId())) {
            withdraw();
        }
        teller.todo(update);
        askNext();
    }

    private boolean isAsking() {
        return prompt != null && prompt.isOpen();
    }

    private void withdraw() throws InterruptedException {
        asked = null;
        if (prompt != null) {
            prompt.withdraw();
        }
    }

    private void askNext() {
        if (prompt == null || prompt.isOpen()) {
            return;
        }
        if (planAsked) {
            prompt.ask(teller.planQuestion());
        } else if (!waiting.isEmpty()) {
            asked = waiting.remove();
            prompt.ask(teller.inputQuestion(asked));
        }
    }

    private void answered(String line) {
        if (prompt == null || !prompt.isOpen()) {
            return; // it was taken back while it was being answered
        }
        prompt.answered();
        InputQuestion question = asked;
        try {
            if (question == null) {
                reviewed(Reply.of(line));
            } else {
                asked = null;
                answered(question, line.strip());
            }
        } catch (ApiFailure refused) {
            teller.refused(refused);
        }
        askNext();
    }

    private void inputClosed() throws InterruptedException {
        if (asked != null) {
            interrupted(INTERRUPTED);
        } else if (prompt != null && prompt.isOpen()) {
            prompt.answered();
            reviewed(new Reply.No());
        }
    }

    private void interrupted(int exitCode) throws InterruptedException {
        withdraw();
        teller.stopping();
        conclusion = stop("interrupted at the terminal", stopped -> new Conclusion.Interrupted(exitCode, stopped));
    }

    private void reviewed(Reply reply) {
        ProposedPlan reviewed = plan;
        if (reviewed == null) {
            return;
        }
        switch (reply) {
            case Reply.Yes _ -> {
                planAsked = false;
                client.approve(reviewed.id());
            }
            case Reply.No _ -> {
                planAsked = false;
                client.reject(reviewed.id());
            }
            case Reply.Unclear _ -> {}
            case Reply.Edit edit -> {
                if (client.edit(reviewed.id(), edit.instruction())) {
                    plan = client.plan(reviewed.id());
                    teller.plan(plan);
                } else {
                    teller.cannotEdit();
                }
            }
        }
    }

    private void answered(InputQuestion question, String line) {
        Optional<String> value = question.value(line);
        if (value.isEmpty()) {
            teller.notOffered(line);
            waiting.addFirst(question);
            return;
        }
        try {
            client.answer(session, question, value.get());
        } catch (ApiFailure refused) {
            if (refused.status() == BAD_REQUEST) {
                waiting.addFirst(question);
            }
            throw refused;
        }
    }

    /** Stops the session; if that was faster, it ended as it ended. */
    private Conclusion stop(String reason, Function<Stopped, Conclusion> otherwise) {
        try {
            return otherwise.apply(client.stop(session, reason));
        } catch (ApiFailure refused) {
            SessionEnd end = session();
            if (!end.isOver()) {
                throw refused;
            }
            return ended(end);
        }
    }

    private SessionEnd session() {
        return JsonMapper.shared().treeToValue(client.session(session), SessionEnd.class);
    }

    private Conclusion ended(SessionEnd end) {
        return new Conclusion.Ended(end, Duration.ofNanos(worktime.nanos()));
    }

    /** Passes on what the stream says. */
    private final class Ears implements EventFollower.Listener {

        @Override
        public void told(SessionEvent event) {
            happenings.add(new Happening.Told(event));
        }

        @Override
        public void ended() {
            happenings.add(new Happening.StreamEnded());
        }

        @Override
        public void lost(Exception cause) {
            happenings.add(new Happening.StreamLost(cause));
        }
    }
}
