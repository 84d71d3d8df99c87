package dev.madang.runner.room;

import dev.madang.runner.CliProcess;
import dev.madang.runner.ProcessId;
import dev.madang.runner.Processes;
import dev.madang.shared.Subject;
import dev.madang.ui.SubjectPages;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the room of all runs shows of processes. A prompt never runs twice by itself: a person starts the same order anew. */
@Component
class ProcessPages implements SubjectPages {

    private final Processes processes;

    ProcessPages(Processes processes) {
        this.processes = processes;
    }

    @Override
    public String module() {
        return ProcessId.MODULE;
    }

    @Override
    public Map<Subject, String> titles(Collection<Subject> subjects) {
        List<ProcessId> ids = subjects.stream().map(ProcessId::of).toList();
        return processes.findAll(ids).stream()
                .collect(Collectors.toMap(process -> process.id().subject(), ProcessTitle::of));
    }

    @Override
    public Optional<String> page(Subject subject) {
        return known(subject).map(process -> "/processes/" + process.id());
    }

    @Override
    public Optional<String> anew(Subject subject) {
        return known(subject).map(process -> "/processes/new?again=" + process.id());
    }

    private Optional<CliProcess> known(Subject subject) {
        return processes.findAll(List.of(ProcessId.of(subject))).stream().findFirst();
    }
}
