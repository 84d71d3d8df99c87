package dev.madang.edge;

import dev.madang.shared.Ids;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the {@link Exchange} of a request, also of one that was refused before any filter ran. */
public final class Exchanges {

    private static final String HEALTH = "/health";

    private final Listeners listeners;
    private final Optional<Family> health;

    /** @param health whose {@code /health} is on the main listener, where that is to be one family's alone */
    Exchanges(Listeners listeners, Optional<Family> health) {
        this.listeners = listeners;
        this.health = health;
    }

    public Exchange of(HttpServletRequest request) {
        if (request.getAttribute(Exchange.ATTRIBUTE) instanceof Exchange exchange) {
            return exchange;
        }
        Family family = familyOf(request.getLocalPort(), pathOf(request));
        Exchange exchange = new Exchange(family, Ids.next("req_"), Language.choose(request, family));
        request.setAttribute(Exchange.ATTRIBUTE, exchange);
        return exchange;
    }

    /** What the caller asked for, also while its refusal is dispatched to the error path. */
    private static @Nullable String pathOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    /** The port decides, then the path; where not even a path could be read, the agent's words are used. */
    Family familyOf(int localPort, @Nullable String rawPath) {
        Optional<Family> byPath =
                Optional.ofNullable(rawPath).filter(path -> !path.isEmpty()).map(Routes::familyOf);
        return listeners
                .familyOf(localPort)
                .map(alone -> isItsSandbox(alone, byPath) ? Family.SANDBOX : alone)
                .or(() -> health.filter(exact -> HEALTH.equals(rawPath)))
                .orElseGet(() -> byPath.orElse(Family.AGENT));
    }

    /** The stand-in for Notion goes where notion goes, and speaks as Notion does there too. */
    private static boolean isItsSandbox(Family alone, Optional<Family> byPath) {
        return alone == Family.NOTION && byPath.equals(Optional.of(Family.SANDBOX));
    }
}
