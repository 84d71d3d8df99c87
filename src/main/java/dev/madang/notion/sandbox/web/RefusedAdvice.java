package dev.madang.notion.sandbox.web;

import dev.madang.edge.Answer;
import dev.madang.edge.Exchange;
import dev.madang.notion.sandbox.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells refusals as Notion tells them. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedAdvice {

    @ExceptionHandler
    void tell(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("object", "error");
        body.put("status", refused.code().status());
        body.put("code", refused.code().wireName());
        body.put("message", refused.getMessage());
        body.put("request_id", Exchange.of(request).requestId());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Content-Language", "en");
        headers.put("Cache-Control", "no-store");
        Long wait = refused.retryAfter();
        if (wait != null) {
            headers.put("Retry-After", String.valueOf(wait));
        }
        new Answer(refused.code().status(), headers, body).write(response);
    }
}
