package dev.madang.edge.nets;

import dev.madang.edge.Exchange;
import dev.madang.edge.Refusals;
import dev.madang.shared.Failure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/** The net under the handlers. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class FailureAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(FailureAdvice.class);

    private final Refusals refusals;

    FailureAdvice(Refusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    void tell(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            return;
        }
        Optional<Failure> failure = Causes.failureOf(thrown);
        String id = Exchange.of(request).requestId();
        if (failure.isEmpty()) {
            LOG.error("{} {} {} failed", id, request.getMethod(), request.getRequestURI(), thrown);
        } else if (thrown instanceof Failure) {
            // Stated by a handler, so its answer, even where the table says 5xx.
            LOG.debug(
                    "{} {} {}: {}",
                    id,
                    request.getMethod(),
                    request.getRequestURI(),
                    failure.get().reason());
        } else if (failure.get().kind() == Failure.Kind.UNAVAILABLE) {
            LOG.warn("{} {} {}: {}", id, request.getMethod(), request.getRequestURI(), thrown.toString());
        }
        refusals.send(request, response, failure.orElseGet(() -> Failure.of(Failure.Kind.INTERNAL, "INTERNAL_ERROR")));
    }
}
