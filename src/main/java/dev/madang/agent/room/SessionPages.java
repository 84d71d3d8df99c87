package dev.madang.agent.room;

import dev.madang.agent.session.Session;
import dev.madang.agent.session.SessionId;
import dev.madang.agent.session.Sessions;
import dev.madang.shared.Subject;
import dev.madang.ui.SubjectPages;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the room of all runs shows of sessions. */
@Component
class SessionPages implements SubjectPages {

    private final Sessions sessions;

    SessionPages(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String module() {
        return Sessions.RUN_KIND;
    }

    @Override
    public Map<Subject, String> titles(Collection<Subject> subjects) {
        List<SessionId> ids =
                subjects.stream().map(subject -> new SessionId(subject.id())).toList();
        return sessions.findAll(ids).stream()
                .collect(Collectors.toMap(session -> session.id().subject(), SessionTitle::of));
    }

    @Override
    public Optional<String> page(Subject subject) {
        return known(subject).map(session -> "/sessions/" + session.id());
    }

    @Override
    public Optional<String> anew(Subject subject) {
        return known(subject).map(session -> "/sessions/new?again=" + session.id());
    }

    private Optional<Session> known(Subject subject) {
        return sessions.findAll(List.of(new SessionId(subject.id()))).stream().findFirst();
    }
}
