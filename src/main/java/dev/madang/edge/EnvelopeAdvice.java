package dev.madang.edge;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Puts the envelope around what {@link Enveloped} handlers return. */
@ControllerAdvice
class EnvelopeAdvice implements ResponseBodyAdvice<Object> {

    private final Clock clock;

    EnvelopeAdvice(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supports(MethodParameter handler, Class<? extends HttpMessageConverter<?>> converter) {
        return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converter)
                && (AnnotatedElementUtils.hasAnnotation(handler.getContainingClass(), Enveloped.class)
                        || handler.hasMethodAnnotation(Enveloped.class));
    }

    @Override
    public Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter handler,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        Exchange exchange = Exchange.of(((ServletServerHttpRequest) request).getServletRequest());
        return Envelope.of(body, exchange, clock.instant());
    }
}
