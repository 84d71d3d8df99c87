package dev.madang.community.mine;

import dev.madang.community.people.People;
import dev.madang.community.people.Person;
import dev.madang.edge.Callers;
import dev.madang.edge.Exchange;
import dev.madang.edge.Wording;
import dev.madang.shared.Failure;
import dev.madang.ui.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person at a page, and what is said to them. */
@Component
class Visitor {

    private final People people;
    private final Wording wording;

    Visitor(People people, Wording wording) {
        this.people = people;
        this.wording = wording;
    }

    /** @throws Failure UNAUTHENTICATED for a stranger, who is led to the door; FORBIDDEN {@code PERSON_REQUIRED} */
    Person require(HttpServletRequest request) {
        return people.of(Callers.of(request)).orElseThrow(() -> stranger(request));
    }

    /** The same who may write. */
    Person requireActing(HttpServletRequest request) {
        Person ignored = require(request);
        return people.requireActing(Callers.of(request));
    }

    String words(Failure refused, HttpServletRequest request) {
        return wording.message(refused, Exchange.of(request).language());
    }

    /** Where a form leads back to. */
    static String then(@Nullable String wanted) {
        String path = LocalPath.of(wanted);
        return path.equals("/") ? "/community" : path;
    }

    private static Failure stranger(HttpServletRequest request) {
        return Callers.of(request) instanceof dev.madang.identity.Caller.Anonymous
                ? Failure.of(Failure.Kind.UNAUTHENTICATED, "AUTH_REQUIRED")
                : Failure.of(Failure.Kind.FORBIDDEN, "PERSON_REQUIRED");
    }
}
