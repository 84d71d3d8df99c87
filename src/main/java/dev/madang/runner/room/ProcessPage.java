package dev.madang.runner.room;

import dev.madang.ledger.Costs;
import dev.madang.runner.CliProcess;
import dev.madang.runner.ProcessStatus;
import dev.madang.runs.RunState;
import dev.madang.ui.PlainLine;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A process as its page shows it.
 *
 * @param isStopping whether its end was demanded and it still lives
 * @param result pretty JSON, or null
 * @param usage what the ledger has of it
 */
public record ProcessPage(
        CliProcess process, boolean isStopping, @Nullable String result, Costs.Sums usage) {

    static ProcessPage of(CliProcess process, RunState run, @Nullable String result, Costs.Sums usage) {
        boolean stopping = run == RunState.CANCELLING && !process.status().ended();
        return new ProcessPage(process, stopping, result, usage);
    }

    /** The name of its status for the badge. */
    public String state() {
        return isStopping ? "STOPPING" : process.status().name();
    }

    public boolean canBeStopped() {
        return !isStopping && !process.status().ended();
    }

    public boolean isRunning() {
        return process.status() == ProcessStatus.RUNNING;
    }

    /** The first line of its prompt. */
    public String title() {
        return ProcessTitle.of(process);
    }

    /** What it wrote to standard error, as a terminal would leave it; empty when it wrote nothing or has not ended. */
    public String stderr() {
        return process.ending() == null
                ? ""
                : process.ending().stderr().lines().map(PlainLine::of).collect(Collectors.joining("\n"));
    }
}
