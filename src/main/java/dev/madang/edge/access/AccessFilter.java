package dev.madang.edge.access;

import dev.madang.edge.Callers;
import dev.madang.edge.Doorkeeper;
import dev.madang.edge.Exchange;
import dev.madang.identity.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.slf4j.MDC;

/** Decides who calls, and lets nobody further who may not. */
final class AccessFilter extends HttpFilter {

    private final transient Supplier<Identification> identification;
    private final transient BotTokens bots;

    AccessFilter(Supplier<Identification> identification, BotTokens bots) {
        this.identification = identification;
        this.bots = bots;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Caller caller = admit(request, response);
        Callers.decide(request, caller);
        try (MDC.MDCCloseable _ = MDC.putCloseable("caller", caller.id())) {
            chain.doFilter(request, response);
        }
    }

    private Caller admit(HttpServletRequest request, HttpServletResponse response) {
        Admission admission =
                Admissions.of(request.getRequestURI(), Exchange.of(request).family());
        return switch (admission) {
            case OPEN -> identification.get().unseen(request);
            case PAGE ->
                Identification.isReading(request)
                        ? identification.get().greeted(request)
                        : identification.get().of(request, response);
            case BOT -> bots.callerOf(request);
            case SANDBOX -> Doorkeeper.requireOperator(identification.get().withoutAuthorization(request, response));
            case BEARER -> {
                Caller caller = identification.get().of(request, response);
                yield Doorkeeper.require(
                        caller instanceof Caller.TeamToken ? caller : new Caller.Anonymous(),
                        caller instanceof Caller.TeamToken);
            }
            case KNOWN -> {
                Caller caller = identification.get().of(request, response);
                yield Doorkeeper.require(caller, !(caller instanceof Caller.Anonymous));
            }
            case PEOPLE -> {
                Caller caller = identification.get().of(request, response);
                yield Doorkeeper.require(caller, caller.isAdmin() || caller instanceof Caller.Account);
            }
            case ADMIN -> {
                Caller caller = identification.get().of(request, response);
                yield Doorkeeper.require(caller, caller.isAdmin());
            }
            case FACTORY -> {
                Caller caller = identification.get().of(request, response);
                yield Doorkeeper.require(caller, caller.isOperator() || caller instanceof Caller.TeamToken);
            }
            case SOCKET -> {
                Caller caller = identification.get().ofSocket(request, response);
                boolean greets = caller instanceof Caller.Anonymous && opensSocket(request);
                yield Doorkeeper.require(caller, caller.isOperator() || greets);
            }
            case OPERATOR -> Doorkeeper.requireOperator(identification.get().of(request, response));
        };
    }

    private static boolean opensSocket(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }
}
