package dev.madang.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.shared.StartRefusal;
import dev.madang.shared.StartRefusal.Reason;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class HealthSettingsTests {

    private static final Set<ServedFamily> AGENT_ALONE = Set.of(new ServedFamily(Family.AGENT));
    private static final Set<ServedFamily> BOTH =
            Set.of(new ServedFamily(Family.FACTORY), new ServedFamily(Family.NOTION));

    @Test
    void withoutTheSettingItIsTheBodyThatBelongsToNoFamily() {
        assertThat(bound(Map.of()).exact(AGENT_ALONE)).isEmpty();
        assertThat(bound(Map.of("MADANG_HEALTH_FAMILY", "")).exact(AGENT_ALONE)).isEmpty();
        assertThat(bound(Map.of("MADANG_HEALTH_FAMILY", "agent")).exact(AGENT_ALONE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"factory, FACTORY", "notion, NOTION"})
    void aFamilyIsNamedInTheEnvironment(String value, Family family) {
        assertThat(bound(Map.of("MADANG_HEALTH_FAMILY", value)).exact(BOTH)).contains(family);
    }

    @ParameterizedTest
    @ValueSource(strings = {"runner", "community", "console", "Factory", "rubbish"})
    void anotherValueIsRefused(String value) {
        assertThatThrownBy(() -> new HealthSettings(value)).isInstanceOfSatisfying(StartRefusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.HEALTH_FAMILY_UNKNOWN);
            assertThat(refusal.arguments()).containsExactly(value);
        });
    }

    @Test
    void aFamilyThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> new HealthSettings("factory").exact(AGENT_ALONE))
                .isInstanceOfSatisfying(
                        StartRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.HEALTH_FAMILY_ABSENT));
    }

    private static HealthSettings bound(Map<String, Object> environment) {
        var standard = new StandardEnvironment();
        standard.getPropertySources()
                .forEach(source -> standard.getPropertySources().remove(source.getName()));
        standard.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", environment));
        ConfigurationPropertySources.attach(standard);
        return Binder.get(standard).bindOrCreate("madang", HealthSettings.class);
    }
}
