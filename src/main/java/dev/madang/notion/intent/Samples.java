package dev.madang.notion.intent;

import dev.madang.notion.blueprint.Database;
import dev.madang.notion.blueprint.Property;
import dev.madang.notion.blueprint.PropertyType;
import dev.madang.notion.blueprint.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** As many sample rows as were asked for: fewer of a design's own, or its own again, counted and a week later each time. */
final class Samples {

    private Samples() {}

    /** A value for a property that a sentence added, in the row of this number; texts are left to people. */
    static Optional<Value> value(Property property, int row, LocalDate today) {
        return switch (property) {
            case Property.Choice(var type, var options)
            when type == PropertyType.MULTI_SELECT ->
                Optional.of(new Value.Names(
                        List.of(options.get(row % options.size()).name())));
            case Property.Choice(var type, var options) ->
                Optional.of(new Value.Text(options.get(row % options.size()).name()));
            case Property.Plain(var type)
            when type == PropertyType.DATE ->
                Optional.of(new Value.Span(today.plusDays(row * 2L).toString(), null));
            case Property.Plain(var type)
            when type == PropertyType.CHECKBOX -> Optional.of(new Value.Flag(row % 2 == 1));
            case Property.Figure figure -> Optional.of(new Value.Amount(BigDecimal.valueOf(row + 1L)));
            case Property.Plain plain -> Optional.empty();
            case Property.Relation relation -> Optional.empty();
            case Property.Rollup rollup -> Optional.empty();
            case Property.Formula formula -> Optional.empty();
            case Property.Serial serial -> Optional.empty();
        };
    }

    static List<Database> of(List<Database> databases, int count) {
        var sized = databases.stream().map(database -> sized(database, count)).toList();
        var titles = sized.stream()
                .map(database -> database.rows().stream()
                        .map(row -> row.title(database.titleProperty().orElse("")))
                        .collect(Collectors.toSet()))
                .toList();
        return sized.stream()
                .map(database -> Changing.with(
                        database,
                        database.properties(),
                        database.views(),
                        database.rows().stream()
                                .map(row -> related(row, database, titles))
                                .toList()))
                .toList();
    }

    private static Database sized(Database database, int count) {
        var rows = new ArrayList<Database.Row>();
        var own = database.rows();
        for (int i = 0; i < count && !own.isEmpty(); i++) {
            rows.add(again(
                    own.get(i % own.size()),
                    i / own.size(),
                    database.titleProperty().orElse("")));
        }
        return Changing.with(database, database.properties(), database.views(), rows);
    }

    private static Database.Row again(Database.Row row, int round, String titled) {
        if (round == 0) {
            return row;
        }
        var values = new LinkedHashMap<String, Value>();
        row.values()
                .forEach((name, value) -> values.put(
                        name,
                        switch (value) {
                            case Value.Text(var text)
                            when name.equals(titled) -> new Value.Text(text + " (" + (round + 1) + ")");
                            case Value.Span(var start, var end) ->
                                new Value.Span(later(start, round), end == null ? null : later(end, round));
                            case Value other -> other;
                        }));
        return new Database.Row(values, row.icon(), row.cover());
    }

    private static String later(String moment, int weeks) {
        return LocalDate.parse(moment.substring(0, 10)).plusWeeks(weeks) + moment.substring(10);
    }

    /** Leaves out relations to rows that are not there any more. */
    private static Database.Row related(Database.Row row, Database database, List<Set<String>> titles) {
        var values = new LinkedHashMap<String, Value>();
        row.values().forEach((name, value) -> {
            if (value instanceof Value.Names(var names)
                    && database.properties().get(name) instanceof Property.Relation(var target)) {
                var left = names.stream().filter(titles.get(target)::contains).toList();
                if (!left.isEmpty()) {
                    values.put(name, new Value.Names(left));
                }
            } else {
                values.put(name, value);
            }
        });
        return new Database.Row(values, row.icon(), row.cover());
    }
}
