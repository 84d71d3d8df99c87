package dev.madang.notion.sandbox;

import java.util.Set;

/** How much Notion takes (facts §7.6), and words that it knows. */
final class Limits {

    static final int CHILDREN = 100;
    static final int ELEMENTS = 1_000;
    static final int PAYLOAD = 500_000;
    static final int TEXT = 2_000;
    static final int URL = 2_000;
    static final int EQUATION = 1_000;
    static final int RICH_TEXT = 100;
    static final int CONTACT = 200;
    static final int VALUES = 100;
    static final int PAGE = 100;
    static final int ROWS = 10_000;
    static final int ATTACHMENTS = 3;

    static final Set<String> COLORS =
            Set.of("default", "gray", "brown", "orange", "yellow", "green", "blue", "purple", "pink", "red");
    static final Set<String> BLOCK_COLORS = Set.of(
            "default",
            "gray",
            "brown",
            "orange",
            "yellow",
            "green",
            "blue",
            "purple",
            "pink",
            "red",
            "default_background",
            "gray_background",
            "brown_background",
            "orange_background",
            "yellow_background",
            "green_background",
            "blue_background",
            "purple_background",
            "pink_background",
            "red_background");

    private Limits() {}
}
