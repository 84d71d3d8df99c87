package dev.madang.runner.room;

import dev.madang.identity.Caller;
import dev.madang.ledger.Costs;
import dev.madang.runner.CliProcess;
import dev.madang.runner.Ending;
import dev.madang.runner.ProcessId;
import dev.madang.runner.Processes;
import dev.madang.runs.Run;
import dev.madang.runs.RunQuery;
import dev.madang.runs.RunState;
import dev.madang.runs.Runs;
import dev.madang.ui.LogWindows;
import dev.madang.ui.RoomController;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Processes: the list, and each of them. */
@RoomController
@RequestMapping("/processes")
class ProcessController {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessController.class);
    private static final int PAGE = 50;
    private static final int MOST = 500;

    private final Processes processes;
    private final Runs runs;
    private final Costs costs;
    private final LogWindows windows;
    private final ProcessLines lines;
    private final JsonMapper json;

    ProcessController(
            Processes processes, Runs runs, Costs costs, LogWindows windows, ProcessLines lines, JsonMapper json) {
        this.processes = processes;
        this.runs = runs;
        this.costs = costs;
        this.windows = windows;
        this.lines = lines;
        this.json = json;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "" + PAGE) int shown, Model model) {
        int most = Math.clamp(shown, 1, MOST);
        List<ProcessPage> some = pages(processes.list(most, 0));
        model.addAttribute("processes", some);
        model.addAttribute("again", "/processes?shown=" + most);
        boolean isAll = some.size() < most || most == MOST;
        model.addAttribute("next", isAll ? null : "/processes?shown=" + Math.min(MOST, most + PAGE));
        return "runner/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        return page(processes.find(ProcessId.require(id)), model);
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable String id, Caller caller, Model model) {
        CliProcess process = processes.find(ProcessId.require(id));
        Run run = runs.cancel(process.run(), RunState.CANCELLED, "console");
        LOG.info("process {} is stopped in the console by {}, {}", process.id(), caller.id(), run.state());
        model.addAttribute("toast", "process.stop.begun");
        return page(processes.find(process.id()), model);
    }

    private String page(CliProcess process, Model model) {
        model.addAttribute("window", windows.window(process.id().subject(), 0, 1, lines));
        Ending ending = process.ending();
        String result = ending == null || ending.result() == null ? null : pretty(ending.result());
        model.addAttribute(
                "page",
                ProcessPage.of(
                        process,
                        runs.find(process.run()).state(),
                        result,
                        costs.total(Costs.Selection.ofRun(process.run().value()))));
        return "runner/process";
    }

    private List<ProcessPage> pages(Collection<CliProcess> some) {
        Map<String, RunState> ending =
                runs
                        .list(new RunQuery(Set.of(RunState.CANCELLING), ProcessId.MODULE, null, null, RunQuery.MOST))
                        .stream()
                        .collect(Collectors.toMap(run -> run.id().value(), Run::state));
        return some.stream()
                .map(process -> ProcessPage.of(
                        process, ending.getOrDefault(process.run().value(), RunState.RUNNING), null, Costs.Sums.NONE))
                .toList();
    }

    private String pretty(String document) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(document));
    }
}
