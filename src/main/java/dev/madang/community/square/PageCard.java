package dev.madang.community.square;

import dev.madang.community.text.TidyText;
import org.jspecify.annotations.Nullable;

/**
 * What search engines and messengers are told of a page.
 *
 * @param url its one address
 * @param image the address of a picture of it, 1200 by 630
 * @param type {@code website}, {@code article}, {@code profile}
 * @param indexed whether it is to be found
 */
record PageCard(String title, String description, String url, String image, String type, boolean indexed) {

    private static final int LONGEST = 200;

    PageCard {
        description = cut(TidyText.line(description));
    }

    private static String cut(String text) {
        String shorter = TidyText.cut(text, LONGEST);
        return shorter.length() < text.length() ? shorter + "…" : text;
    }

    /** The same where there may be no such text. */
    static String or(@Nullable String text, String other) {
        return text == null || text.isBlank() ? other : text;
    }
}
