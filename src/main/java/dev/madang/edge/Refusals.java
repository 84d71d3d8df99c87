package dev.madang.edge;

import dev.madang.shared.Failure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sends failures: every net below the handlers ends here, so that all of them speak alike. */
public final class Refusals {

    private final Exchanges exchanges;
    private final Wording wording;

    Refusals(Exchanges exchanges, Wording wording) {
        this.exchanges = exchanges;
        this.wording = wording;
    }

    public void send(HttpServletRequest request, HttpServletResponse response, Failure failure) throws IOException {
        Exchange exchange = exchanges.of(request);
        send(request, response, failure, Statuses.of(exchange.family(), failure));
    }

    /** With a status that the table does not have. */
    public void send(HttpServletRequest request, HttpServletResponse response, Failure failure, int status)
            throws IOException {
        Exchange exchange = exchanges.of(request);
        boolean page = exchange.family() == Family.CONSOLE && asksForHtml(request.getHeader("Accept"));
        Answer answer = page ? wording.page(exchange, failure, status) : wording.answer(exchange, failure, status);
        response.setHeader(EdgeFilter.REQUEST_ID, exchange.requestId());
        answer.write(response);
    }

    private static boolean asksForHtml(@Nullable String accept) {
        return accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html");
    }
}
