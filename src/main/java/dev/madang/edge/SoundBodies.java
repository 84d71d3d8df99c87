package dev.madang.edge;

import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.shared.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Lets no JSON body pass that carries text which the rest of the server could not keep. */
@ControllerAdvice
class SoundBodies extends RequestBodyAdviceAdapter {

    private final JsonMapper json;

    SoundBodies(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter handler, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter handler,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        checkCharset(message.getHeaders().getContentType());
        byte[] body = message.getBody().readAllBytes();
        check(body);
        return new Read(message.getHeaders(), body);
    }

    /** JSON is UTF-8; what another charset would make of the bytes could not be checked here. */
    private static void checkCharset(@Nullable MediaType type) {
        if (type != null && type.getCharset() != null && !type.getCharset().equals(StandardCharsets.UTF_8)) {
            throw Failure.of(Failure.Kind.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE")
                    .with("content_type", type.toString());
        }
    }

    private void check(byte[] body) {
        try (JsonParser parser = json.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
                if (text && !SoundText.isSound(parser.getString())) {
                    throw new Violation(Place.BODY, path(parser), Rule.UNSOUND).failure();
                }
            }
        } catch (JacksonException e) {
            // Not JSON at all: the converter comes to the same end and says where.
        }
    }

    /** {@code /edits/0/action} as a caller writes it: {@code edits[0].action}. */
    private static String path(JsonParser parser) {
        return parser.streamReadContext()
                .pathAsPointer()
                .toString()
                .replaceAll("/(\\d+)(?=/|$)", "[$1]")
                .replace('/', '.')
                .replaceFirst("^\\.", "");
    }

    /** A body that has been read, for the converter to read. */
    private static final class Read implements HttpInputMessage {

        private final HttpHeaders headers;
        private final byte[] body;

        Read(HttpHeaders headers, byte[] body) {
            this.headers = headers;
            this.body = body;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }
    }
}
