package dev.madang.shared;

import java.util.List;

/**
 * Why a server does not start as it is set up. It carries a reason and what its sentence shows, no prose and no secret: the
 * command line puts it into words, with what to do.
 */
public final class StartRefusal extends RuntimeException {

    /** The reasons, each with the arguments that its wording shows, in this order. */
    public enum Reason {
        /** Where the key came from: a file or the name of a variable. */
        SECRET_KEY_MALFORMED,
        /** File. */
        SECRET_KEY_OPEN_TO_OTHERS,
        /** File, the system's word. */
        SECRET_KEY_UNREADABLE,
        /** File that is missing. */
        SECRET_KEY_LOST,
        /** Where the wrong key came from: a file or the name of a variable. */
        SECRET_KEY_WRONG,
        /** Fewest bytes. */
        JWT_SECRET_TOO_SHORT,
        /** Address, fewest characters of the key. */
        OPEN_WITHOUT_ADMIN_KEY,
        /** What was given for it. */
        HEALTH_FAMILY_UNKNOWN,
        /** Family. */
        HEALTH_FAMILY_ABSENT,
        /** User. */
        RUN_AS_NOT_ROOT,
        /** User. */
        RUN_AS_UNKNOWN,
        /** Program that is missing. */
        RUN_AS_UNSUPPORTED
    }

    private final Reason reason;
    private final transient List<Object> arguments;

    public StartRefusal(Reason reason, Object... arguments) {
        super(reason + " " + List.of(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public Reason reason() {
        return reason;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
