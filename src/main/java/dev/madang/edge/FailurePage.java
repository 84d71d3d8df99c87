package dev.madang.edge;

import jakarta.servlet.http.HttpServletRequest;

/** A failure as a page for people. It may be asked before any filter has run, and while the database is away. */
public interface FailurePage {

    String of(HttpServletRequest request, Told told);

    /**
     * What the page says.
     *
     * @param message a sentence in the language of the exchange
     */
    record Told(Exchange exchange, int status, String message) {}
}
