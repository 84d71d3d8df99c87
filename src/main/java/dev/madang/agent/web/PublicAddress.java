package dev.madang.agent.web;

import dev.madang.agent.session.SessionId;
import dev.madang.edge.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** The addresses of sockets, as a client reaches them. */
@Component
class PublicAddress {

    private final PublicUrl base;

    PublicAddress(PublicUrl base) {
        this.base = base;
    }

    String webSocket(HttpServletRequest request, SessionId session) {
        return base.of(request).replaceFirst("^http", "ws") + "/ws/" + session;
    }
}
