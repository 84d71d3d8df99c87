package dev.madang.notion.formula;

import java.util.Optional;

/** Where a formula finds the values of properties. */
@FunctionalInterface
public interface Row {

    /** The value of a property by its name or id; nothing when there is no such property. */
    Optional<Value> property(String name);

    /** The id of the row. */
    default String id() {
        return "";
    }
}
