package dev.madang.edge.access;

import dev.madang.edge.Doorkeeper;
import dev.madang.edge.SignIn;
import dev.madang.edge.guards.Proxies;
import dev.madang.identity.Caller;
import dev.madang.identity.Login;
import dev.madang.identity.Logins;
import dev.madang.identity.Tickets;
import dev.madang.shared.Failure;
import dev.madang.shared.Failure.Kind;
import dev.madang.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who calls. Everything that a request presents must be valid; of several things the first counts: Bearer token, API
 * key, ticket, cookie. Without any, a caller on this machine is its owner.
 */
final class Identification {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String CSRF_HEADER = "X-CSRF-Token";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Doorkeeper doorkeeper;
    private final Logins logins;
    private final Tickets tickets;
    private final Proxies proxies;
    private final LoginCookie cookie;

    Identification(Doorkeeper doorkeeper, Logins logins, Tickets tickets, Proxies proxies, LoginCookie cookie) {
        this.doorkeeper = doorkeeper;
        this.logins = logins;
        this.tickets = tickets;
        this.proxies = proxies;
        this.cookie = cookie;
    }

    /** Who calls, by everything that may be presented on an ordinary path. */
    Caller of(HttpServletRequest request, HttpServletResponse response) {
        return first(request, response, new Presented(request).bearer().map(doorkeeper::byToken), Optional.empty());
    }

    /** Who opens a socket: a ticket counts too. */
    Caller ofSocket(HttpServletRequest request, HttpServletResponse response) {
        Presented presented = new Presented(request);
        return first(
                request,
                response,
                presented.bearer().map(doorkeeper::byToken),
                presented.ticket().map(this::byTicket));
    }

    /** Who calls where the Authorization header is not for us. */
    Caller withoutAuthorization(HttpServletRequest request, HttpServletResponse response) {
        return first(request, response, Optional.empty(), Optional.empty());
    }

    /** Who reads a public page: somebody only if the cookie says so. */
    Caller greeted(HttpServletRequest request) {
        return new Presented(request)
                .cookie()
                .flatMap(logins::find)
                .<Caller>map(Login::account)
                .orElseGet(() -> unseen(request));
    }

    /** Who calls where nothing that is presented counts. */
    Caller unseen(HttpServletRequest request) {
        return new Presented(request).isEmpty() && isLocal(request) ? new Caller.Owner() : new Caller.Anonymous();
    }

    private Caller first(
            HttpServletRequest request,
            HttpServletResponse response,
            Optional<Caller> byToken,
            Optional<Caller> byTicket) {
        Presented presented = new Presented(request);
        Optional<Caller> byKey = presented.apiKey().map(doorkeeper::byApiKey);
        Optional<Login> login = presented.cookie().map(token -> byCookie(token, response));
        Optional<Caller> explicit =
                Stream.of(byToken, byKey, byTicket).flatMap(Optional::stream).findFirst();
        if (explicit.isPresent()) {
            return explicit.get();
        }
        login.ifPresent(one -> requireOwnPage(request, one));
        return login.<Caller>map(Login::account).orElseGet(() -> without(request));
    }

    private Caller without(HttpServletRequest request) {
        return isLocal(request) ? new Caller.Owner() : new Caller.Anonymous();
    }

    private Login byCookie(Secret token, HttpServletResponse response) {
        return logins.find(token).orElseThrow(() -> {
            // Otherwise the browser would send it for ever, and nothing would open.
            cookie.clear(response);
            return Failure.of(Kind.UNAUTHENTICATED, "AUTH_LOGIN_ENDED");
        });
    }

    private Caller byTicket(Secret ticket) {
        return tickets.redeem(ticket).orElseThrow(() -> Failure.of(Kind.UNAUTHENTICATED, "AUTH_INVALID_TICKET"));
    }

    /** Whether nothing is to be changed. */
    static boolean isReading(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    /** A browser sends the cookie whoever made it send the request; only a page of ours knows what belongs to it. */
    private static void requireOwnPage(HttpServletRequest request, Login login) {
        String sent = sentToken(request);
        if (!isReading(request) && (sent == null || !login.csrfToken().is(sent))) {
            throw Failure.of(Kind.FORBIDDEN, "CSRF_TOKEN_INVALID");
        }
    }

    /** In a header; a form that no script sends has it among its fields. */
    private static @Nullable String sentToken(HttpServletRequest request) {
        String header = request.getHeader(CSRF_HEADER);
        String type = request.getContentType();
        boolean form = type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM);
        return header == null && form ? request.getParameter(SignIn.CSRF_FIELD) : header;
    }

    /** By the socket's other end. What comes from a configured proxy comes from anywhere. */
    private boolean isLocal(HttpServletRequest request) {
        String remote = request.getRemoteAddr();
        return InetAddress.ofLiteral(remote).isLoopbackAddress() && !proxies.trust(remote);
    }
}
