package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Schema.Property;
import java.time.Clock;
import tools.jackson.databind.JsonNode;

/** Formulas and rollups of rows. */
final class Computation {

    /** A property that leads back to itself. */
    static final class Circle extends RuntimeException {
        Circle() {
            super(null, null, false, false);
        }
    }

    private final RowValues values;
    private final Clock clock;

    Computation(RowValues values, Clock clock) {
        this.values = values;
        this.clock = clock;
    }

    JsonNode of(Node page, Property property) {
        return Json.orNull(null);
    }
}
