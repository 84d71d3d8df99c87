package dev.madang.edge.access;

import dev.madang.edge.Cookies;
import dev.madang.shared.Failure;
import dev.madang.shared.Failure.Kind;
import dev.madang.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a request brings along to say who it comes from. Nothing of a URL is among it but the ticket of a WebSocket. */
final class Presented {

    private static final String SCHEME = "bearer ";

    private final HttpServletRequest request;

    Presented(HttpServletRequest request) {
        this.request = request;
    }

    /** Whether there is anything at all. */
    boolean isEmpty() {
        return header("Authorization").isEmpty() && header("X-API-Key").isEmpty() && cookie().isEmpty();
    }

    boolean hasAuthorization() {
        return header("Authorization").isPresent();
    }

    /** @throws Failure UNAUTHENTICATED when there is an Authorization header that is no Bearer token */
    Optional<Secret> bearer() {
        return header("Authorization").map(value -> {
            String token =
                    value.substring(Math.min(SCHEME.length(), value.length())).strip();
            if (!value.toLowerCase(Locale.ROOT).startsWith(SCHEME) || token.isEmpty()) {
                throw Failure.of(Kind.UNAUTHENTICATED, "AUTH_INVALID_TOKEN");
            }
            return new Secret(token);
        });
    }

    Optional<Secret> apiKey() {
        return header("X-API-Key").map(Secret::new);
    }

    Optional<Secret> cookie() {
        return Cookies.value(request, LoginCookie.NAME).map(Secret::new);
    }

    Optional<Secret> ticket() {
        return Optional.ofNullable(request.getParameter("ticket")).map(Secret::new);
    }

    /** Several of a kind are as good as a wrong one: which of them counts would be a guess. */
    private Optional<String> header(String name) {
        List<String> values = Collections.list(request.getHeaders(name));
        if (values.size() > 1) {
            throw Failure.of(Kind.UNAUTHENTICATED, "AUTH_AMBIGUOUS");
        }
        return values.stream().map(String::strip).findFirst();
    }
}
