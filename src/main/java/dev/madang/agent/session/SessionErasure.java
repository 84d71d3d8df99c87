package dev.madang.agent.session;

import dev.madang.shared.Subject;
import dev.madang.shared.SubjectErasure;
import org.springframework.stereotype.Component;

/** A session goes with its plans, their versions and their todos. */
@Component
class SessionErasure implements SubjectErasure {

    private final SessionStore store;

    SessionErasure(SessionStore store) {
        this.store = store;
    }

    @Override
    public void erase(Subject subject) {
        if (subject.module().equals(Sessions.RUN_KIND)) {
            store.delete(new SessionId(subject.id()));
        }
    }
}
