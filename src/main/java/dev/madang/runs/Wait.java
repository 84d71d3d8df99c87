package dev.madang.runs;

import dev.madang.approvals.Question;
import java.time.Instant;
import java.util.List;

/** Why nothing happens right now, in a run or in one of its steps. */
public sealed interface Wait {

    /** A person has to answer before this question's deadline. */
    record Person(Question question) implements Wait {}

    /** Every slot of its kind is taken; it starts when one becomes free. */
    record Slot(String kind) implements Wait {}

    /** The run has as many steps under way as its kind allows at once. */
    record Turn(int parallelism) implements Wait {}

    /** A step failed and is tried again at this time. */
    record Retry(String step, Instant until) implements Wait {}

    /** These steps have to be completed before. */
    record Steps(List<String> keys) implements Wait {
        public Steps {
            keys = List.copyOf(keys);
        }
    }

    /** Its end was demanded then, and these steps are still dying. */
    record Dying(Instant since, List<String> keys) implements Wait {
        public Dying {
            keys = List.copyOf(keys);
        }
    }

    /** A person halted it; these steps may finish. */
    record Paused(List<String> keys) implements Wait {
        public Paused {
            keys = List.copyOf(keys);
        }
    }
}
