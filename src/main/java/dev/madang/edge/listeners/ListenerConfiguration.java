package dev.madang.edge.listeners;

import dev.madang.edge.Listeners;
import dev.madang.edge.ServedFamily;
import java.net.InetAddress;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Configuration(proxyBeanMethods = false)
class ListenerConfiguration {

    @Bean
    ExtraPorts extraPorts(
            Listeners listeners,
            ObjectProvider<ServedFamily> present,
            TomcatServletWebServerFactory settings,
            @Value("${server.address:#{null}}") @Nullable InetAddress address) {
        return new ExtraPorts(listeners, present.stream().collect(Collectors.toSet()), settings, address);
    }

    @Bean
    TomcatConnectorCustomizer smallBuffers() {
        return new SmallBuffers();
    }

    @Bean
    WebMvcRegistrations familyMappings() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new FamilyMappings();
            }
        };
    }

    @Bean
    WebMvcConfigurer familyGate() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new FamilyGate()).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }
}
