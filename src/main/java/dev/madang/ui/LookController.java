package dev.madang.ui;

import dev.madang.edge.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The language and the theme of the pages: kept by the browser, for strangers too. */
@RoomController
class LookController {

    private static final Duration YEAR = Duration.ofDays(365);

    @PostMapping("/look")
    String choose(
            @RequestParam Optional<String> language,
            @RequestParam Optional<String> theme,
            @RequestParam @Nullable String then,
            HttpServletResponse response) {
        language.flatMap(Language::of).ifPresent(one -> keep(response, Language.COOKIE, one.tag()));
        theme.flatMap(Theme::named).ifPresent(one -> keep(response, Theme.COOKIE, one.word()));
        return "redirect:" + LocalPath.of(then);
    }

    // Scripts of ours change the theme without a new page, so they have to reach its cookie.
    private static void keep(HttpServletResponse response, String name, String value) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .sameSite("Lax")
                        .maxAge(YEAR)
                        .build()
                        .toString());
    }
}
