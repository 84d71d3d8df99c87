package dev.madang.edge;

import dev.madang.shared.StartRefusal;
import dev.madang.shared.StartRefusal.Reason;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose {@code /health} the main listener answers: three contracts print three bodies for one path.
 *
 * @param healthFamily {@code agent}, {@code factory} or {@code notion}; blank is {@code agent}
 */
@ConfigurationProperties("madang")
record HealthSettings(@DefaultValue("agent") String healthFamily) {

    private static final String COMMON = "agent";
    private static final Set<String> OTHERS = Set.of("factory", "notion");

    HealthSettings {
        healthFamily = healthFamily.isBlank() ? COMMON : healthFamily.strip();
        if (!healthFamily.equals(COMMON) && !OTHERS.contains(healthFamily)) {
            throw new StartRefusal(Reason.HEALTH_FAMILY_UNKNOWN, healthFamily);
        }
    }

    /**
     * The family whose exact body it is; none for the one that belongs to no family.
     *
     * @param present the families that this server has
     * @throws StartRefusal {@code HEALTH_FAMILY_ABSENT}: there would be no health at all
     */
    Optional<Family> exact(Set<ServedFamily> present) {
        if (healthFamily.equals(COMMON)) {
            return Optional.empty();
        }
        Family family = Family.valueOf(healthFamily.toUpperCase(Locale.ROOT));
        if (!present.contains(new ServedFamily(family))) {
            throw new StartRefusal(Reason.HEALTH_FAMILY_ABSENT, healthFamily);
        }
        return Optional.of(family);
    }
}
