package dev.madang.edge;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;

/** What a browser brings along by itself. */
public final class Cookies {

    private Cookies() {}

    /** The value of the first cookie of that name. */
    public static Optional<String> value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .findFirst()
                        .map(Cookie::getValue);
    }
}
