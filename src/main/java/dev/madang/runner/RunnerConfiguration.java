package dev.madang.runner;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.madang.edge.Family;
import dev.madang.edge.ServedFamily;
import dev.madang.runner.connectors.Programs;
import dev.madang.runner.process.Children;
import dev.madang.runner.process.WorkFolders;
import dev.madang.shared.SubjectErasure;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RunnerSettings.class)
class RunnerConfiguration {

    @Bean
    ServedFamily runnerFamily() {
        return new ServedFamily(Family.RUNNER);
    }

    @Bean
    Programs programs(Children children) {
        return children::executable;
    }

    @Bean
    SubjectErasure processErasure(ProcessStore store, WorkFolders folders) {
        return subject -> {
            if (subject.module().equals(ProcessId.MODULE)) {
                ProcessId id = ProcessId.of(subject);
                store.erase(id);
                folders.forget(id.toString());
            }
        };
    }

    /** Sweeps every ten minutes, on one node. */
    @Bean
    static RecurringTask<Void> processSweep(ObjectProvider<Processes> processes) {
        return Tasks.recurring("process-sweep", FixedDelay.ofMinutes(10)).execute((instance, context) -> {
            int ignored = processes.getObject().sweep();
        });
    }
}
