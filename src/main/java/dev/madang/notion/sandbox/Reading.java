package dev.madang.notion.sandbox;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Begins to read a workspace for one request. */
@Component
class Reading {

    private final NodeStore nodes;
    private final Clock clock;
    private final SandboxSettings settings;

    Reading(NodeStore nodes, Clock clock, SandboxSettings settings) {
        this.nodes = nodes;
        this.clock = clock;
        this.settings = settings;
    }

    /** What belongs to one request; of what changes meanwhile it may know the old. */
    record Now(Picture picture, RowValues values, Shapes shapes) {}

    Now begin(Call call) {
        Picture picture = new Picture(nodes, call.workspace());
        RowValues values = new RowValues(picture, clock.withZone(settings.zone()));
        return new Now(picture, values, new Shapes(call, picture, values));
    }
}
