package dev.madang.agent.reviews;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a file was read.
 *
 * @param encoding the name of its character encoding
 * @param headers the names of its columns, as they stand there
 * @param rows how many rows it has, blank lines not counted
 * @param used how many of them became reviews
 * @param flaws how often each flaw was met; absent ones are left out
 */
public record Reading(String encoding, List<String> headers, int rows, int used, Map<Flaw, Integer> flaws) {

    public Reading {
        headers = List.copyOf(headers);
        flaws = flaws.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(flaws));
    }

    /** How many rows became no review. */
    public int dropped() {
        return rows - used;
    }
}
