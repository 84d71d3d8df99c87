package dev.madang.community.wire;

import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.shared.Failure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cursors as callers send them back. */
public final class Cursors {

    private Cursors() {}

    /** An empty one is none: that is the first page. */
    public static Optional<String> given(@Nullable String cursor) {
        return Optional.ofNullable(cursor).filter(text -> !text.isEmpty());
    }

    /** One that is a number. */
    public static Optional<Long> number(String cursor) {
        return Optional.of(cursor)
                .filter(text -> text.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf);
    }

    /** The refusal of one that we did not give to this caller. */
    public static Failure unknown() {
        return new Violation(Place.QUERY, "cursor", Rule.OTHER).failure();
    }
}
