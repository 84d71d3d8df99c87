package dev.madang.runs;

import dev.madang.events.NewEvent;
import java.util.function.Consumer;

/**
 * One attempt of a step, handed to the kind that performs it.
 *
 * @param run the run when the attempt began
 * @param step the step, in state RUNNING
 * @param tell appends an event of the step's progress to the run's log; refused once the run was taken away
 */
public record StepCall(Run run, Step step, Consumer<NewEvent> tell) {}
