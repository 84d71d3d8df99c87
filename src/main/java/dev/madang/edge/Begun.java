package dev.madang.edge;

import dev.madang.shared.Failure;
import dev.madang.shared.Subject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * What a request with an {@code Idempotency-Key} has begun.
 *
 * @param position the number of the last event of the subject before it began
 */
public record Begun(Subject subject, long position) {

    private static final String ATTRIBUTE = Begun.class.getName();

    /** What an earlier request with the same key has begun, whose answer was not kept: it was cut off, or it was a stream. */
    public static Optional<Begun> before(HttpServletRequest request) {
        return keeper(request).flatMap(Keeper::before);
    }

    /**
     * Notes what this request begins, so that another one with the same key does not; nothing happens without a key. To be
     * called in the transaction that begins it, before its events: then a crash leaves both or neither.
     *
     * @throws Failure CONFLICT {@code IDEMPOTENCY_KEY_IN_USE} when the key was taken over meanwhile: this one may begin nothing
     * @throws IllegalStateException outside of a transaction
     */
    public static void keep(HttpServletRequest request, Subject subject, long position) {
        keeper(request).ifPresent(keeper -> keeper.keep(new Begun(subject, position)));
    }

    private static Optional<Keeper> keeper(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Keeper keeper ? Optional.of(keeper) : Optional.empty();
    }

    /** Who holds the key of a request. */
    public interface Keeper {

        Optional<Begun> before();

        void keep(Begun begun);

        /** Takes care of a request. */
        default void attend(HttpServletRequest request) {
            request.setAttribute(ATTRIBUTE, this);
        }
    }
}
