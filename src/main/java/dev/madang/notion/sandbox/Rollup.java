package dev.madang.notion.sandbox;

import java.util.Set;

/** Gathers the values of related rows. */
final class Rollup {

    static final Set<String> FUNCTIONS = Set.of(
            "count", "count_values", "empty", "not_empty", "unique", "show_unique", "percent_empty", "percent_not_empty",
            "sum", "average", "median", "min", "max", "range", "earliest_date", "latest_date", "date_range", "checked",
            "unchecked", "percent_checked", "percent_unchecked", "count_per_group", "percent_per_group", "show_original");

    private Rollup() {}
}
