package dev.madang.runs;

import dev.madang.approvals.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run with all that belongs to it, as it stood at one moment.
 *
 * @param steps in the order in which they were added
 * @param questions those that it still asks, oldest first
 * @param why why it waits, or null while it moves and after its end
 * @param waits the same of each step that waits, by key
 * @param retriable whether {@link Runs#retry} lets it go on
 */
public record RunPicture(
        Run run,
        List<Step> steps,
        List<Question> questions,
        @Nullable Wait why,
        Map<String, Wait> waits,
        boolean retriable) {

    public RunPicture {
        steps = List.copyOf(steps);
        questions = List.copyOf(questions);
        waits = Map.copyOf(waits);
    }

    /** Why a step waits. */
    public Optional<Wait> waitOf(String key) {
        return Optional.ofNullable(waits.get(key));
    }
}
