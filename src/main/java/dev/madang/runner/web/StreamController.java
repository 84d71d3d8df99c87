package dev.madang.runner.web;

import dev.madang.edge.SseStream;
import dev.madang.events.EventLog;
import dev.madang.runner.ProcessId;
import dev.madang.runner.Processes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The events of a process as they come, from the first one or from {@code Last-Event-ID} on. */
@RestController
@RequestMapping("/api/v1")
class StreamController {

    private final Processes processes;
    private final EventLog events;
    private final SseStream stream;

    StreamController(Processes processes, EventLog events, SseStream stream) {
        this.processes = processes;
        this.events = events;
        this.stream = stream;
    }

    @GetMapping("/stream/{id}")
    void stream(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProcessId known = processes.find(ProcessId.require(id)).id();
        long after = SseStream.lastEventId(request).orElse(0);
        stream.write(request, response, events.follow(known.subject(), after));
    }
}
