package dev.madang.edge;

import dev.madang.shared.HealthPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Whether requests may come; each family tells it in its own words. */
@Component
public class Readiness {

    private final HealthStore database;
    private final List<HealthPart> parts;

    Readiness(HealthStore database, List<HealthPart> parts) {
        this.database = database;
        this.parts = List.copyOf(parts);
    }

    /**
     * How things are.
     *
     * @param isDatabaseThere whether the database answers; where it does not, no part was asked
     * @param checks the parts by their names; a part that is not well and has not failed is a warning
     * @param failed the names of the parts that have failed
     */
    public record Look(boolean isDatabaseThere, Map<String, Boolean> checks, List<String> failed) {

        public boolean isReady() {
            return isDatabaseThere && failed.isEmpty();
        }
    }

    public boolean isDatabaseThere() {
        return database.answers();
    }

    public Look look() {
        Map<String, Boolean> checks = new TreeMap<>();
        List<String> failed = new ArrayList<>();
        boolean isDatabaseThere = isDatabaseThere();
        if (isDatabaseThere) {
            for (HealthPart part : parts) {
                HealthPart.State state = part.state();
                checks.put(part.name(), state == HealthPart.State.WELL);
                if (state == HealthPart.State.FAILED) {
                    failed.add(part.name());
                }
            }
        }
        return new Look(isDatabaseThere, checks, failed);
    }
}
