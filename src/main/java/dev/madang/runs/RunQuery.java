package dev.madang.runs;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which runs are looked for; they come newest first.
 *
 * @param states those they may be in; any when empty
 * @param family the family they belong to, or null for all
 * @param before only runs older than the one at this place, or null from the newest on
 * @param through only runs down to and including the one at this place, or null
 * @param limit how many at most, 1 to {@value #MOST}
 */
public record RunQuery(
        Set<RunState> states,
        @Nullable String family,
        @Nullable RunPlace before,
        @Nullable RunPlace through,
        int limit) {

    public static final int MOST = 200;

    public RunQuery {
        states = Set.copyOf(states);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a list of " + limit + " runs");
        }
    }

    /** All runs, of whatever family and state. */
    public static RunQuery newest(int limit) {
        return new RunQuery(Set.of(), null, null, null, limit);
    }
}
