package dev.madang.agent.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.agent.control.PlanModifications;
import dev.madang.agent.control.SeenPlans;
import dev.madang.agent.editing.PlanChange;
import dev.madang.agent.editing.PlanEdit;
import dev.madang.agent.editing.language.Interpretation;
import dev.madang.agent.execution.PlanChanges;
import dev.madang.agent.execution.RevisedPlan;
import dev.madang.agent.execution.Revision;
import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.PlanVersion;
import dev.madang.agent.planning.Plans;
import dev.madang.edge.Enveloped;
import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.identity.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Changing plans, and their history (dream-agent 4.3, 4.6); comparing and undoing are additions. */
@Enveloped
@RestController
@RequestMapping("/api/plans/{plan}")
class PlanEditController {

    private final SeenPlans seen;
    private final Plans plans;
    private final PlanChanges changes;
    private final PlanModifications modifications;
    private final SessionViews views;

    PlanEditController(
            SeenPlans seen, Plans plans, PlanChanges changes, PlanModifications modifications, SessionViews views) {
        this.seen = seen;
        this.plans = plans;
        this.changes = changes;
        this.modifications = modifications;
        this.views = views;
    }

    /** The answer to a change. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record EditedView(
            String message, String planId, int newVersion, List<String> changesApplied, List<TodoView> updatedTodos) {}

    /** Every version of a plan. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record HistoryView(String planId, List<VersionView> versions) {}

    /** One version. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VersionView(
            int version,
            String changeType,
            String changedBy,
            String createdAt,
            @Nullable String changeReason,
            int todoCount) {

        static VersionView of(PlanVersion version) {
            return new VersionView(
                    version.version(),
                    version.changeType(),
                    version.changedBy(),
                    Wire.time(version.createdAt()),
                    version.changeReason(),
                    version.todos().size());
        }
    }

    /** What is to be otherwise, in a sentence (dream-agent 4.4); {@code expected_version} is an addition. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record InstructionRequest(
            @Nullable String instruction, @Nullable Integer expectedVersion) {}

    /** One edit as it was understood. */
    record InterpretedView(String action, String description) {

        static InterpretedView of(Interpretation.Item item) {
            String action = switch (item.edit()) {
                case PlanEdit.AddTodo _ -> "add_todo";
                case PlanEdit.RemoveTodo _ -> "remove_todo";
                case PlanEdit.UpdateTodo _ -> "update_todo";
                case PlanEdit.Reorder _ -> "reorder";
            };
            return new InterpretedView(action, item.description());
        }
    }

    /** The answer to a sentence. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record ModifiedView(
            String message,
            String planId,
            int newVersion,
            List<InterpretedView> interpretedEdits,
            List<String> changesApplied,
            List<TodoView> updatedTodos) {}

    /** Which version to go back to. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record UndoRequest(
            @Nullable Integer version,
            @Nullable String reason,
            @Nullable Integer expectedVersion) {}

    @PatchMapping
    EditedView edit(@PathVariable String plan, @RequestBody EditRequest body, Caller caller) {
        Plan found = seen.find(plan, caller);
        RevisedPlan revised = changes.edit(
                found,
                body.planEdits(),
                new Revision(PlanVersion.USER_EDIT, caller.id(), body.reason(), body.expectedVersion()));
        return edited("Plan updated", revised);
    }

    @PostMapping("/nl-edit")
    ModifiedView editBySentence(@PathVariable String plan, @RequestBody InstructionRequest body, Caller caller)
            throws InterruptedException {
        Plan found = seen.find(plan, caller);
        String instruction = body.instruction();
        if (instruction == null) {
            throw new Violation(Place.BODY, "instruction", Rule.MISSING).failure();
        }
        PlanModifications.Modified modified =
                modifications.bySentence(found, instruction, body.expectedVersion(), caller);
        EditedView edited = edited("Plan updated via natural language", modified.revised());
        return new ModifiedView(
                edited.message(),
                edited.planId(),
                edited.newVersion(),
                modified.items().stream().map(InterpretedView::of).toList(),
                edited.changesApplied(),
                edited.updatedTodos());
    }

    @PostMapping("/undo")
    EditedView undo(@PathVariable String plan, @RequestBody UndoRequest body, Caller caller) {
        Plan found = seen.find(plan, caller);
        Integer version = body.version();
        if (version == null) {
            throw new Violation(Place.BODY, "version", Rule.MISSING).failure();
        }
        RevisedPlan revised = changes.undo(
                found, version, new Revision(PlanVersion.UNDO, caller.id(), body.reason(), body.expectedVersion()));
        return edited("Plan restored", revised);
    }

    @GetMapping("/history")
    HistoryView history(@PathVariable String plan, Caller caller) {
        Plan found = seen.find(plan, caller);
        return new HistoryView(
                found.id().value(),
                plans.versions(found.id()).stream().map(VersionView::of).toList());
    }

    @GetMapping("/compare")
    ComparisonView compare(@PathVariable String plan, @RequestParam int from, @RequestParam int to, Caller caller) {
        Plan found = seen.find(plan, caller);
        return views.compare(found, plans.version(found.id(), from), plans.version(found.id(), to));
    }

    private EditedView edited(String message, RevisedPlan revised) {
        Plan plan = revised.plan();
        return new EditedView(
                message,
                plan.id().value(),
                plan.version(),
                revised.changes().stream().map(PlanChange::text).toList(),
                views.todos(plan));
    }
}
