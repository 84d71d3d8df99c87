package dev.madang.community.square;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some of a list.
 *
 * @param next what the next page comes after, null on the last one
 */
record Slice<T>(List<T> items, @Nullable String next) {

    Slice {
        items = List.copyOf(items);
    }

    /** Of a list that was asked for one more than a page has. */
    static <T> Slice<T> of(List<T> found, int page, Function<T, String> id) {
        List<T> items = found.subList(0, Math.min(found.size(), page));
        return new Slice<>(items, found.size() > page ? id.apply(items.getLast()) : null);
    }
}
