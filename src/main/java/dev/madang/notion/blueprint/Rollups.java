package dev.madang.notion.blueprint;

/** The functions of rollups, and what they can be put over. */
final class Rollups {

    private Rollups() {}

    static boolean fits(String function, PropertyType target) {
        return switch (function) {
            case "count",
                    "count_values",
                    "empty",
                    "not_empty",
                    "unique",
                    "show_unique",
                    "percent_empty",
                    "percent_not_empty",
                    "show_original" -> true;
            case "sum", "average", "median", "min", "max", "range" ->
                target == PropertyType.NUMBER || target == PropertyType.FORMULA || target == PropertyType.ROLLUP;
            case "earliest_date", "latest_date", "date_range" ->
                target == PropertyType.DATE
                        || target == PropertyType.CREATED_TIME
                        || target == PropertyType.LAST_EDITED_TIME
                        || target == PropertyType.FORMULA;
            case "checked", "unchecked", "percent_checked", "percent_unchecked" ->
                target == PropertyType.CHECKBOX || target == PropertyType.FORMULA;
            case "count_per_group", "percent_per_group" ->
                target == PropertyType.STATUS || target == PropertyType.SELECT;
            default -> false;
        };
    }
}
