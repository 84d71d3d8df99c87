package dev.madang.community.wire;

import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.shared.Failure;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whole numbers of addresses: decimal digits, no other notation. */
public final class WholeNumber {

    private static final Pattern FORM = Pattern.compile("-?[0-9]+");
    /** Digits that every {@code long} can have. */
    private static final int SAFE = 18;

    private WholeNumber() {}

    /**
     * A number of the query, or what stands for none.
     *
     * @throws Failure INVALID when it is no whole number, or out of its bounds
     */
    public static int ofQuery(String name, @Nullable String given, int otherwise, int min, int max) {
        return given == null
                ? otherwise
                : Violation.inRange(name, Math.clamp(parse(Place.QUERY, name, given), min - 1, max + 1), min, max);
    }

    /**
     * A number of the path from 1 on; one that is larger than any id is the largest there is.
     *
     * @throws Failure INVALID
     */
    public static long ofPath(String name, String given) {
        long number = parse(Place.PATH, name, given);
        if (number < 1) {
            throw new Violation(Place.PATH, name, Rule.TOO_SMALL, Map.of("min", 1)).failure();
        }
        return number;
    }

    private static long parse(Place place, String name, String given) {
        if (!FORM.matcher(given).matches()) {
            throw new Violation(place, name, Rule.WRONG_TYPE, Map.of("expected", "integer")).failure();
        }
        boolean negative = given.startsWith("-");
        String digits = given.substring(negative ? 1 : 0).replaceFirst("^0+(?=.)", "");
        long size = digits.length() > SAFE ? Long.MAX_VALUE : Long.parseLong(digits);
        return negative ? -size : size;
    }
}
