package dev.madang.edge.guards;

import dev.madang.shared.Failure;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;

/**
 * Keeps out what a browser or a proxy may bring along from elsewhere. On loopback the caller needs no credential, so these
 * rules are what stands between any web page and this machine.
 */
final class GuardFilter extends HttpFilter {

    private final transient Hosts hosts;
    private final transient Origins origins;
    private final transient Proxies proxies;

    GuardFilter(Hosts hosts, Origins origins, Proxies proxies) {
        this.hosts = hosts;
        this.origins = origins;
        this.proxies = proxies;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.addHeader("Vary", "Origin");
        checkForwarding(request);
        checkHost(request);
        String origin = request.getHeader("Origin");
        if (origin != null) {
            checkOrigin(origin);
            Cors.admit(origin, response);
        } else if (CrossSite.suspects(request)) {
            throw forbidden("CROSS_SITE_REQUEST");
        }
        if (origin != null && Cors.isPreflight(request)) {
            Cors.answerPreflight(response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void checkForwarding(HttpServletRequest request) {
        boolean forwarded =
                Collections.list(request.getHeaderNames()).stream().anyMatch(GuardFilter::tellsOfForwarding);
        if (forwarded && !proxies.trust(request.getRemoteAddr())) {
            throw forbidden("FORWARDED_NOT_TRUSTED").with("setting", "MADANG_TRUSTED_PROXIES");
        }
    }

    private static boolean tellsOfForwarding(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.equals("forwarded") || name.startsWith("x-forwarded-");
    }

    private void checkHost(HttpServletRequest request) {
        if (!hosts.allow(request.getHeader("Host"))) {
            throw forbidden("HOST_NOT_ALLOWED").with("setting", "MADANG_ALLOWED_HOSTS");
        }
    }

    private void checkOrigin(String origin) {
        if (!origins.allow(origin)) {
            throw forbidden("ORIGIN_NOT_ALLOWED").with("setting", "CORS_ORIGINS");
        }
    }

    private static Failure forbidden(String reason) {
        return Failure.of(Failure.Kind.FORBIDDEN, reason);
    }
}
