package dev.madang.agent.room;

import dev.madang.agent.session.Session;
import dev.madang.agent.session.SessionId;
import dev.madang.agent.session.Sessions;
import dev.madang.edge.Exchange;
import dev.madang.edge.Language;
import dev.madang.identity.Caller;
import dev.madang.ui.Form;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a session, as the handlers of this room render it again and again. */
@Component
class SessionPageModel {

    private final Sessions sessions;
    private final SessionBook book;

    SessionPageModel(Sessions sessions, SessionBook book) {
        this.sessions = sessions;
        this.book = book;
    }

    /** The session of that id, for whoever may see it. */
    Session session(String id, Caller caller) {
        return sessions.find(new SessionId(id), caller);
    }

    String page(Session known, HttpServletRequest request, Model model) {
        return page(known, Map.of(), request, model);
    }

    /** The same with what was answered to a question and is wrong. */
    String page(Session known, Map<String, Form> forms, HttpServletRequest request, Model model) {
        model.addAttribute("page", book.of(sessions.find(known.id()), language(request), forms));
        if (!model.containsAttribute("sentence")) {
            model.addAttribute("sentence", Form.empty());
        }
        return "agent/session";
    }

    static Language language(HttpServletRequest request) {
        return Exchange.of(request).language();
    }
}
