package dev.madang.runner.room;

import dev.madang.runner.ProcessId;
import dev.madang.runner.Processes;
import dev.madang.shared.Subject;
import dev.madang.ui.LogWindows;
import dev.madang.ui.RoomController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the log view of a process reads. */
@RoomController
@RequestMapping("/processes/{id}/lines")
class ProcessLogController {

    private final Processes processes;
    private final LogWindows windows;
    private final ProcessLines lines;

    ProcessLogController(Processes processes, LogWindows windows, ProcessLines lines) {
        this.processes = processes;
        this.windows = windows;
        this.lines = lines;
    }

    @GetMapping
    @ResponseBody
    LogWindows.Window window(@PathVariable String id, @RequestParam long after, @RequestParam int limit) {
        return windows.window(subject(id), after, limit, lines);
    }

    @GetMapping("/search")
    @ResponseBody
    LogWindows.Hits search(@PathVariable String id, @RequestParam String q, @RequestParam long after) {
        return windows.search(subject(id), q, after, lines);
    }

    private Subject subject(String id) {
        return processes.find(ProcessId.require(id)).id().subject();
    }
}
