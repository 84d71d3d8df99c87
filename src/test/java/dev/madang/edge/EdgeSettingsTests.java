package dev.madang.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class EdgeSettingsTests {

    @Test
    void nothingIsConfiguredByDefault() {
        assertThat(bound(Map.of()))
                .isEqualTo(new EdgeSettings("off", List.of(), List.of(), List.of(), null, Duration.ofSeconds(15)));
    }

    @Test
    void theNamesInTheRefusalsAreTheNamesOfTheSettings() {
        EdgeSettings settings = bound(Map.of(
                "MADANG_ALLOWED_HOSTS", "a.example,b.example",
                "MADANG_TRUSTED_PROXIES", "10.0.0.0/8",
                "MADANG_LISTENERS", "runner=3001",
                "MADANG_PUBLIC_URL", "https://madang.example"));

        assertThat(settings.allowedHosts()).containsExactly("a.example", "b.example");
        assertThat(settings.trustedProxies()).containsExactly("10.0.0.0/8");
        assertThat(settings.listeners()).isEqualTo("runner=3001");
        assertThat(settings.publicUrl()).hasHost("madang.example");
    }

    @Test
    void everyOriginAtOnceIsRefused() {
        assertThatThrownBy(
                        () -> new EdgeSettings("off", List.of(), List.of("*"), List.of(), null, Duration.ofSeconds(15)))
                .hasMessageContaining("CORS_ORIGINS");
    }

    private static EdgeSettings bound(Map<String, Object> environment) {
        var standard = new StandardEnvironment();
        standard.getPropertySources()
                .forEach(source -> standard.getPropertySources().remove(source.getName()));
        standard.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", environment));
        ConfigurationPropertySources.attach(standard);
        return Binder.get(standard).bindOrCreate("madang", EdgeSettings.class);
    }
}
