package dev.madang.agent.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.madang.agent.control.SeenPlans;
import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.PlanStatus;
import dev.madang.agent.planning.Plans;
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

/** Showing, approving and rejecting plans (dream-agent 4). */
@Enveloped
@RestController
@RequestMapping("/api/plans")
class PlanController {

    private final SeenPlans seen;
    private final Plans plans;
    private final Approvals approvals;
    private final SessionViews views;

    PlanController(SeenPlans seen, Plans plans, Approvals approvals, SessionViews views) {
        this.seen = seen;
        this.plans = plans;
        this.approvals = approvals;
        this.views = views;
    }

    /** The optional body of an approval; with {@code expected_version} no other version is approved. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Approval(@Nullable String comment, @Nullable Integer expectedVersion) {}

    /** The optional body of a rejection. */
    record Rejection(@Nullable String reason) {}

    /** The answer to an approval. */
    record ApprovedView(
            String message,
            @JsonProperty("plan_id") String planId,
            @JsonProperty("new_status") String newStatus,
            @JsonProperty("execution_starting") boolean executionStarting) {}

    /** The answer to a rejection. */
    record RejectedView(
            String message,
            @JsonProperty("plan_id") String planId,
            @JsonProperty("session_status") String sessionStatus) {}

    @GetMapping("/{plan}")
    PlanView plan(@PathVariable String plan, Caller caller) {
        return views.plan(seen.find(plan, caller));
    }

    @PostMapping("/{plan}/approve")
    ApprovedView approve(
            @PathVariable String plan, @RequestBody(required = false) @Nullable Approval body, Caller caller) {
        Plan found = seen.find(plan, caller);
        Integer expected = body == null ? null : body.expectedVersion();
        if (expected != null && expected != found.version()) {
            throw stale(found);
        }
        decide(found, new Answer("approve", null, body == null ? null : body.comment()), caller);
        return new ApprovedView("Plan approved", plan, "approved", true);
    }

    @PostMapping("/{plan}/reject")
    RejectedView reject(
            @PathVariable String plan, @RequestBody(required = false) @Nullable Rejection body, Caller caller) {
        decide(seen.find(plan, caller), new Answer("reject", null, body == null ? null : body.reason()), caller);
        return new RejectedView("Plan rejected", plan, "cancelled");
    }

    /** The review's question is the one place where a plan is decided, whichever way the decision comes. */
    private void decide(Plan plan, Answer answer, Caller caller) {
        Question review = approvals.pending(plan.run().value()).stream()
                .filter(question -> plan.id().value().equals(question.about()))
                .findFirst()
                .orElseThrow(() -> tooLate(plans.find(plan.id())));
        try {
            Question ignored = approvals.decide(review.id(), answer, caller.id());
        } catch (Failure failure) {
            // Somebody was faster; say what became of the plan rather than of the question.
            throw tooLate(plans.find(plan.id()));
        }
    }

    private static Failure tooLate(Plan plan) {
        if (plan.status() == PlanStatus.PENDING_APPROVAL) {
            // It was edited at this very moment: what was seen is not what would run.
            return stale(plan);
        }
        Failure failure = plan.status() == PlanStatus.CANCELLED && plan.approvedAt() == null
                ? Failure.gone("PLAN_REJECTED")
                : Failure.conflict("PLAN_ALREADY_APPROVED");
        return failure.with("plan_id", plan.id().value())
                .with("current_status", plan.status().wireName());
    }

    private static Failure stale(Plan plan) {
        return Failure.conflict("PLAN_VERSION_STALE")
                .with("plan_id", plan.id().value())
                .with("current_version", plan.version());
    }
}
