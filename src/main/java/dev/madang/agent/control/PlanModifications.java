package dev.madang.agent.control;

import dev.madang.agent.editing.EditedTodos;
import dev.madang.agent.editing.PlanEdit;
import dev.madang.agent.editing.language.Instructions;
import dev.madang.agent.editing.language.Interpretation;
import dev.madang.agent.editing.language.Interpretation.Fault;
import dev.madang.agent.editing.language.Interpretation.Item;
import dev.madang.agent.execution.PlanChanges;
import dev.madang.agent.execution.RevisedPlan;
import dev.madang.agent.execution.Revision;
import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.PlanVersion;
import dev.madang.agent.planning.Todo;
import dev.madang.agent.session.Session;
import dev.madang.agent.session.Sessions;
import dev.madang.edge.SoundText;
import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.identity.Caller;
import dev.madang.ledger.Attribution;
import dev.madang.shared.Failure;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes a plan as a sentence says (dream-agent 4.4). */
@Component
public class PlanModifications {

    private static final int LONGEST = 500;

    private final Sessions sessions;
    private final Instructions instructions;
    private final PlanChanges changes;

    PlanModifications(Sessions sessions, Instructions instructions, PlanChanges changes) {
        this.sessions = sessions;
        this.instructions = instructions;
        this.changes = changes;
    }

    /** What was understood, and the plan after it. */
    public record Modified(RevisedPlan revised, List<Item> items) {}

    /** What was understood, the plan that it was said of, and what its todos would be. */
    public record Preview(Plan plan, List<Todo> todos, List<Item> items) {}

    /**
     * Changes a plan; the sentence is understood as of the plan's version at this moment, and of no other.
     *
     * @throws Failure INVALID {@code PLAN_INSTRUCTION_NOT_UNDERSTOOD} with the parts that were not understood, and what
     *     {@link PlanChanges} refuses
     */
    public Modified bySentence(Plan plan, String instruction, @Nullable Integer expectedVersion, Caller caller)
            throws InterruptedException {
        List<Item> items = understood(plan, instruction);
        int version = expectedVersion == null ? plan.version() : expectedVersion;
        List<PlanEdit> edits = items.stream().map(Item::edit).toList();
        return new Modified(apply(plan, edits, instruction, version, caller), items);
    }

    /**
     * What a sentence would make of a plan; writes nothing.
     *
     * @throws Failure as {@link #bySentence}
     */
    public Preview preview(Plan plan, String instruction) throws InterruptedException {
        List<Item> items = understood(plan, instruction);
        EditedTodos edited =
                changes.preview(plan, items.stream().map(Item::edit).toList());
        return new Preview(plan, edited.todos(), items);
    }

    /**
     * Makes the edits that a preview has shown, of the version that it was made of and of no other.
     *
     * @throws Failure what {@link PlanChanges} refuses
     */
    public RevisedPlan apply(Plan plan, List<PlanEdit> edits, String instruction, int version, Caller caller) {
        return changes.edit(plan, edits, new Revision(PlanVersion.NL_EDIT, caller.id(), instruction.strip(), version));
    }

    private List<Item> understood(Plan plan, String instruction) throws InterruptedException {
        check(instruction);
        Session session = sessions.find(plan.session());
        Attribution payer = new Attribution(
                session.owner(), "agent", session.id().value(), plan.run().value(), null);
        Interpretation understood =
                instructions.interpret(instruction.strip(), session.asked().language(), changes.planned(plan), payer);
        return switch (understood) {
            case Interpretation.Understood(List<Item> items) -> items;
            case Interpretation.NotUnderstood(List<Fault> faults) -> throw notUnderstood(faults);
        };
    }

    private static void check(String instruction) {
        if (instruction.isBlank()) {
            throw new Violation(Place.BODY, "instruction", Rule.EMPTY).failure();
        }
        if (instruction.codePointCount(0, instruction.length()) > LONGEST) {
            throw new Violation(Place.BODY, "instruction", Rule.TOO_LONG, Map.of("max", LONGEST)).failure();
        }
        if (!SoundText.isSound(instruction)) {
            throw new Violation(Place.BODY, "instruction", Rule.UNSOUND).failure();
        }
    }

    private static Failure notUnderstood(List<Fault> faults) {
        return Failure.invalid("PLAN_INSTRUCTION_NOT_UNDERSTOOD")
                .with("explained", faults.stream().map(Fault::message).collect(Collectors.joining(" ")))
                .with(
                        "not_understood",
                        faults.stream()
                                .map(fault -> Map.of(
                                        "quote",
                                        fault.quote(),
                                        "reason",
                                        fault.reason().toString(),
                                        "message",
                                        fault.message()))
                                .toList());
    }
}
