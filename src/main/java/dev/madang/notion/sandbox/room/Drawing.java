package dev.madang.notion.sandbox.room;

import dev.madang.notion.sandbox.Contents.Column;
import dev.madang.notion.sandbox.Contents.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Draws the rows of a view as its type asks. */
final class Drawing {

    private static final int TINTS = 5;
    private static final Set<String> GROUPED =
            Set.of("status", "select", "multi_select", "checkbox", "people", "relation", "formula");

    private final Table table;
    private final Cells cells;
    private final Say say;
    private final Set<String> hidden = new HashSet<>();

    Drawing(Table table, Cells cells, Say say) {
        this.table = table;
        this.cells = cells;
        this.say = say;
        table.view().path("configuration").path("properties").forEach(one -> {
            if (!one.path("visible").booleanValue(true)) {
                hidden.add(one.path("property_id").asString(""));
            }
        });
    }

    /** @param days draws what is ordered by days */
    Drawn drawn(DayDrawing days) {
        JsonNode configuration = table.view().path("configuration");
        return switch (table.view().path("type").asString("table")) {
            case "board" -> board(configuration);
            case "gallery" -> new Drawn.Gallery(rows());
            case "list" -> new Drawn.Listed(rows());
            case "calendar" -> days.calendar(table.rows(), date(configuration), this::row);
            case "timeline" -> days.timeline(table.rows(), date(configuration), end(configuration), this::row);
            case "chart" -> chart(configuration);
            default -> grid();
        };
    }

    private @Nullable Column date(JsonNode configuration) {
        Column named = find(configuration.path("date_property_id").asString(""));
        return named == null ? first(Set.of("date")) : named;
    }

    private @Nullable Column end(JsonNode configuration) {
        return find(configuration.path("end_date_property_id").asString(""));
    }

    private @Nullable Column find(String id) {
        return table.columns().stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Column first(Set<String> types) {
        return table.columns().stream()
                .filter(column -> types.contains(column.type()))
                .findFirst()
                .orElse(null);
    }

    private List<Row> rows() {
        return table.rows().stream().map(this::row).toList();
    }

    private Drawn grid() {
        List<String> head = new ArrayList<>(List.of(table.columns().stream()
                .filter(column -> column.type().equals("title"))
                .map(Column::name)
                .findFirst()
                .orElse("")));
        shown().forEach(column -> head.add(column.name()));
        return new Drawn.Grid(head, rows());
    }

    private List<Column> shown() {
        return table.columns().stream()
                .filter(column -> !column.type().equals("title") && !hidden.contains(column.id()))
                .toList();
    }

    private Row row(JsonNode page) {
        String id = page.path("id").asString("");
        String title = titleOf(page);
        List<Cell> shown =
                shown().stream().map(column -> cells.of(column, page)).toList();
        int tint = page.path("cover").isNull() ? 0 : 1 + Math.floorMod(id.hashCode(), TINTS);
        return new Row(
                "/notion/pages/" + id.replace("-", ""),
                Icon.of(page.path("icon"), "📄"),
                title.isBlank() ? say.word("notion.untitled") : title,
                shown,
                tint);
    }

    private static String titleOf(JsonNode page) {
        for (JsonNode property : page.path("properties")) {
            if (property.path("type").asString("").equals("title")) {
                return Span.plain(property.path("title"));
            }
        }
        return "";
    }

    private Drawn board(JsonNode configuration) {
        Column by = grouping(configuration.path("group_by").path("property_id").asString(""));
        if (by == null) {
            return grid();
        }
        // Its column says it already.
        hidden.add(by.id());
        return new Drawn.Board(groups(by));
    }

    private @Nullable Column grouping(String id) {
        Column named = find(id);
        Column status = named == null ? first(Set.of("status")) : named;
        return status == null ? first(GROUPED) : status;
    }

    /** Options in their order, then what else there is, at last what has none. */
    private List<Drawn.Group> groups(Column by) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        Map<String, String> colors = new LinkedHashMap<>();
        by.config().path("options").forEach(option -> {
            String name = option.path("name").asString("");
            rows.put(name, new ArrayList<>());
            colors.put(name, option.path("color").asString("default"));
        });
        String none = say.word("notion.none");
        for (JsonNode page : table.rows()) {
            Cell cell = cells.of(by, page);
            for (String name : names(cell, none)) {
                rows.computeIfAbsent(name, key -> new ArrayList<>()).add(row(page));
            }
        }
        List<Row> without = rows.remove(none);
        List<Drawn.Group> groups = new ArrayList<>();
        rows.forEach((name, some) -> groups.add(new Drawn.Group(name, colors.getOrDefault(name, "default"), some)));
        if (without != null) {
            groups.add(new Drawn.Group(none, "default", without));
        }
        return groups;
    }

    private List<String> names(Cell cell, String none) {
        if (cell.kind().equals("check")) {
            return List.of(say.word(cell.on() ? "notion.checked" : "notion.unchecked"));
        }
        if (cell.isEmpty()) {
            return List.of(none);
        }
        return cell.tags().isEmpty()
                ? List.of(cell.plain())
                : cell.tags().stream().map(Cell.Tag::text).distinct().toList();
    }

    private Drawn chart(JsonNode configuration) {
        String axis = configuration.path("x_axis").path("property_id").asString("");
        Column by = grouping(
                axis.isEmpty() ? configuration.path("x_axis_property_id").asString("") : axis);
        if (by == null) {
            return grid();
        }
        List<Drawn.Group> groups = groups(by);
        int most = groups.stream().mapToInt(group -> group.rows().size()).max().orElse(1);
        return new Drawn.Chart(groups.stream()
                .map(group -> new Drawn.Column(
                        group.name(),
                        group.color(),
                        group.rows().size(),
                        100 * group.rows().size() / Math.max(1, most)))
                .toList());
    }
}
