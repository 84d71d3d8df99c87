package dev.madang.edge;

import dev.madang.shared.Failure;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one place where a failure gets its status, headers and words: those of the family and in the caller's language. */
public final class Wording {

    /** Details that also become headers: seconds to wait, and the methods that a route has. */
    public static final String RETRY_AFTER = Failure.RETRY_AFTER;

    public static final String ALLOWED = "allowed_methods";

    private final Texts texts = new Texts();
    private final Bodies bodies;

    Wording(Clock clock) {
        this.bodies = new Bodies(texts, clock);
    }

    public Answer answer(Exchange exchange, Failure failure) {
        return answer(exchange, failure, Statuses.of(exchange.family(), failure));
    }

    /** With a status that the table does not have, for what the HTTP connector refuses by itself. */
    public Answer answer(Exchange exchange, Failure refused, int status) {
        Failure failure = inWholeSeconds(refused);
        Object body = bodies.of(exchange, failure, status);
        return new Answer(status, headers(exchange, failure, status, typeOf(exchange.family())), body);
    }

    /** The same around a page for people. */
    public Answer page(Exchange exchange, Failure refused, int status, String page) {
        Failure failure = inWholeSeconds(refused);
        Map<String, String> headers = headers(exchange, failure, status, "text/html;charset=UTF-8");
        headers.putAll(PageHeaders.ALL);
        return new Answer(status, headers, page);
    }

    /** The same as a small page that needs nothing else. */
    String plainPage(Exchange exchange, Failure refused) {
        Failure failure = inWholeSeconds(refused);
        return ErrorPage.of(exchange, texts.title(failure), texts.message(failure, exchange.language()));
    }

    /** What a person is told. */
    public String message(Failure failure, Language language) {
        return texts.message(inWholeSeconds(failure), language);
    }

    /** The data of an error event, for streams that had begun when it failed. */
    public Map<String, @Nullable Object> event(Exchange exchange, Failure failure) {
        return bodies.event(exchange, inWholeSeconds(failure), Statuses.of(exchange.family(), failure));
    }

    private static String typeOf(Family family) {
        return family == Family.PLAIN ? "text/plain;charset=UTF-8" : "application/json";
    }

    private static Map<String, String> headers(Exchange exchange, Failure failure, int status, String type) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", type);
        headers.put("Content-Language", exchange.language().tag());
        headers.put("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        if (status == 401) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        if (failure.details().get(RETRY_AFTER) instanceof Long seconds) {
            headers.put("Retry-After", String.valueOf(seconds));
        }
        if (failure.details().get(ALLOWED) instanceof List<?> methods) {
            headers.put("Allow", methods.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return headers;
    }

    /** Waiting times are told in whole seconds, rounded up: whoever waits that long has waited long enough. */
    private static Failure inWholeSeconds(Failure failure) {
        return switch (failure.details().get(RETRY_AFTER)) {
            case Duration wait ->
                failure.with(RETRY_AFTER, wait.plusNanos(999_999_999).toSeconds());
            case Number seconds -> failure.with(RETRY_AFTER, (long) Math.ceil(seconds.doubleValue()));
            case null, default -> failure;
        };
    }
}
