package dev.madang.edge.repeats;

import dev.madang.edge.Begun;
import dev.madang.shared.Failure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One request with a key, from its claim to its answer. It does nothing unless the handler asks for it. */
final class Attempt implements Begun.Keeper {

    static final String REPLAYED = "Idempotency-Replayed";

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);
    private static final String ATTRIBUTE = Attempt.class.getName();
    private static final List<String> TELLING =
            List.of("Content-Type", "Content-Language", "Location", "Cache-Control", "ETag");

    private final Repeats repeats;
    private @Nullable Claim claim;
    private Optional<Begun> before = Optional.empty();

    Attempt(Repeats repeats) {
        this.repeats = repeats;
    }

    static Optional<Attempt> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Attempt attempt ? Optional.of(attempt) : Optional.empty();
    }

    @Override
    public void attend(HttpServletRequest request) {
        Begun.Keeper.super.attend(request);
        request.setAttribute(ATTRIBUTE, this);
    }

    @Override
    public Optional<Begun> before() {
        return before;
    }

    @Override
    public void keep(Begun begun) {
        if (claim == null) {
            return;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("what is begun is noted in the transaction that begins it");
        }
        repeats.keep(claim, begun);
    }

    /** Whether the handler has to do its work; otherwise the answer has been given. */
    boolean begin(Claim wanted, HttpServletResponse response) throws IOException {
        return switch (repeats.enter(wanted)) {
            case Standing.Ours ours -> {
                claim = wanted;
                before = ours.begun();
                yield true;
            }
            case Standing.Answered answered -> {
                response.setHeader(REPLAYED, "true");
                byte @Nullable [] body = answered.answer().body();
                if (body == null) {
                    before = answered.begun();
                    yield goesOn();
                }
                replay(answered.answer(), body, response);
                yield false;
            }
            case Standing.Busy _, Standing.Foreign _ -> throw new IllegalStateException("undecided");
        };
    }

    private boolean goesOn() {
        if (before.isEmpty()) {
            throw Failure.conflict("IDEMPOTENCY_ANSWER_NOT_KEPT");
        }
        return true;
    }

    private static void replay(Kept answer, byte[] body, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The answer goes out while it is made, so only the fact is kept. */
    void streams(int status) {
        settle(new Kept(status, Map.of(), null));
    }

    /** The handler has done its work. What was refused has begun nothing, and what failed may go better the next time. */
    void end(HeldResponse response) {
        if (claim == null) {
            return;
        }
        if (response.isFailed() || response.getStatus() >= 400) {
            giveUp();
        } else {
            settle(new Kept(response.getStatus(), headers(response), response.body()));
        }
    }

    void giveUp() {
        Claim held = claim;
        claim = null;
        if (held != null) {
            attempt("given up", () -> repeats.giveUp(held));
        }
    }

    private void settle(Kept answer) {
        Claim held = claim;
        claim = null;
        if (held != null) {
            attempt("kept", () -> repeats.answer(held, answer));
        }
    }

    /** The caller's answer does not hang on it: at worst the key stays taken until it expires. */
    private static void attempt(String what, Work work) {
        try {
            if (!work.run()) {
                LOG.warn("an answer was not {}: its key was taken over", what);
            }
        } catch (RuntimeException e) {
            LOG.warn("an answer was not {}: {}", what, e.toString());
        }
    }

    private interface Work {
        boolean run();
    }

    private static Map<String, String> headers(HttpServletResponse response) {
        Map<String, String> headers = new HashMap<>();
        for (String name : TELLING) {
            String value = name.equals("Content-Type") ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }
}
