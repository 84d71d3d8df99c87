package dev.madang.agent.execution;

import dev.madang.agent.editing.EditedTodos;
import dev.madang.agent.editing.PlanEdit;
import dev.madang.agent.editing.PlanEditor;
import dev.madang.agent.editing.language.PlannedTodo;
import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.PlanVersion;
import dev.madang.agent.planning.Plans;
import dev.madang.agent.planning.Todo;
import dev.madang.agent.session.Session;
import dev.madang.runs.RunState;
import dev.madang.runs.RunTurn;
import dev.madang.runs.Runs;
import dev.madang.runs.Step;
import dev.madang.shared.Failure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Changes plans that are reviewed or carried out: the plan, its history, the run's steps, the open review and the story in one
 * transaction (dream-agent 4.3).
 */
@Component
public class PlanChanges {

    private final Plans plans;
    private final PlanEditor editor;
    private final PlanSteps steps;
    private final Questions questions;
    private final Turns turns;
    private final Runs runs;
    private final AgentEvents events;

    PlanChanges(
            Plans plans,
            PlanEditor editor,
            PlanSteps steps,
            Questions questions,
            Turns turns,
            Runs runs,
            AgentEvents events) {
        this.plans = plans;
        this.editor = editor;
        this.steps = steps;
        this.questions = questions;
        this.turns = turns;
        this.runs = runs;
        this.events = events;
    }

    /**
     * Edits a plan: all edits or none.
     *
     * @throws Failure what {@link PlanEditor#edit} refuses; CONFLICT {@code PLAN_VERSION_STALE}, {@code PLAN_NOT_EDITABLE}
     */
    public RevisedPlan edit(Plan plan, List<PlanEdit> edits, Revision revision) {
        return runs.change(plan.run(), turn -> {
            requireEditable(turn.run().state(), plan);
            return revise(turn, plan, revision, (current, open) -> editor.edit(current.todos(), open, edits));
        });
    }

    /**
     * Goes back to an earlier version of a plan; todos that have started stay.
     *
     * @throws Failure NOT_FOUND {@code PLAN_VERSION_NOT_FOUND}; CONFLICT as for {@link #edit}
     */
    public RevisedPlan undo(Plan plan, int version, Revision revision) {
        List<Todo> target = plans.version(plan.id(), version).todos();
        return runs.change(plan.run(), turn -> {
            requireEditable(turn.run().state(), plan);
            return revise(turn, plan, revision, (current, open) -> editor.restore(current.todos(), open, target));
        });
    }

    /**
     * What edits would make of a plan as it stands; writes nothing.
     *
     * @throws Failure as {@link #edit(Plan, List, Revision)}
     */
    public EditedTodos preview(Plan plan, List<PlanEdit> edits) {
        requireEditable(runs.find(plan.run()).state(), plan);
        Set<String> open = planned(plan).stream()
                .filter(PlannedTodo::open)
                .map(planned -> planned.todo().id())
                .collect(Collectors.toSet());
        return editor.edit(plan.todos(), open, edits);
    }

    /** The todos of a plan, with whether they may be edited. */
    public List<PlannedTodo> planned(Plan plan) {
        Map<String, Step> known =
                runs.steps(plan.run()).stream().collect(Collectors.toMap(Step::key, Function.identity()));
        return plan.todos().stream()
                .map(todo -> {
                    Step step = known.get(todo.id());
                    return new PlannedTodo(todo, step == null || PlanSteps.isOpen(step));
                })
                .toList();
    }

    /** Edits the plan of a run that goes on, as part of that. */
    RevisedPlan edit(RunTurn turn, Plan plan, List<PlanEdit> edits, Revision revision) {
        return revise(turn, plan, revision, (current, open) -> editor.edit(current.todos(), open, edits));
    }

    private RevisedPlan revise(
            RunTurn turn, Plan known, Revision revision, BiFunction<Plan, Set<String>, EditedTodos> change) {
        Plan plan = plans.find(known.id());
        requireVersion(plan, revision);
        Set<String> open = plan.todos().stream()
                .map(Todo::id)
                .filter(id -> PlanSteps.isOpen(turn, id))
                .collect(Collectors.toSet());
        EditedTodos edited = change.apply(plan, open);
        Plan revised = plan.revised(edited.todos());
        plans.revise(
                revised,
                new PlanVersion(
                        revised.version(),
                        revision.type(),
                        revision.by(),
                        revision.reason(),
                        turn.now(),
                        revised.todos()));
        steps.follow(turn, plan, revised);
        tell(turn, plan, revised, edited);
        reviewAgain(turn, revised);
        return new RevisedPlan(revised, edited.changes());
    }

    /** What is reviewed is what will run: an open review is taken back and asked of the plan as it is now. */
    private void reviewAgain(RunTurn turn, Plan revised) {
        if (revised.approvedAt() == null) {
            Session session = turns.session(turn.run());
            turn.withdrawQuestions(revised.id().value());
            questions.askPlanReview(turn, session, revised);
        }
    }

    private void tell(RunTurn turn, Plan before, Plan revised, EditedTodos edited) {
        turn.tell(events.of(
                "plan_modified",
                "plan_id",
                revised.id().value(),
                "old_version",
                before.version(),
                "new_version",
                revised.version(),
                "changes",
                edited.changes(),
                "updated_todos",
                revised.todos().stream().map(todo -> steps.listed(turn, todo)).toList()));
    }

    private static void requireVersion(Plan plan, Revision revision) {
        Integer expected = revision.expectedVersion();
        if (expected != null && expected != plan.version()) {
            throw Failure.conflict("PLAN_VERSION_STALE")
                    .with("plan_id", plan.id().value())
                    .with("expected_version", expected)
                    .with("current_version", plan.version());
        }
    }

    private static void requireEditable(RunState state, Plan plan) {
        if (state.ended() || state == RunState.CANCELLING) {
            throw Failure.conflict("PLAN_NOT_EDITABLE")
                    .with("plan_id", plan.id().value())
                    .with("current_status", plan.status().wireName());
        }
    }
}
