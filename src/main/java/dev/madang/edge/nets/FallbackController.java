package dev.madang.edge.nets;

import dev.madang.edge.Exchanges;
import dev.madang.edge.Refusals;
import dev.madang.shared.Failure;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The net under the servlets and filters: bare statuses, and what was thrown outside of MVC. */
@Controller
class FallbackController implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(FallbackController.class);

    private final Exchanges exchanges;
    private final Refusals refusals;

    FallbackController(Exchanges exchanges, Refusals refusals) {
        this.exchanges = exchanges;
        this.refusals = refusals;
    }

    @RequestMapping("/error")
    void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            throw Failure.notFound("NOT_FOUND");
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 500;
        Optional<Failure> failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? Causes.failureOf(thrown)
                : Optional.empty();
        if (failure.isPresent()) {
            refusals.send(request, response, failure.get());
            return;
        }
        log(request, status);
        Nets.send(refusals, request, response, status);
    }

    private void log(HttpServletRequest request, int status) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown && status >= 500) {
            String id = exchanges.of(request).requestId();
            LOG.error("{} {} {} failed", id, request.getMethod(), request.getRequestURI(), thrown);
        }
    }
}
