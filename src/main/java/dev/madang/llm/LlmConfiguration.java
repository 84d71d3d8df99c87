package dev.madang.llm;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the models together. A server without {@link ProviderKeys} or {@link UsageSink} has no entered keys and no budgets. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LlmSettings.class)
class LlmConfiguration {

    @Bean
    Models models(
            LlmSettings settings,
            ObjectProvider<EndpointAdapter> adapters,
            ObjectProvider<ModelProvider> others,
            ObjectProvider<ProviderSource> sources,
            ObjectProvider<ProviderKeys> keys,
            ObjectProvider<UsageSink> usage,
            Clock clock,
            MeterRegistry meters,
            Environment environment) {
        Catalogue catalogue = new Catalogue(
                settings,
                adapters.stream().toList(),
                Stream.concat(others.orderedStream(), sources.stream().flatMap(one -> one.providers().stream()))
                        .toList(),
                keys.getIfAvailable(() -> _ -> Optional.empty()),
                environment::getProperty);
        Caller caller = new Caller(
                settings,
                new Breakers(settings.breaker(), clock),
                usage.getIfAvailable(() -> UsageSink.NONE),
                Pace.REAL,
                () -> ThreadLocalRandom.current().nextLong(),
                meters);
        return new Models(catalogue, caller);
    }
}
