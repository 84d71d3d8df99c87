package dev.madang.notion.formula;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a formula or a part of it comes to. */
public sealed interface Value {

    Nothing NOTHING = new Nothing();

    record Text(String text) implements Value {}

    record Figure(double number) implements Value {}

    record Flag(boolean on) implements Value {}

    /**
     * A day, a moment, or a span of them.
     *
     * @param timed whether the time of day counts
     */
    record Moment(ZonedDateTime start, @Nullable ZonedDateTime end, boolean timed) implements Value {

        Moment only(ZonedDateTime moment) {
            return new Moment(moment, null, timed);
        }
    }

    record Many(List<Value> items) implements Value {
        public Many {
            items = List.copyOf(items);
        }
    }

    /** Somebody. */
    record Person(String id, String name, String email) implements Value {}

    /** Another row, by a relation. */
    record Item(String id, String title, Row row) implements Value {}

    /** No value. */
    record Nothing() implements Value {}

    static Value of(@Nullable String text) {
        return text == null ? NOTHING : new Text(text);
    }

    static Value of(double number) {
        return new Figure(number);
    }

    static Value of(boolean on) {
        return new Flag(on);
    }
}
