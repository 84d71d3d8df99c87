package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Schema.Property;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The filter and the order of a query. */
final class RowQuery {

    private static final Set<String> DIRECTIONS = Set.of("ascending", "descending");
    private static final Set<String> TIMESTAMPS = Set.of("created_time", "last_edited_time");

    private final Predicate<Node> filter;
    private final @Nullable Comparator<Node> order;

    /** @param given holds {@code filter} and {@code sorts} */
    RowQuery(Reading.Now now, Node source, Given given) {
        Schema schema = now.picture().schema(source);
        this.filter = given.at("filter").isPresent()
                ? new Filters(schema, now.values()).read(given.at("filter"))
                : row -> true;
        this.order = given.at("sorts").isPresent() ? order(schema, now.values(), given.at("sorts")) : null;
    }

    List<Node> apply(List<Node> rows) {
        List<Node> found =
                new ArrayList<>(rows.stream().limit(Limits.ROWS).filter(filter).toList());
        if (order != null) {
            found.sort(order);
        }
        return found;
    }

    private static @Nullable Comparator<Node> order(Schema schema, RowValues values, Given given) {
        Comparator<Node> order = null;
        for (Given sort : given.list(Limits.VALUES)) {
            Comparator<Node> next = sort(schema, values, sort);
            order = order == null ? next : order.thenComparing(next);
        }
        return order;
    }

    private static Comparator<Node> sort(Schema schema, RowValues values, Given sort) {
        sort.only(Set.of("property", "timestamp", "direction"));
        boolean down = sort.at("direction").word(DIRECTIONS).equals("descending");
        if (sort.oneOf(Set.of("property", "timestamp")).equals("timestamp")) {
            boolean created = sort.at("timestamp").word(TIMESTAMPS).equals("created_time");
            Comparator<Node> byTime = Comparator.comparing(created ? Node::createdAt : Node::editedAt);
            return down ? byTime.reversed() : byTime;
        }
        Property property = Filters.property(schema, sort.at("property"));
        return SortKeys.order(row -> values.value(row, property), property, down);
    }
}
