package dev.madang.console.runs;

import dev.madang.runs.RunPlace;
import dev.madang.runs.RunQuery;
import dev.madang.runs.RunState;
import dev.madang.shared.Failure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which runs a page shows, as its address says it: {@code ?state=FAILED&family=agent}.
 *
 * @param family a family that has runs, or null for all
 */
record RunFilter(Tab tab, @Nullable String family) {

    static final int PAGE = 50;

    /** What the tabs call states. */
    enum Tab {
        ALL,
        RUNNING,
        WAITING,
        PAUSED,
        FAILED,
        COMPLETED,
        CANCELLED;

        private Set<RunState> states() {
            return switch (this) {
                case ALL -> Set.of();
                case RUNNING -> Set.of(RunState.RUNNING, RunState.CANCELLING);
                case WAITING -> Set.of(RunState.WAITING);
                case PAUSED -> Set.of(RunState.PAUSED);
                case FAILED -> Set.of(RunState.FAILED);
                case COMPLETED -> Set.of(RunState.COMPLETED);
                case CANCELLED -> Set.of(RunState.CANCELLED);
            };
        }
    }

    /** What an address or a topic says; what is not known counts as everything. */
    static RunFilter of(@Nullable String state, @Nullable String family, List<String> families) {
        Tab tab = Arrays.stream(Tab.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(Tab.ALL);
        return new RunFilter(tab, families.contains(family) ? family : null);
    }

    /** The end of the live topic: {@code FAILED.agent}. */
    String topic() {
        return tab + "." + (family == null ? "" : family);
    }

    static RunFilter ofTopic(String topic, List<String> families) {
        String[] parts = topic.split("\\.", 2);
        return of(parts[0], parts.length == 2 ? parts[1] : null, families);
    }

    RunQuery query(@Nullable RunPlace before, @Nullable RunPlace through, int limit) {
        return new RunQuery(tab.states(), family, before, through, limit);
    }

    /** A way to the same list seen otherwise. */
    record Link(String name, String address, boolean isHere) {}

    List<Link> tabs() {
        return Arrays.stream(Tab.values())
                .map(one -> new Link(one.name(), address(one, family, null, null), one == tab))
                .toList();
    }

    /** All families, by name; {@code ALL} first. */
    List<Link> families(List<String> families) {
        Stream<Link> all = Stream.of(new Link("ALL", address(tab, null, null, null), family == null));
        return Stream.concat(
                        all,
                        families.stream().map(one -> new Link(one, address(tab, one, null, null), one.equals(family))))
                .toList();
    }

    /** The runs between two places: older than the first, down to and including the second. */
    String address(@Nullable RunPlace before, @Nullable RunPlace through) {
        return address(tab, family, before, through);
    }

    private static String address(
            Tab tab, @Nullable String family, @Nullable RunPlace before, @Nullable RunPlace through) {
        StringJoiner query = new StringJoiner("&", "/runs?", "").setEmptyValue("/runs");
        if (tab != Tab.ALL) {
            query.add("state=" + tab);
        }
        if (family != null) {
            query.add("family=" + family);
        }
        if (before != null) {
            query.add("before=" + before);
        }
        if (through != null) {
            query.add("through=" + through);
        }
        return query.toString();
    }

    /**
     * A place as an address names it.
     *
     * @throws Failure INVALID {@code VALIDATION_INVALID_INPUT}
     */
    static @Nullable RunPlace place(@Nullable String text) {
        return text == null
                ? null
                : Optional.of(text)
                        .flatMap(RunPlace::parse)
                        .orElseThrow(() -> Failure.invalid("VALIDATION_INVALID_INPUT"));
    }
}
