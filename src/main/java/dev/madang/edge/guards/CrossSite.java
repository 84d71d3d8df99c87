package dev.madang.edge.guards;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Requests without an Origin that another site can make a browser send. Plain clients such as curl are none of them. */
final class CrossSite {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private static final Set<String> SIMPLE_TYPES =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    private CrossSite() {}

    static boolean suspects(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN_SITE.contains(site)) {
            return true;
        }
        return isFromBrowser(request) && hasSimpleBody(request);
    }

    private static boolean isFromBrowser(HttpServletRequest request) {
        return request.getHeader("Cookie") != null
                || Collections.list(request.getHeaderNames()).stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("sec-fetch-"));
    }

    private static boolean hasSimpleBody(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? hasBody(request) : SIMPLE_TYPES.contains(withoutParameters(type));
    }

    private static boolean hasBody(HttpServletRequest request) {
        @Nullable String encoding = request.getHeader("Transfer-Encoding");
        return request.getContentLengthLong() > 0 || encoding != null;
    }

    private static String withoutParameters(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
