package dev.madang.runner.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.edge.Begun;
import dev.madang.edge.Idempotent;
import dev.madang.edge.Violation;
import dev.madang.identity.Caller;
import dev.madang.runner.CliProcess;
import dev.madang.runner.ProcessId;
import dev.madang.runner.ProcessOutput;
import dev.madang.runner.ProcessStatus;
import dev.madang.runner.Processes;
import dev.madang.shared.Failure;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Starting, showing and ending processes (cli-runner). */
@RestController
@RequestMapping("/api/v1")
class ProcessController {

    private static final int LARGEST_PAGE = 1_000;

    private final Orders orders;
    private final Processes processes;
    private final ProcessOutput output;

    ProcessController(Orders orders, Processes processes, ProcessOutput output) {
        this.orders = orders;
        this.processes = processes;
        this.output = output;
    }

    record StartedView(String processId) {}

    record ListView(List<ProcessView> processes, int count) {}

    record MessageView(String message) {}

    /** {@code exitCode} and {@code output} are the contract's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultView(
            @JsonInclude @Nullable Integer exitCode,
            String output,
            @Nullable Boolean truncated,
            @Nullable String error) {}

    record RunningView(String status, String message) {}

    @Idempotent
    @PostMapping("/run")
    ResponseEntity<StartedView> run(@RequestBody RunRequest body, HttpServletRequest request, Caller caller) {
        Optional<Begun> before = Begun.before(request);
        String id = before.isPresent()
                ? before.get().subject().id()
                : processes
                        .start(
                                orders.of(body, caller.id()),
                                caller.id(),
                                begun -> Begun.keep(request, begun.subject(), 0))
                        .toString();
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(new StartedView(id));
    }

    @GetMapping("/process/{id}")
    ProcessView process(@PathVariable String id) {
        return ProcessView.of(processes.find(ProcessId.require(id)));
    }

    @GetMapping("/processes")
    ListView list(
            @RequestParam(required = false) @Nullable Integer limit, @RequestParam(defaultValue = "0") int offset) {
        if (limit == null) {
            List<ProcessView> all = views(Integer.MAX_VALUE, 0);
            return new ListView(all, all.size());
        }
        return new ListView(
                views(
                        Violation.inRange("limit", limit, 1, LARGEST_PAGE),
                        Violation.inRange("offset", offset, 0, Integer.MAX_VALUE)),
                processes.count());
    }

    @GetMapping("/result/{id}")
    ResponseEntity<Object> result(@PathVariable String id) {
        CliProcess process = processes.find(ProcessId.require(id));
        if (!process.status().ended()) {
            boolean waits = process.status() == ProcessStatus.PENDING;
            return ResponseEntity.status(HttpStatus.ACCEPTED)
                    .body(new RunningView(
                            process.status().wireName(),
                            waits ? "Process is waiting to start" : "Process is still running"));
        }
        ProcessOutput.Text text = output.last(process);
        return ResponseEntity.ok(new ResultView(
                process.exitCode(), text.text(), text.truncated() ? Boolean.TRUE : null, process.error()));
    }

    @GetMapping(path = "/result-data/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> resultData(@PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(processes.resultData(
                        ProcessId.parse(id).orElseThrow(() -> Failure.notFound("RESULT_DATA_NOT_FOUND"))));
    }

    @DeleteMapping("/process/{id}")
    MessageView delete(@PathVariable String id) throws InterruptedException {
        processes.delete(ProcessId.require(id));
        return new MessageView("Process deleted successfully");
    }

    private List<ProcessView> views(int limit, int offset) {
        return processes.list(limit, offset).stream().map(ProcessView::of).toList();
    }
}
