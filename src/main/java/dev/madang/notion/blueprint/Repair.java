package dev.madang.notion.blueprint;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a faulty blueprint whole: one finding after the other, until the checks find nothing. */
public final class Repair {

    private static final int MOST = 2000;

    private final Checks checks;

    public Repair(Checks checks) {
        this.checks = checks;
    }

    /** What was changed where, and why. */
    public record Change(String path, Reason reason, Action action, String found) {}

    /** What a repair does to a place. */
    public enum Action {
        REMOVED,
        REPLACED,
        ADDED,
        MOVED
    }

    /** A blueprint that passes the checks, and every change that this took. */
    public record Repaired(Blueprint blueprint, List<Change> changes) {
        public Repaired {
            changes = List.copyOf(changes);
        }
    }

    public Repaired of(Blueprint blueprint) {
        return of(BlueprintJson.write(blueprint));
    }

    /** Also what was written by others, a model's answer: what no blueprint can hold is left out and told. */
    public Repaired of(JsonNode document) {
        var json = document.isObject() ? (ObjectNode) document.deepCopy() : Trees.object();
        var changes = new ArrayList<Change>();
        while (changes.size() < MOST) {
            var reading = BlueprintReader.read(json);
            var findings = reading.findings();
            if (findings.isEmpty()) { // from here on in our own spelling, whichever it came in
                json = BlueprintJson.write(reading.blueprint());
                findings = checks.of(reading.blueprint());
            }
            if (findings.isEmpty()) {
                return new Repaired(reading.blueprint(), changes);
            }
            changes.add(repair(json, reading.blueprint(), findings.getFirst()));
        }
        throw new IllegalStateException("repairs that end nowhere: " + changes.subList(MOST - 5, MOST));
    }

    private static Change repair(ObjectNode json, Blueprint blueprint, Finding finding) {
        var action = new Cure(json, blueprint, finding).apply();
        return new Change(finding.path(), finding.reason(), action, finding.found());
    }
}
