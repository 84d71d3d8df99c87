package dev.madang.edge;

import jakarta.servlet.http.HttpServletRequest;

/** What is known of a request before any handler sees it. */
public record Exchange(Family family, String requestId, Language language) {

    static final String ATTRIBUTE = Exchange.class.getName();

    /** The exchange that the edge's first filter found for this request. */
    public static Exchange of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Exchange exchange) {
            return exchange;
        }
        throw new IllegalStateException("the request did not come through the edge");
    }
}
