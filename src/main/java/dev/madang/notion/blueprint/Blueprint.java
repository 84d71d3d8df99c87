package dev.madang.notion.blueprint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Notion template before it is built: a main page with blocks, databases and pages below it.
 *
 * <p>Databases are named by their index, pages by their title. A blueprint may be faulty: {@link Checks} says how, {@link Repair}
 * makes it whole.
 *
 * @param skill the skill that it was designed with, if any
 */
public record Blueprint(
        String title,
        String templateType,
        String color,
        @Nullable String skill,
        @Nullable String icon,
        @Nullable String cover,
        List<Block> blocks,
        List<Database> databases,
        List<SubPage> pages) {

    public Blueprint {
        blocks = List.copyOf(blocks);
        databases = List.copyOf(databases);
        pages = List.copyOf(pages);
    }

    /** Whether a text can be an icon: one emoji, however many code points it takes. */
    public static boolean isIcon(String text) {
        return Texts.emoji(text);
    }

    /** A page below the main page. */
    public record SubPage(
            String title,
            @Nullable String icon,
            @Nullable String cover,
            @Nullable String description,
            List<Block> blocks) {

        public SubPage {
            blocks = List.copyOf(blocks);
        }
    }
}
