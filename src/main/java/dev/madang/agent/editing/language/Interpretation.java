package dev.madang.agent.editing.language;

import dev.madang.agent.editing.PlanEdit;
import java.util.List;
import java.util.Locale;

/** What was made of an instruction: all of it, or what is wrong with it. */
public sealed interface Interpretation {

    /**
     * Every part was understood.
     *
     * @param items the edits in the order in which they are to be made; never empty
     */
    record Understood(List<Item> items) implements Interpretation {

        public Understood {
            items = List.copyOf(items);
        }

        public List<PlanEdit> edits() {
            return items.stream().map(Item::edit).toList();
        }
    }

    /**
     * At least one part was not understood, so that nothing may be done.
     *
     * @param faults one for each such part, in the order of the text; never empty
     */
    record NotUnderstood(List<Fault> faults) implements Interpretation {

        public NotUnderstood {
            faults = List.copyOf(faults);
        }
    }

    /**
     * An edit.
     *
     * @param description what it does, for people, in the language of the answer
     */
    record Item(PlanEdit edit, String description) {}

    /**
     * A part that was not understood.
     *
     * @param quote the part as it was written
     * @param about what it is about beyond the quote: the names of the candidates, of a tool, of a todo; often empty
     * @param message what is wrong, for people, in the language of the answer
     */
    record Fault(String quote, Reason reason, List<String> about, String message) {

        public Fault {
            about = List.copyOf(about);
        }
    }

    /** Why a part was not understood. The names in lower case stand on the wire. */
    enum Reason {
        NOT_UNDERSTOOD,
        QUESTION,
        UNKNOWN_TOOL,
        TOOL_NOT_ACTIVE,
        UNKNOWN_TODO,
        AMBIGUOUS_TODO,
        ALREADY_STARTED,
        UNKNOWN_PARAMETER,
        VALUE_NOT_ALLOWED,
        NOTHING_TO_DO,
        EMPTIES_PLAN;

        /** As it stands on the wire: {@code unknown_tool}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
