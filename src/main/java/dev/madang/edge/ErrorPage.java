package dev.madang.edge;

import org.springframework.web.util.HtmlUtils;

/** A failure as a small page, for people at a browser. */
final class ErrorPage {

    private ErrorPage() {}

    static String of(Exchange exchange, String title, String message) {
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><title>%s · Madang</title></head>
                <body>
                <h1>%s</h1>
                <p>%s</p>
                <p><a href="/">Madang</a> · <code>%s</code></p>
                </body>
                </html>
                """.formatted(
                        exchange.language().tag(),
                        HtmlUtils.htmlEscape(title),
                        HtmlUtils.htmlEscape(title),
                        HtmlUtils.htmlEscape(message),
                        exchange.requestId());
    }
}
