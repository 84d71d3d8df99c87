package dev.madang.notion.sandbox.room;

import dev.madang.notion.sandbox.Contents.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes what is drawn of the blocks of a page: items of one list come together. */
final class Blocks {

    private static final Set<String> LISTS = Set.of("bulleted_list_item", "numbered_list_item", "to_do");
    private static final Set<String> MEDIA =
            Set.of("image", "video", "audio", "file", "pdf", "embed", "bookmark", "link_preview");

    private final Say say;
    private final Function<JsonNode, @Nullable Embedded> tables;

    /** @param tables draws a database that stands in the page, or gives null where it is only named */
    Blocks(Say say, Function<JsonNode, @Nullable Embedded> tables) {
        this.say = say;
        this.tables = tables;
    }

    List<Block> of(List<Piece> pieces) {
        List<Block> blocks = new ArrayList<>();
        List<Block> run = new ArrayList<>();
        String running = "";
        for (Piece piece : pieces) {
            String type = piece.json().path("type").asString("");
            if (!type.equals(running)) {
                close(blocks, running, run);
                run = new ArrayList<>();
                running = LISTS.contains(type) ? type : "";
            }
            (running.isEmpty() ? blocks : run).add(block(piece, type));
        }
        close(blocks, running, run);
        return blocks;
    }

    private static void close(List<Block> blocks, String type, List<Block> run) {
        if (!run.isEmpty()) {
            blocks.add(new Block("", type + "s", List.of(), "", "", false, null, run, null, false));
        }
    }

    private Block block(Piece piece, String type) {
        JsonNode body = piece.json().path(type);
        List<Block> items = type.equals("table") ? rows(piece) : of(piece.children());
        return switch (type) {
            case "child_page" -> named(piece, "page", "📄", null);
            case "child_database" -> named(piece, "database", "🗂️", tables.apply(piece.json()));
            case "link_to_page" -> linked(piece, body);
            case "equation" ->
                made(piece, type, List.of(new Span(body.path("expression").asString(""), "", null)), items, "", false);
            case "code" ->
                made(piece, type, text(body), items, body.path("language").asString(""), false);
            case "callout" -> made(piece, type, text(body), items, Icon.of(body.path("icon"), "💡"), false);
            case "to_do" ->
                made(piece, type, text(body), items, "", body.path("checked").booleanValue(false));
            case "table" -> made(piece, type, List.of(), items, header(body), false);
            case "column" -> made(piece, type, List.of(), items, share(body), false);
            default ->
                MEDIA.contains(type)
                        ? medium(piece, type, body)
                        : made(piece, type, text(body), items, toggles(type, body), false);
        };
    }

    private static List<Span> text(JsonNode body) {
        return Span.of(body.path("rich_text"));
    }

    private static String toggles(String type, JsonNode body) {
        return type.startsWith("heading_") && body.path("is_toggleable").booleanValue(false) ? "toggle" : "";
    }

    private static String header(JsonNode body) {
        return (body.path("has_column_header").booleanValue(false) ? "column " : "")
                + (body.path("has_row_header").booleanValue(false) ? "row" : "");
    }

    /** Of twelve, how much of the width a column takes. */
    private static String share(JsonNode body) {
        double ratio = body.path("width_ratio").doubleValue(0);
        return ratio <= 0 ? "" : "w-" + Math.clamp(Math.round(ratio * 12), 2, 10);
    }

    private Block made(Piece piece, String kind, List<Span> text, List<Block> items, String mark, boolean on) {
        String color = piece.json()
                .path(piece.json().path("type").asString(""))
                .path("color")
                .asString("default");
        String look = color.equals("default") ? "" : "n-" + color.replace('_', '-');
        return new Block(id(piece), kind, text, look, mark, on, address(piece), items, null, piece.cut());
    }

    private static String id(Piece piece) {
        return piece.json().path("id").asString("").replace("-", "");
    }

    private static String address(Piece piece) {
        return "/notion/pages/" + id(piece);
    }

    private List<Block> rows(Piece table) {
        return table.children().stream()
                .map(row -> {
                    List<Block> cells = new ArrayList<>();
                    row.json()
                            .path("table_row")
                            .path("cells")
                            .forEach(cell -> cells.add(
                                    new Block("", "cell", Span.of(cell), "", "", false, null, List.of(), null, false)));
                    return new Block(id(row), "table_row", List.of(), "", "", false, null, cells, null, false);
                })
                .toList();
    }

    private Block named(Piece piece, String kind, String icon, @Nullable Embedded table) {
        String title = piece.json().path("child_" + kind).path("title").asString("");
        Span name = new Span(title.isBlank() ? say.word("notion.untitled") : title, "", null);
        return new Block(
                id(piece),
                kind,
                List.of(name),
                "",
                Icon.of(piece.json().path("icon"), icon),
                false,
                address(piece),
                List.of(),
                table,
                false);
    }

    private Block linked(Piece piece, JsonNode body) {
        String id = body.path(body.path("type").asString("")).asString("").replace("-", "");
        return new Block(
                id(piece),
                "page",
                List.of(new Span(say.word("notion.linked"), "", null)),
                "",
                "↗",
                false,
                "/notion/pages/" + id,
                List.of(),
                null,
                false);
    }

    /** A card that leads there: nothing of a foreign host is loaded into our pages. */
    private Block medium(Piece piece, String type, JsonNode body) {
        String url = body.path("url").isString()
                ? body.path("url").stringValue()
                : body.path(body.path("type").asString("")).path("url").asString("");
        String icon = switch (type) {
            case "image" -> "🖼️";
            case "video" -> "🎬";
            case "audio" -> "🎧";
            case "pdf", "file" -> "📎";
            default -> "🔗";
        };
        String name = body.path("name").asString(Links.file(url));
        String host = Links.host(url);
        Span title = new Span(name.isBlank() ? host.isEmpty() ? url : host : name, "", null);
        List<Span> text = new ArrayList<>(List.of(title, new Span(host, "host", null)));
        text.addAll(Span.of(body.path("caption")));
        return new Block(id(piece), "medium", text, "", icon, false, Links.safe(url), List.of(), null, false);
    }
}
