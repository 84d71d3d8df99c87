package dev.madang.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** The address under which a client reaches this server: the configured one, else the one that it used. */
public final class PublicUrl {

    private final EdgeSettings settings;

    PublicUrl(EdgeSettings settings) {
        this.settings = settings;
    }

    /** Scheme, host and port, without a slash at the end. */
    public String of(HttpServletRequest request) {
        URI configured = settings.publicUrl();
        return configured == null
                ? request.getScheme() + "://" + request.getHeader("Host")
                : configured.toString().replaceAll("/+$", "");
    }
}
