package dev.madang.agent.room;

import dev.madang.agent.control.Stopping;
import dev.madang.agent.reviews.Datasets;
import dev.madang.agent.session.Session;
import dev.madang.agent.session.SessionId;
import dev.madang.agent.session.Sessions;
import dev.madang.agent.web.Starter;
import dev.madang.edge.Exchange;
import dev.madang.edge.Language;
import dev.madang.edge.Wording;
import dev.madang.events.Subjects;
import dev.madang.identity.Caller;
import dev.madang.shared.Failure;
import dev.madang.ui.Form;
import dev.madang.ui.RoomController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sessions, the form that starts one, and the end of one. */
@RoomController
@RequestMapping("/sessions")
class SessionListController {

    private static final Logger LOG = LoggerFactory.getLogger(SessionListController.class);

    private final Sessions sessions;
    private final Starter starter;
    private final Stopping stopping;
    private final Subjects subjects;
    private final Datasets datasets;
    private final Wording wording;

    SessionListController(
            Sessions sessions,
            Starter starter,
            Stopping stopping,
            Subjects subjects,
            Datasets datasets,
            Wording wording) {
        this.sessions = sessions;
        this.starter = starter;
        this.stopping = stopping;
        this.subjects = subjects;
        this.datasets = datasets;
        this.wording = wording;
    }

    @GetMapping
    String list(
            @RequestParam @Nullable String state,
            @RequestParam(defaultValue = "" + SessionFilter.PAGE) int shown,
            Caller caller,
            Model model) {
        SessionFilter filter = SessionFilter.of(state, shown);
        List<SessionRow> rows = sessions.list(filter.query(caller)).stream()
                .map(SessionRow::new)
                .toList();
        model.addAttribute("tabs", filter.tabs());
        model.addAttribute("rows", rows);
        model.addAttribute("filtered", filter.tab() != SessionFilter.Tab.ALL);
        model.addAttribute("topic", "sessions:" + filter.topic());
        model.addAttribute("again", filter.address());
        model.addAttribute("next", filter.next(rows.size()));
        model.addAttribute("everybody", caller.isAdmin());
        return "agent/list";
    }

    @GetMapping("/new")
    String form(@RequestParam @Nullable String again, Caller caller, HttpServletRequest request, Model model) {
        Form empty = Form.empty().with("language", SessionBook.spoken(language(request)));
        model.addAttribute(
                "form", again == null ? empty : StartForm.again(sessions.find(new SessionId(again), caller)));
        return formPage(model);
    }

    @PostMapping
    String start(
            @ModelAttribute("start") StartForm start,
            Caller caller,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Session.Asked asked =
                    starter.asked(start.runRequest(), SessionBook.spoken(language(request)), Starter.Caller.LEAVES);
            Session session = sessions.start(caller.id(), null, asked, id -> {});
            LOG.info("session {} is started in the console by {}", session.id(), caller.id());
            return "redirect:/sessions/" + session.id();
        } catch (Failure refused) {
            String sentence = wording.message(refused, language(request));
            model.addAttribute("form", start.form().fault(StartForm.fieldOf(refused), sentence));
            response.setStatus(Refused.status(refused));
            return formPage(model);
        }
    }

    /** Deletes a session with its story and its files; of a live one the work is stopped first. */
    @PostMapping("/{id}/delete")
    String delete(@PathVariable String id, Caller caller) throws InterruptedException {
        Session session = sessions.find(new SessionId(id), caller);
        stopping.end(session, "deleted");
        subjects.erase(session.id().subject());
        LOG.info("session {} is deleted in the console by {}", session.id(), caller.id());
        return "redirect:/sessions";
    }

    private String formPage(Model model) {
        try {
            model.addAttribute("datasets", datasets.names());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "agent/new";
    }

    private static Language language(HttpServletRequest request) {
        return Exchange.of(request).language();
    }
}
