package dev.madang.notion.blueprint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the blocks of a page. */
final class BlockReader {

    /** Deeper than any page may be nested: what lies below is reported and not walked. */
    private static final int DEEPEST = 16;

    private final BlueprintReader.Fields fields;

    BlockReader(BlueprintReader.Fields fields) {
        this.fields = fields;
    }

    List<Block> list(JsonNode parent, String path, String key, int depth) {
        var blocks = new ArrayList<Block>();
        if (depth > DEEPEST && parent.has(key)) {
            fields.found(path + Finding.path(key), Reason.BLOCK_TOO_DEEP, "");
            return blocks;
        }
        fields.each(parent, path, key, (json, at) -> block(json, at, depth).ifPresent(blocks::add));
        return blocks;
    }

    private Optional<Block> block(JsonNode json, String path, int depth) {
        var type = fields.text(json, "type").orElse("");
        var kind = Block.Kind.named(
                switch (type) {
                    case "bulleted_list" -> "bulleted_list_item";
                    case "numbered_list" -> "numbered_list_item";
                    case String same -> same;
                });
        if (kind.isPresent()) {
            return Optional.of(text(kind.get(), json, path, depth));
        }
        return switch (type) {
            case "divider", "table_of_contents", "breadcrumb" ->
                Arrays.stream(Block.Sign.values())
                        .filter(sign -> sign.wire().equals(type))
                        .findFirst()
                        .map(Block.Mark::new);
            case "column_list" -> Optional.of(columns(json, path, depth));
            case "table" -> Optional.of(table(json));
            case "code" ->
                Optional.of(new Block.Code(
                        fields.text(json, "text").orElse(""),
                        fields.text(json, "language").orElse("plain text")));
            case "equation" ->
                Optional.of(new Block.Equation(fields.text(json, "text").orElse("")));
            case "database_ref" ->
                Optional.of(new Block.DatabaseRef(json.path("db_index").asInt(-1)));
            case "linked_view" ->
                new ViewReader(fields)
                        .view(json, path, "view_type")
                        .map(view -> new Block.LinkedView(json.path("db_index").asInt(-1), view));
            case "link_to_page" ->
                Optional.of(new Block.PageLink(fields.text(json, "sub_page_ref").orElse("")));
            default -> framed(type, json, path);
        };
    }

    private Optional<Block> framed(String type, JsonNode json, String path) {
        var frame = Arrays.stream(Block.Frame.values())
                .filter(known -> known.wire().equals(type))
                .findFirst();
        if (frame.isEmpty()) {
            fields.found(path, Reason.TYPE_UNKNOWN, type);
        }
        return frame.map(
                known -> new Block.Media(known, fields.text(json, "url").orElse("")));
    }

    private Block.Text text(Block.Kind kind, JsonNode json, String path, int depth) {
        return new Block.Text(
                kind,
                fields.text(json, "text").orElse(""),
                fields.text(json, "color").orElse("default"),
                fields.text(json, "icon").orElse(null),
                json.path("checked").asBoolean(false),
                list(json, path, "children", depth + 1));
    }

    private Block.Columns columns(JsonNode json, String path, int depth) {
        var columns = new ArrayList<List<Block>>();
        var array = json.path("columns");
        for (int i = 0; i < array.size(); i++) {
            var column = array.get(i);
            var at = path + Finding.path("columns", i);
            columns.add(column.isArray() ? bare(column, at, depth + 1) : list(column, at, "blocks", depth + 1));
        }
        return new Block.Columns(columns);
    }

    private List<Block> bare(JsonNode array, String path, int depth) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < array.size(); i++) {
            block(array.get(i), path + Finding.path(i), depth).ifPresent(blocks::add);
        }
        return blocks;
    }

    private Block.Table table(JsonNode json) {
        var rows = new ArrayList<List<String>>();
        for (var row : json.path("rows")) {
            rows.add(row.valueStream().map(cell -> cell.asString("")).toList());
        }
        return new Block.Table(json.path("has_column_header").asBoolean(false), rows);
    }
}
