package dev.madang.agent.room;

import dev.madang.agent.session.Session;
import dev.madang.shared.Money;

/** A session in the list. */
public record SessionRow(Session session) {

    public String id() {
        return session.id().value();
    }

    public String title() {
        return SessionTitle.of(session);
    }

    public String state() {
        return Standing.stateOf(session);
    }

    public boolean live() {
        return session.live();
    }

    public long tokens() {
        return session.found().tokensUsed();
    }

    public String cost() {
        return Standing.dollars(new Money(session.found().costMicros()));
    }
}
