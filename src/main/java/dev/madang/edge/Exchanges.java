package dev.madang.edge;

import dev.madang.shared.Ids;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Finds the {@link Exchange} of a request, also of one that was refused before any filter ran. */
public final class Exchanges {

    private final Listeners listeners;

    Exchanges(Listeners listeners) {
        this.listeners = listeners;
    }

    public Exchange of(HttpServletRequest request) {
        if (request.getAttribute(Exchange.ATTRIBUTE) instanceof Exchange exchange) {
            return exchange;
        }
        Family family = familyOf(request.getLocalPort(), request.getRequestURI());
        Exchange exchange =
                new Exchange(family, Ids.next("req_"), Language.choose(request.getHeader("Accept-Language"), family));
        request.setAttribute(Exchange.ATTRIBUTE, exchange);
        return exchange;
    }

    /** The port decides, then the path; where not even a path could be read, the agent's words are used. */
    Family familyOf(int localPort, @Nullable String rawPath) {
        return listeners
                .familyOf(localPort)
                .orElseGet(() -> rawPath == null || rawPath.isEmpty() ? Family.AGENT : Routes.familyOf(rawPath));
    }
}
