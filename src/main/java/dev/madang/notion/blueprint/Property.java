package dev.madang.notion.blueprint;

import java.util.List;
import java.util.Optional;

/** A property of a database: its type and what that type needs to know. */
public sealed interface Property {

    PropertyType type();

    /** Types that need nothing: title, text, date, people, files, checkbox, addresses, times. */
    record Plain(PropertyType type) implements Property {}

    /** @param format how Notion prints it, {@code won}, {@code percent} */
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

    /** @param database the index of the related database in the blueprint */
    record Relation(int database) implements Property {
        @Override
        public PropertyType type() {
            return PropertyType.RELATION;
        }
    }

    /**
     * @param relation a relation of the same database
     * @param target a property of the related one
     */
    record Rollup(String relation, String target, String function) implements Property {
        @Override
        public PropertyType type() {
            return PropertyType.ROLLUP;
        }
    }

    /** @param expression Notion's formula language, {@code prop("마감") < now()} */
    record Formula(String expression) implements Property {
        @Override
        public PropertyType type() {
            return PropertyType.FORMULA;
        }
    }

    /** @param prefix before the number, {@code BUG}; blank = none */
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
