package dev.madang.agent.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.agent.control.SeenPlans;
import dev.madang.agent.execution.Steering;
import dev.madang.agent.planning.Plan;
import dev.madang.approvals.Answer;
import dev.madang.approvals.Approvals;
import dev.madang.approvals.Question;
import dev.madang.edge.Enveloped;
import dev.madang.identity.Caller;
import dev.madang.shared.Failure;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Showing, approving, skipping and retrying todos (dream-agent 5). */
@Enveloped
@RestController
@RequestMapping("/api/todos/{todo}")
class TodoController {

    private final SeenPlans seen;
    private final Steering steering;
    private final Approvals approvals;
    private final SessionViews views;

    TodoController(SeenPlans seen, Steering steering, Approvals approvals, SessionViews views) {
        this.seen = seen;
        this.steering = steering;
        this.approvals = approvals;
        this.views = views;
    }

    /** The optional body of a skip. */
    record SkipRequest(@Nullable String reason) {}

    /** The answer to what was done with a todo; {@code retryCount} after a retry alone. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DoneView(
            String message,
            String todoId,
            String newStatus,
            @Nullable Integer retryCount) {}

    @GetMapping
    WholeTodoView todo(@PathVariable String todo, Caller caller) {
        return views.todo(seen.ofTodo(todo, caller), todo);
    }

    @PostMapping("/approve")
    DoneView approve(@PathVariable String todo, Caller caller) {
        Plan plan = seen.ofTodo(todo, caller);
        Question question = approvals.pending(plan.run().value()).stream()
                .filter(one -> one.type().equals("approval_request") && todo.equals(one.about()))
                .findFirst()
                .orElseThrow(() -> Failure.conflict("EXECUTION_TODO_NOT_WAITING")
                        .with("todo_id", todo)
                        .with("current_status", views.todo(plan, todo).status()));
        Question ignored = approvals.decide(question.id(), Answer.of("approve"), caller.id());
        return new DoneView("Todo approved", todo, "pending", null);
    }

    @PostMapping("/skip")
    DoneView skip(@PathVariable String todo, @RequestBody(required = false) @Nullable SkipRequest body, Caller caller) {
        steering.skip(seen.ofTodo(todo, caller), todo, body == null ? null : body.reason());
        return new DoneView("Todo skipped", todo, "skipped", null);
    }

    @PostMapping("/retry")
    DoneView retry(@PathVariable String todo, Caller caller) {
        int retries = steering.retry(seen.ofTodo(todo, caller), todo, caller.id());
        return new DoneView("Todo queued for retry", todo, "pending", retries);
    }
}
