package dev.madang.edge;

import dev.madang.shared.Failure;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One fault in the shape of a request.
 *
 * @param place where the value stood
 * @param path its name there as the caller writes it ({@code options.limit}, {@code edits[0].action}); empty = the whole
 * @param rule what it breaks
 * @param limits the figures of the rule: {@code min}, {@code max}, {@code expected}
 */
public record Violation(Place place, String path, Rule rule, Map<String, Object> limits) {

    /** The part of the request. */
    public enum Place {
        BODY,
        QUERY,
        PATH,
        HEADER
    }

    /** What a value can break, with the reason that tells of it. */
    public enum Rule {
        MISSING("VALIDATION_MISSING_FIELD"),
        UNKNOWN("VALIDATION_UNKNOWN_FIELD"),
        WRONG_TYPE("VALIDATION_INVALID_TYPE"),
        EMPTY("VALIDATION_EMPTY_INPUT"),
        TOO_SHORT("VALIDATION_TOO_SHORT"),
        TOO_LONG("VALIDATION_TOO_LONG"),
        TOO_SMALL("VALIDATION_OUT_OF_RANGE"),
        TOO_GREAT("VALIDATION_OUT_OF_RANGE"),
        FORMAT("VALIDATION_INVALID_FORMAT"),
        UNSOUND("VALIDATION_UNSOUND_TEXT"),
        OTHER("VALIDATION_INVALID_INPUT");

        private final String reason;

        Rule(String reason) {
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /** The detail under which a failure carries its violations. */
    static final String DETAIL = "violations";

    public Violation {
        limits = Map.copyOf(limits);
    }

    public Violation(Place place, String path, Rule rule) {
        this(place, path, rule, Map.of());
    }

    /** The refusal of a request for these faults; the first one names it. */
    public static Failure failure(List<Violation> violations) {
        Violation first = violations.getFirst();
        Failure failure = Failure.invalid(first.rule().reason()).with("field", first.field());
        for (var limit : new TreeMap<>(first.limits()).entrySet()) {
            failure = failure.with(limit.getKey(), limit.getValue());
        }
        return failure.with(DETAIL, List.copyOf(violations));
    }

    /**
     * A number of the query, if it lies within its bounds.
     *
     * @throws Failure INVALID, with the bounds
     */
    public static int inRange(String field, int given, int min, int max) {
        if (given < min || given > max) {
            Rule rule = given < min ? Rule.TOO_SMALL : Rule.TOO_GREAT;
            throw new Violation(Place.QUERY, field, rule, Map.of("min", min, "max", max)).failure();
        }
        return given;
    }

    public Failure failure() {
        return failure(List.of(this));
    }

    static List<Violation> of(Failure failure) {
        @Nullable Object detail = failure.details().get(DETAIL);
        return detail instanceof List<?> list
                ? list.stream()
                        .flatMap(one -> one instanceof Violation violation ? Stream.of(violation) : Stream.empty())
                        .toList()
                : List.of();
    }

    /** The name of the value, or of its place if the whole of it is meant. */
    String field() {
        return path.isEmpty() ? place.name().toLowerCase(Locale.ROOT) : path;
    }
}
