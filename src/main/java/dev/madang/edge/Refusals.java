package dev.madang.edge;

import dev.madang.shared.Failure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Sends failures: every net below the handlers ends here, so that all of them speak alike. */
public final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Exchanges exchanges;
    private final Wording wording;
    private final ObjectProvider<FailurePage> pages;

    Refusals(Exchanges exchanges, Wording wording, ObjectProvider<FailurePage> pages) {
        this.exchanges = exchanges;
        this.wording = wording;
        this.pages = pages;
    }

    public void send(HttpServletRequest request, HttpServletResponse response, Failure failure) throws IOException {
        Exchange exchange = exchanges.of(request);
        send(request, response, failure, Statuses.of(exchange.family(), failure));
    }

    /** With a status that the table does not have. */
    public void send(HttpServletRequest request, HttpServletResponse response, Failure failure, int status)
            throws IOException {
        Exchange exchange = exchanges.of(request);
        boolean person = exchange.family().isForPeople() && asksForHtml(request.getHeader("Accept"));
        Answer answer = person ? page(request, exchange, failure, status) : wording.answer(exchange, failure, status);
        response.setHeader(EdgeFilter.REQUEST_ID, exchange.requestId());
        answer.write(response);
    }

    private Answer page(HttpServletRequest request, Exchange exchange, Failure failure, int status) {
        if (status == HttpServletResponse.SC_UNAUTHORIZED && request.getMethod().equals("GET")) {
            return toSignIn(request);
        }
        FailurePage.Told told = new FailurePage.Told(exchange, status, wording.message(failure, exchange.language()));
        return wording.page(exchange, failure, status, pageOf(request, told, failure));
    }

    /** A page that fails itself must not hide what it was to tell. */
    private String pageOf(HttpServletRequest request, FailurePage.Told told, Failure failure) {
        try {
            FailurePage page = pages.getIfAvailable();
            if (page != null) {
                return page.of(request, told);
            }
        } catch (RuntimeException e) {
            LOG.error("{} The page of a failure failed", told.exchange().requestId(), e);
        }
        return wording.plainPage(told.exchange(), failure);
    }

    /** Whoever has to sign in first comes back to where they wanted to go. */
    private static Answer toSignIn(HttpServletRequest request) {
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        boolean square = PathShape.of("/community/**").matches(PathShape.segments(request.getRequestURI()));
        String gate = square ? "/community/sign-in" : "/login";
        String target = gate + "?then=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        return new Answer(
                HttpServletResponse.SC_SEE_OTHER, Map.of("Location", target, "Cache-Control", "no-store"), "");
    }

    private static boolean asksForHtml(@Nullable String accept) {
        return accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html");
    }
}
