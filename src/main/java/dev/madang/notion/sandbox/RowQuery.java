package dev.madang.notion.sandbox;

import java.util.List;

/** The filter and the order of a query. */
final class RowQuery {

    RowQuery(Reading.Now now, Node source, Given given) {}

    List<Node> apply(List<Node> rows) {
        return rows.size() > Limits.ROWS ? rows.subList(0, Limits.ROWS) : rows;
    }
}
