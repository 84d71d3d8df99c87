package dev.madang.runs;

/** How one attempt of a step ended. */
public sealed interface StepOutcome {

    /** The work is done; {@code result} is a JSON document. */
    record Done(String result) implements StepOutcome {}

    /** The work failed; it is tried again if the error is recoverable and attempts are left. */
    record Failed(StepError error) implements StepOutcome {}
}
