package dev.madang.edge;

import dev.madang.events.EventLog;
import dev.madang.identity.ApiKeys;
import dev.madang.identity.IdentitySettings;
import dev.madang.identity.TeamTokens;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What the rest of the edge stands on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EdgeSettings.class, HealthSettings.class})
class EdgeConfiguration {

    @Bean
    Listeners listeners(EdgeSettings settings, @Value("${server.port:8000}") int port) {
        return new Listeners(Listeners.parse(settings.listeners()), port);
    }

    @Bean
    Exchanges exchanges(Listeners listeners, HealthSettings health, ObjectProvider<ServedFamily> present) {
        return new Exchanges(listeners, health.exact(present.stream().collect(Collectors.toSet())));
    }

    @Bean
    Wording wording(Clock clock) {
        return new Wording(clock);
    }

    @Bean
    Refusals refusals(Exchanges exchanges, Wording wording, ObjectProvider<FailurePage> pages) {
        return new Refusals(exchanges, wording, pages);
    }

    @Bean
    FilterRegistrationBean<EdgeFilter> door(Exchanges exchanges, Refusals refusals, MeterRegistry meters) {
        FilterRegistrationBean<EdgeFilter> registration =
                new FilterRegistrationBean<>(new EdgeFilter(exchanges, refusals, new RequestMeter(meters)));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    PublicUrl publicUrl(EdgeSettings settings) {
        return new PublicUrl(settings);
    }

    @Bean
    Doorkeeper doorkeeper(IdentitySettings settings, TeamTokens tokens, ApiKeys keys) {
        return new Doorkeeper(settings, tokens, keys);
    }

    @Bean
    OpenStreams openStreams(MeterRegistry meters) {
        OpenStreams streams = new OpenStreams();
        Gauge.builder("madang.streams.open", streams, OpenStreams::count)
                .description("Event streams that are being read")
                .register(meters);
        return streams;
    }

    @Bean
    SseStream sseStream(OpenStreams streams, Wording wording, EdgeSettings settings) {
        return new SseStream(streams, wording, settings.heartbeat());
    }

    @Bean
    SseBundle sseBundle(OpenStreams streams, EventLog log, EdgeSettings settings, ClientAddress addresses) {
        return new SseBundle(streams, log, settings.heartbeat(), addresses);
    }

    @Bean
    FileResponse fileResponse(Refusals refusals) {
        return new FileResponse(refusals);
    }
}
