package dev.madang.llm;

import dev.madang.testkit.ManualClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A context with the models of a server, its endpoints without keys, and what a test adds. */
public final class ModelsContext {

    private ModelsContext() {}

    public static ApplicationContextRunner prepare() {
        return new ApplicationContextRunner()
                .withUserConfiguration(LlmConfiguration.class)
                .withBean(Clock.class, ManualClock::new)
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withBean(EndpointAdapter.class, Keyless::new);
    }

    private static final class Keyless implements EndpointAdapter {
        @Override
        public Set<ProviderKind> kinds() {
            return EnumSet.allOf(ProviderKind.class);
        }

        @Override
        public ModelProvider provider(Endpoint endpoint, Supplier<Optional<FoundKey>> key) {
            return new ModelProvider() {
                @Override
                public ProviderInfo describe() {
                    return new ProviderInfo(endpoint.name(), endpoint.kind(), List.of("m"), "key", null);
                }

                @Override
                public Ending exchange(ModelRequest request, ModelOutput output) {
                    throw new ProviderFailure(ProviderFailure.Cause.UNAUTHORIZED);
                }
            };
        }
    }
}
