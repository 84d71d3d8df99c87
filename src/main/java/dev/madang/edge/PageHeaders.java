package dev.madang.edge;

import java.util.Map;

/** What every page for people is sent with: nothing comes from elsewhere, nothing runs that is not a file of ours. */
public final class PageHeaders {

    public static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; media-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            // Not "no-referrer": browsers then send forms with the origin "null", which is refused.
            "Referrer-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private PageHeaders() {}
}
