package dev.madang.notion.blueprint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A block of a page. */
public sealed interface Block {

    /**
     * A block that is a text, with what lies below it.
     *
     * @param color {@code default}, {@code blue}, {@code blue_background}
     * @param icon an emoji, of callouts
     * @param checked of to-dos
     */
    record Text(
            Kind kind, String text, String color, @Nullable String icon, boolean checked, List<Block> children)
            implements Block {

        public Text {
            children = List.copyOf(children);
        }

        public Text(Kind kind, String text) {
            this(kind, text, "default", null, false, List.of());
        }
    }

    /** The kinds of text. */
    enum Kind {
        PARAGRAPH,
        HEADING_1,
        HEADING_2,
        HEADING_3,
        CALLOUT,
        QUOTE,
        TOGGLE,
        BULLETED_LIST_ITEM,
        NUMBERED_LIST_ITEM,
        TO_DO;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> named(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.wire().equals(name))
                    .findFirst();
        }

        public boolean heading() {
            return this == HEADING_1 || this == HEADING_2 || this == HEADING_3;
        }
    }

    /** A block that says nothing but itself. */
    record Mark(Sign sign) implements Block {}

    enum Sign {
        DIVIDER,
        TABLE_OF_CONTENTS,
        BREADCRUMB;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Columns(List<List<Block>> columns) implements Block {
        public Columns {
            columns = columns.stream().map(List::copyOf).toList();
        }
    }

    /** A table; {@code header} says whether its first row is one. */
    record Table(boolean header, List<List<String>> rows) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    record Code(String text, String language) implements Block {}

    record Equation(String expression) implements Block {}

    /** An address shown as a card, a picture or a frame. */
    record Media(Frame frame, String url) implements Block {}

    enum Frame {
        BOOKMARK,
        IMAGE,
        VIDEO,
        AUDIO,
        FILE,
        PDF,
        EMBED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The place where a database of the blueprint stands. */
    record DatabaseRef(int database) implements Block {}

    /** One more look at a database that stands elsewhere. */
    record LinkedView(int database, View view) implements Block {}

    /** A link to a page below the main page, by its title. */
    record PageLink(String page) implements Block {}
}
