package dev.madang.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** {@code Accept} chooses among the forms of a page; it decides nothing on a route of JSON. */
@Configuration(proxyBeanMethods = false)
class Negotiation implements WebMvcConfigurer {

    private final HeaderContentNegotiationStrategy byHeader = new HeaderContentNegotiationStrategy();

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.strategies(List.of(this::mediaTypes));
    }

    private List<MediaType> mediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
        boolean json =
                servletRequest == null || Exchange.of(servletRequest).family().alwaysJson();
        return json ? List.of(MediaType.ALL) : byHeader.resolveMediaTypes(request);
    }
}
