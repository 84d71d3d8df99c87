package dev.madang.notion.blueprint;

import java.util.Set;

/** What Notion takes at most, and the words it knows. */
final class Limits {

    /** 100 pieces of rich text of 2000 characters each. */
    static final int TEXT = 200_000;

    static final int TITLE = 2000;
    static final int NAME = 100;
    static final int EQUATION = 1000;
    static final int ADDRESS = 2000;
    static final int CONTACT = 200;
    static final int OPTIONS = 100;
    static final int VALUES = 100;
    static final int COLUMNS = 5;

    /** Levels of blocks below a page that a build can make with its calls of two levels each. */
    static final int DEPTH = 4;

    static final Set<String> COLORS =
            Set.of("default", "gray", "brown", "orange", "yellow", "green", "blue", "purple", "pink", "red");

    static final Set<String> FORMATS = Set.of(
            "number",
            "number_with_commas",
            "percent",
            "won",
            "dollar",
            "euro",
            "pound",
            "yen",
            "yuan",
            "baht",
            "rupee",
            "franc",
            "singapore_dollar",
            "hong_kong_dollar",
            "canadian_dollar",
            "australian_dollar");

    private Limits() {}

    static boolean color(String name) {
        var base = name.endsWith("_background") ? name.substring(0, name.length() - 11) : name;
        return COLORS.contains(base) && !name.equals("default_background");
    }
}
