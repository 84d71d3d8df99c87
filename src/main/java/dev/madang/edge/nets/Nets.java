package dev.madang.edge.nets;

import dev.madang.edge.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What the nets outside of MVC share. */
final class Nets {

    private Nets() {}

    static void send(Refusals refusals, HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        if (StatusFailures.keepsItsStatus(status)) {
            refusals.send(request, response, StatusFailures.of(status), status);
        } else {
            refusals.send(request, response, StatusFailures.of(status));
        }
    }
}
