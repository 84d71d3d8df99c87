package dev.madang.agent.editing.language;

import dev.madang.agent.editing.language.Interpretation.Reason;
import java.util.List;

/** A clause that cannot be read, found somewhere below; the reading of the clause ends with it. */
final class Misunderstood extends RuntimeException {

    private final Reason reason;
    private final transient List<String> about;

    Misunderstood(Reason reason, List<String> about) {
        super(reason + " " + about, null, false, false);
        this.reason = reason;
        this.about = List.copyOf(about);
    }

    Misunderstood(Reason reason, String... about) {
        this(reason, List.of(about));
    }

    Reason reason() {
        return reason;
    }

    List<String> about() {
        return about;
    }
}
