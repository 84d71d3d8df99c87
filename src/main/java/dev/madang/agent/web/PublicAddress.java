package dev.madang.agent.web;

import dev.madang.agent.session.SessionId;
import dev.madang.edge.EdgeSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.stereotype.Component;

/** The address under which a client reaches this server: the configured one, else the one that it used. */
@Component
class PublicAddress {

    private final EdgeSettings settings;

    PublicAddress(EdgeSettings settings) {
        this.settings = settings;
    }

    String webSocket(HttpServletRequest request, SessionId session) {
        URI configured = settings.publicUrl();
        String base = configured == null
                ? request.getScheme() + "://" + request.getHeader("Host")
                : configured.toString().replaceAll("/+$", "");
        return base.replaceFirst("^http", "ws") + "/ws/" + session;
    }
}
