package dev.madang.notion.blueprint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A view of a database.
 *
 * @param groupBy the property whose values are a board's columns (or a table's groups)
 * @param date the property that places rows in a calendar or on a timeline
 */
public record View(
        Type type,
        String title,
        @Nullable String groupBy,
        @Nullable String date,
        List<Sort> sorts,
        List<Filter> filters) {

    public View {
        sorts = List.copyOf(sorts);
        filters = List.copyOf(filters);
    }

    public View(Type type, String title) {
        this(type, title, null, null, List.of(), List.of());
    }

    /** The kinds of views. */
    public enum Type {
        TABLE,
        BOARD,
        CALENDAR,
        GALLERY,
        TIMELINE,
        LIST;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Type> named(String name) {
            return Arrays.stream(values())
                    .filter(type -> type.wire().equals(name.toLowerCase(Locale.ROOT)))
                    .findFirst();
        }

        boolean dated() {
            return this == CALENDAR || this == TIMELINE;
        }
    }

    public record Sort(String property, boolean descending) {}

    /** A filter; {@code value} is what the property is compared with, null where the condition needs none. */
    public record Filter(
            String property, Condition condition, @Nullable String value) {}

    /** What a filter asks of a property. */
    public enum Condition {
        EQUALS,
        DOES_NOT_EQUAL,
        CONTAINS,
        IS_EMPTY,
        IS_NOT_EMPTY,
        CHECKED,
        UNCHECKED,
        THIS_WEEK,
        NEXT_WEEK,
        PAST_WEEK,
        ON_OR_AFTER_TODAY;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Condition> named(String name) {
            return Arrays.stream(values())
                    .filter(condition -> condition.wire().equals(name.toLowerCase(Locale.ROOT)))
                    .findFirst();
        }

        /** Whether a value has to be named. */
        boolean compares() {
            return this == EQUALS || this == DOES_NOT_EQUAL || this == CONTAINS;
        }

        boolean fits(PropertyType type) {
            return switch (this) {
                case EQUALS, DOES_NOT_EQUAL -> type == PropertyType.SELECT || type == PropertyType.STATUS;
                case CONTAINS ->
                    type == PropertyType.MULTI_SELECT || type == PropertyType.RICH_TEXT || type == PropertyType.TITLE;
                case IS_EMPTY, IS_NOT_EMPTY -> !type.computed() && type != PropertyType.CHECKBOX;
                case CHECKED, UNCHECKED -> type == PropertyType.CHECKBOX;
                case THIS_WEEK, NEXT_WEEK, PAST_WEEK, ON_OR_AFTER_TODAY ->
                    type == PropertyType.DATE || type == PropertyType.CREATED_TIME;
            };
        }
    }
}
