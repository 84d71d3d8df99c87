package dev.madang.agent.room;

import dev.madang.shared.Failure;
import dev.madang.shared.Failure.Kind;
import java.util.EnumSet;
import java.util.Set;

/** Refusals that a form shows beside its fields. */
final class Refused {

    static final int UNPROCESSABLE = 422;
    private static final Set<Kind> SHOWN =
            EnumSet.of(Kind.INVALID, Kind.NOT_FOUND, Kind.CONFLICT, Kind.GONE, Kind.LIMITED, Kind.UNAVAILABLE);

    private Refused() {}

    /**
     * The status of the page that shows it: one that browsers and htmx put into the page.
     *
     * @throws Failure the refusal itself, where a form cannot help
     */
    static int status(Failure refused) {
        if (!SHOWN.contains(refused.kind())) {
            throw refused;
        }
        return UNPROCESSABLE;
    }

    /** Whether somebody else was faster. */
    static boolean isLate(Failure refused) {
        return refused.kind() == Kind.CONFLICT || refused.kind() == Kind.GONE;
    }
}
