package dev.madang.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Pattern;

/** The address under which a client reaches this server: the configured one, else the one that it used. */
public final class PublicUrl {

    private static final Pattern PORT = Pattern.compile(":\\d+$");

    private final EdgeSettings settings;
    private final Listeners listeners;

    PublicUrl(EdgeSettings settings, Listeners listeners) {
        this.settings = settings;
        this.listeners = listeners;
    }

    /** Scheme, host and port, without a slash at the end. */
    public String of(HttpServletRequest request) {
        URI configured = settings.publicUrl();
        return configured == null
                ? request.getScheme() + "://" + request.getHeader("Host")
                : configured.toString().replaceAll("/+$", "");
    }

    /** The same for pages of the console, which the main listener alone has, whatever listener the request came to. */
    public String ofPages(HttpServletRequest request) {
        String address = of(request);
        return settings.publicUrl() == null && request.getLocalPort() != listeners.main()
                ? PORT.matcher(address).replaceFirst("") + ":" + listeners.main()
                : address;
    }
}
