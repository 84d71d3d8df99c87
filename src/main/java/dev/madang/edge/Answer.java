package dev.madang.edge;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer that is ready to be sent.
 *
 * @param body text as it is, anything else as JSON
 */
public record Answer(int status, Map<String, String> headers, Object body) {

    // Its own mapper: how the failures look does not hang on how the application's mapper is set.
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Sends it, unless an answer is under way already. Headers that were set before stay. */
    public void write(HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        headers.forEach(response::setHeader);
        byte[] bytes = bytes();
        response.setContentLength(bytes.length);
        try {
            response.getOutputStream().write(bytes);
        } catch (IllegalStateException e) {
            // Whoever failed had begun with the writer, and a response has only one of the two.
            response.getWriter().write(text());
        }
        response.flushBuffer();
    }

    /** The body as text. */
    public String text() {
        return body instanceof String text ? text : JSON.writeValueAsString(body);
    }

    private byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
