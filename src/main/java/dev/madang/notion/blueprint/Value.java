package dev.madang.notion.blueprint;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in one property of a sample row. */
public sealed interface Value {

    /** Text, the name of an option, an address. */
    record Text(String text) implements Value {}

    record Amount(BigDecimal number) implements Value {}

    record Flag(boolean checked) implements Value {}

    /** Names of options, or titles of rows of the related database. */
    record Names(List<String> names) implements Value {

        public Names {
            names = List.copyOf(names);
        }
    }

    /** ISO dates or times, {@code 2026-11-20} or {@code 2026-11-20T19:30:00}. */
    record Span(String start, @Nullable String end) implements Value {}
}
