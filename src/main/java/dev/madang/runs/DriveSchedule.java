package dev.madang.runs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sees to it that a run which can move has a drive: one execution of the scheduler, named {@code <run>#<number>}. It is scheduled
 * in the transaction that makes the run able to move, so neither can exist without the other.
 */
@Configuration(proxyBeanMethods = false)
class DriveSchedule {

    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("drive");
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);

    private final ObjectProvider<Scheduler> scheduler;

    DriveSchedule(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    @Bean
    static OneTimeTask<Void> driveTask(ObjectProvider<Drives> drives) {
        return Tasks.oneTime(TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAULT))
                .execute((instance, context) -> drives.getObject().drive(instance.getId()));
    }

    /** Schedules a drive if the run can move and nothing sees to that yet; true if it did. */
    boolean ensure(RunTurn turn, boolean asks) {
        Run run = turn.run();
        Optional<Instant> wanted = wanted(turn, asks);
        if (run.progress().driver() != null || wanted.isEmpty()) {
            return false;
        }
        Instant scheduled = run.progress().nextDriveAt();
        if (scheduled != null && !scheduled.isAfter(wanted.get())) {
            return false;
        }
        turn.become(run.with(run.progress().scheduled(wanted.get())));
        String instance = run.id() + "#" + turn.run().progress().drives();
        scheduler.getObject().schedule(TASK.instance(instance).scheduledTo(wanted.get()));
        return true;
    }

    /** Something may be due: look now instead of at the next poll. */
    void hint() {
        scheduler.getObject().triggerCheckForDueExecutions();
    }

    static RunId runOf(String instance) {
        return new RunId(instance.substring(0, instance.indexOf('#')));
    }

    private static Optional<Instant> wanted(RunTurn turn, boolean asks) {
        return switch (turn.run().state()) {
            case RUNNING, WAITING ->
                Readiness.earliest(turn).or(() -> isIdle(turn, asks) ? Optional.of(turn.now()) : Optional.empty());
            case PAUSED, CANCELLING, COMPLETED, FAILED, CANCELLED -> Optional.empty();
        };
    }

    /** Whether nothing can happen any more unless the kind decides what does. */
    static boolean isIdle(RunTurn turn, boolean asks) {
        return !asks
                && Readiness.earliest(turn).isEmpty()
                && turn.steps().stream()
                        .noneMatch(step -> step.state() == StepState.RUNNING || step.state() == StepState.WAITING);
    }
}
