package dev.madang.agent.room;

import dev.madang.agent.control.Stopping;
import dev.madang.agent.execution.Modification;
import dev.madang.agent.execution.Steering;
import dev.madang.agent.planning.Plan;
import dev.madang.agent.session.Session;
import dev.madang.agent.session.SessionStatus;
import dev.madang.identity.Caller;
import dev.madang.shared.Failure;
import dev.madang.ui.RoomController;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of a session, and what makes it halt, go on and end. */
@RoomController
@RequestMapping("/sessions/{id}")
class SessionPageController {

    private static final Logger LOG = LoggerFactory.getLogger(SessionPageController.class);

    private final SessionPageModel pages;
    private final SessionBook book;
    private final Steering steering;
    private final Stopping stopping;

    SessionPageController(SessionPageModel pages, SessionBook book, Steering steering, Stopping stopping) {
        this.pages = pages;
        this.book = book;
        this.steering = steering;
        this.stopping = stopping;
    }

    @GetMapping
    String show(@PathVariable String id, Caller caller, HttpServletRequest request, Model model) {
        return pages.page(pages.session(id, caller), request, model);
    }

    @PostMapping("/pause")
    String pause(@PathVariable String id, Caller caller, HttpServletRequest request, Model model) {
        Session session = pages.session(id, caller);
        var _ = steering.pause(session, null, caller.id());
        return done("session.pause.done", session, caller, request, model);
    }

    @PostMapping("/resume")
    String resume(@PathVariable String id, Caller caller, HttpServletRequest request, Model model) {
        Session session = pages.session(id, caller);
        steering.resume(session, List.of(), caller.id());
        return done("session.resume.done", session, caller, request, model);
    }

    @PostMapping("/stop")
    String stop(@PathVariable String id, Caller caller, HttpServletRequest request, Model model)
            throws InterruptedException {
        Session session = pages.session(id, caller);
        var _ = stopping.stop(session, "console");
        return done("session.stop.done", session, caller, request, model);
    }

    @PostMapping("/todos/{todo}/retry")
    String retry(
            @PathVariable String id,
            @PathVariable String todo,
            Caller caller,
            HttpServletRequest request,
            Model model) {
        Session session = pages.session(id, caller);
        int _ = steering.retry(plan(session), todo, caller.id());
        return done("session.retry.done", session, caller, request, model);
    }

    /** Of a session that has failed the rest goes on without it. */
    @PostMapping("/todos/{todo}/skip")
    String skip(
            @PathVariable String id,
            @PathVariable String todo,
            Caller caller,
            HttpServletRequest request,
            Model model) {
        Session session = pages.session(id, caller);
        if (session.found().status() == SessionStatus.FAILED) {
            steering.resume(session, List.of(new Modification.Skip(todo, null)), caller.id());
        } else {
            steering.skip(plan(session), todo, null);
        }
        return done("session.skip.done", session, caller, request, model);
    }

    private Plan plan(Session session) {
        return book.plan(session)
                .orElseThrow(() -> Failure.notFound("PLAN_NOT_FOUND")
                        .with("plan_id", session.id().value()));
    }

    private String done(String toast, Session session, Caller caller, HttpServletRequest request, Model model) {
        LOG.info("session {}: {} by {}", session.id(), toast, caller.id());
        model.addAttribute("toast", toast);
        return pages.page(session, request, model);
    }
}
