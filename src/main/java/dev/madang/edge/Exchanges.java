package dev.madang.edge;

import dev.madang.shared.Ids;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the {@link Exchange} of a request, also of one that was refused before any filter ran. */
public final class Exchanges {

    private static final String HEALTH = "/health";

    /** What the community's pages share with the console's, and have on their own port too. */
    private static final List<PathShape> SHARED = Stream.of("/assets/**", "/look", "/login", "/logout", "/console/live")
            .map(PathShape::of)
            .toList();

    private static final PathShape API = PathShape.of("/api/**");

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
                .map(alone -> within(alone, byPath, rawPath))
                .or(() -> health.filter(exact -> HEALTH.equals(rawPath)))
                .orElseGet(() -> byPath.orElse(Family.AGENT));
    }

    /** What goes where a family goes: the stand-in for Notion with notion, the community's pages with the community. */
    private static Family within(Family alone, Optional<Family> byPath, @Nullable String rawPath) {
        if (alone == Family.NOTION && byPath.equals(Optional.of(Family.SANDBOX))) {
            return Family.SANDBOX;
        }
        if (alone == Family.COMMUNITY && rawPath != null && byPath.isPresent()) {
            return ofCommunity(byPath.get(), PathShape.segments(rawPath));
        }
        return alone;
    }

    private static Family ofCommunity(Family byPath, List<String> path) {
        if (byPath == Family.COMMUNITY || API.matches(path)) {
            return Family.COMMUNITY;
        }
        return SHARED.stream().anyMatch(shape -> shape.matches(path)) ? Family.CONSOLE : Family.SQUARE;
    }
}
