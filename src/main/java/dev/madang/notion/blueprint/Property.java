package dev.madang.notion.blueprint;

import java.util.List;
import java.util.Optional;

/** A property of a database: its type and what that type needs to know. */
public sealed interface Property {

    PropertyType type();

    /** Types that need nothing: title, text, date, people, files, checkbox, addresses, times. */
    record Plain(PropertyType type) implements Property {}

    /** A number, and how Notion prints it: {@code won}, {@code percent}. */
    record Figure(String format) implements Property {
        @Override
        public PropertyType type() {
            return PropertyType.NUMBER;
        }
    }

    /** Select, multi-select and status: the options in order. */
    record Choice(PropertyType type, List<Option> options) implements Property {
        public Choice {
            options = List.copyOf(options);
        }

        boolean offers(String name) {
            return options.stream().anyMatch(option -> option.name().equals(name));
        }
    }

    record Option(String name, String color) {}

    /** A relation to the database of this index in the blueprint. */
    record Relation(int database) implements Property {
        @Override
        public PropertyType type() {
            return PropertyType.RELATION;
        }
    }

    /** A roll-up over a relation of the same database: of a property of the related one, by a function. */
    record Rollup(String relation, String target, String function) implements Property {
        @Override
        public PropertyType type() {
            return PropertyType.ROLLUP;
        }
    }

    /** A formula in Notion's language, {@code prop("마감") < now()}. */
    record Formula(String expression) implements Property {
        @Override
        public PropertyType type() {
            return PropertyType.FORMULA;
        }
    }

    /** A number that Notion gives, behind a prefix such as {@code BUG}; blank = none. */
    record Serial(String prefix) implements Property {
        @Override
        public PropertyType type() {
            return PropertyType.UNIQUE_ID;
        }
    }

    /** A property of this type that needs no more than its type; nothing when the type needs more. */
    static Optional<Property> plain(PropertyType type) {
        return switch (type) {
            case SELECT, MULTI_SELECT, STATUS, RELATION, ROLLUP, FORMULA -> Optional.empty();
            case NUMBER -> Optional.of(new Figure("number"));
            case UNIQUE_ID -> Optional.of(new Serial(""));
            case TITLE,
                    RICH_TEXT,
                    DATE,
                    PEOPLE,
                    FILES,
                    CHECKBOX,
                    URL,
                    EMAIL,
                    PHONE_NUMBER,
                    CREATED_TIME,
                    CREATED_BY,
                    LAST_EDITED_TIME,
                    LAST_EDITED_BY -> Optional.of(new Plain(type));
        };
    }
}
