package dev.madang.notion.blueprint;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The types of properties that a blueprint may use, named as Notion's API names them. */
public enum PropertyType {
    TITLE,
    RICH_TEXT,
    NUMBER,
    SELECT,
    MULTI_SELECT,
    STATUS,
    DATE,
    PEOPLE,
    FILES,
    CHECKBOX,
    URL,
    EMAIL,
    PHONE_NUMBER,
    FORMULA,
    RELATION,
    ROLLUP,
    UNIQUE_ID,
    CREATED_TIME,
    CREATED_BY,
    LAST_EDITED_TIME,
    LAST_EDITED_BY;

    private static final Set<PropertyType> COMPUTED =
            EnumSet.of(FORMULA, ROLLUP, UNIQUE_ID, CREATED_TIME, CREATED_BY, LAST_EDITED_TIME, LAST_EDITED_BY);

    private static final Set<PropertyType> CHOICES = EnumSet.of(SELECT, MULTI_SELECT, STATUS);

    /** As the API writes it, {@code rich_text}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether Notion computes the value, so that no row may carry one. */
    public boolean computed() {
        return COMPUTED.contains(this);
    }

    /** Whether its values are options. */
    public boolean choice() {
        return CHOICES.contains(this);
    }

    /** The type of that name, {@code text} and a few other everyday names included. */
    public static Optional<PropertyType> named(String name) {
        var wire = switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "text", "string", "note" -> "rich_text";
            case "person" -> "people";
            case "file", "image" -> "files";
            case "phone" -> "phone_number";
            case "link" -> "url";
            case "boolean", "bool", "check" -> "checkbox";
            case "tags", "multiselect" -> "multi_select";
            case "id" -> "unique_id";
            case String other -> other;
        };
        return Arrays.stream(values()).filter(type -> type.wire().equals(wire)).findFirst();
    }
}
