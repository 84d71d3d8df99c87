package dev.madang.agent.web;

import dev.madang.agent.control.SessionEnd;
import dev.madang.agent.control.Stopping;
import dev.madang.agent.session.Session;
import dev.madang.agent.session.SessionId;
import dev.madang.agent.session.Sessions;
import dev.madang.edge.Callers;
import dev.madang.edge.Enveloped;
import dev.madang.edge.Idempotent;
import dev.madang.edge.SseStream;
import dev.madang.events.EventLog;
import dev.madang.identity.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Starting, following and stopping sessions (dream-agent 2). */
@RestController
@RequestMapping("/api/agent")
class AgentController {

    private final Starter starter;
    private final Sessions sessions;
    private final SessionEnd ends;
    private final Stopping stopping;
    private final EventLog events;
    private final SseStream stream;
    private final SessionViews views;
    private final PublicAddress address;

    AgentController(
            Starter starter,
            Sessions sessions,
            SessionEnd ends,
            Stopping stopping,
            EventLog events,
            SseStream stream,
            SessionViews views,
            PublicAddress address) {
        this.starter = starter;
        this.sessions = sessions;
        this.ends = ends;
        this.stopping = stopping;
        this.events = events;
        this.stream = stream;
        this.views = views;
        this.address = address;
    }

    /** Starts a session and waits for its end. */
    @Enveloped
    @Idempotent
    @PostMapping("/run")
    RunView run(@RequestBody RunRequest body, HttpServletRequest request) throws InterruptedException {
        Starter.Started started = starter.start(body, request, Starter.Caller.WAITS);
        Session ended = ends.await(
                started.session().id(),
                started.position(),
                Duration.ofSeconds(body.checkedOptions().seconds()));
        return views.run(ended);
    }

    /** Starts a session and answers at once. */
    @Enveloped
    @Idempotent
    @PostMapping("/run-async")
    ResponseEntity<StartedView> runAsync(@RequestBody RunRequest body, HttpServletRequest request) {
        Session session = starter.start(body, request, Starter.Caller.LEAVES).session();
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .body(StartedView.of(session, address.webSocket(request, session.id())));
    }

    /** Starts a session and streams its events; with the key of one that was started, goes on with that. */
    @Idempotent
    @PostMapping("/stream")
    void stream(@RequestBody RunRequest body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Starter.Started started = starter.start(body, request, Starter.Caller.LEAVES);
        long position = SseStream.lastEventId(request).orElse(started.position());
        follow(started.session().id(), Math.max(position, started.position()), request, response);
    }

    /** Follows a session that was started elsewhere, from {@code Last-Event-ID} on. */
    @GetMapping("/stream/{session}")
    void stream(@PathVariable String session, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SessionId id =
                sessions.find(new SessionId(session), Callers.of(request)).id();
        follow(id, SseStream.lastEventId(request).orElse(0), request, response);
    }

    @Enveloped
    @GetMapping("/status/{session}")
    StatusView status(@PathVariable String session, Caller caller) {
        return views.status(sessions.find(new SessionId(session), caller));
    }

    @Enveloped
    @PostMapping("/stop/{session}")
    StopView stop(
            @PathVariable String session, @RequestBody(required = false) @Nullable StopRequest body, Caller caller)
            throws InterruptedException {
        Session found = sessions.find(new SessionId(session), caller);
        return StopView.of(found.id(), stopping.stop(found, StopRequest.reasonOf(body)));
    }

    private void follow(SessionId id, long position, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        stream.write(request, response, events.follow(id.subject(), position), SseProjection::of);
    }
}
