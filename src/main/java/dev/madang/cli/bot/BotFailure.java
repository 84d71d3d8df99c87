package dev.madang.cli.bot;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why the server did not do what the bot asked. It carries no text of the server's. */
final class BotFailure extends RuntimeException {

    /** The classes of refusal. */
    enum Cause {
        /** 429; there is a time to wait. */
        LIMITED,
        /** 401: the key is not valid. */
        KEY_REFUSED,
        /** 404 or 410. */
        GONE,
        /** Any other 4xx. */
        REFUSED,
        /** 5xx or a redirect: whether it was done is not known. */
        BROKEN,
        /** No answer in time, or none at all; whether it was done is not known. */
        AWAY,
        /** The answer is not what the document says. */
        UNREADABLE
    }

    private final Cause why;
    private final int status;
    private final transient @Nullable Duration wait;

    BotFailure(Cause why, int status, @Nullable Duration wait) {
        super(why.name());
        this.why = why;
        this.status = status;
        this.wait = wait;
    }

    BotFailure(Cause why) {
        this(why, 0, null);
    }

    Cause why() {
        return why;
    }

    /** The status of the answer, 0 without one. */
    int status() {
        return status;
    }

    Duration toWait() {
        return wait == null ? Duration.ZERO : wait;
    }

    /** Whether it is sure that nothing was changed. */
    boolean changedNothing() {
        return switch (why) {
            case LIMITED, KEY_REFUSED, GONE, REFUSED -> true;
            case BROKEN, AWAY, UNREADABLE -> false;
        };
    }

    /** Whether the heartbeat goes on after it. */
    boolean isHarmless() {
        return why == Cause.GONE || why == Cause.REFUSED;
    }
}
