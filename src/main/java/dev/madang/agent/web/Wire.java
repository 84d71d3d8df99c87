package dev.madang.agent.web;

import dev.madang.edge.Timestamps;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How values look on this family's wire. */
final class Wire {

    private Wire() {}

    static String time(Instant instant) {
        return Timestamps.of(instant);
    }

    static @Nullable String timeOrNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }
}
