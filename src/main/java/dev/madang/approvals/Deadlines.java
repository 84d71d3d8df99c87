package dev.madang.approvals;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wakes at the deadline of each question. */
@Configuration(proxyBeanMethods = false)
class Deadlines {

    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("deadline");

    private final ObjectProvider<SchedulerClient> scheduler;

    Deadlines(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    @Bean
    static OneTimeTask<Void> deadlineTask(ObjectProvider<Approvals> approvals) {
        return Tasks.oneTime(TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(5)))
                .execute((instance, context) -> expire(approvals.getObject(), new QuestionId(instance.getId())));
    }

    private static void expire(Approvals approvals, QuestionId question) {
        if (!approvals.expire(question)) {
            // The scheduler's clock ran ahead of ours; its retry comes back in a moment.
            throw new IllegalStateException(question + " is not due yet");
        }
    }

    /** Part of the transaction that asks. */
    void schedule(Question question) {
        boolean ignored = scheduler
                .getObject()
                .scheduleIfNotExists(TASK.instance(question.id().value()).scheduledTo(question.deadline()));
    }
}
