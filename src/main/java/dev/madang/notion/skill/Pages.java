package dev.madang.notion.skill;

import dev.madang.notion.blueprint.Block;
import dev.madang.notion.blueprint.Blueprint;
import dev.madang.notion.blueprint.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Draws the blocks of the main page and of the pages below it. */
final class Pages {

    private final Sketch sketch;
    private final Language language;
    private final Kept kept;
    private final BiFunction<String, Sketch.Look, View> views;

    Pages(Sketch sketch, Language language, Kept kept, BiFunction<String, Sketch.Look, View> views) {
        this.sketch = sketch;
        this.language = language;
        this.kept = kept;
        this.views = views;
    }

    List<Blueprint.SubPage> all() {
        return sketch.pages().values().stream()
                .filter(leaf -> kept.shows(leaf.least()))
                .map(leaf -> new Blueprint.SubPage(
                        leaf.title().in(language), leaf.icon(), null, null, blocks(leaf.blocks())))
                .toList();
    }

    /** The title of the page below the main page on which a database stands. */
    @Nullable
    String pageOf(String database) {
        return sketch.pages().values().stream()
                .filter(leaf -> kept.shows(leaf.least()) && places(leaf.blocks(), database))
                .map(leaf -> leaf.title().in(language))
                .findFirst()
                .orElse(null);
    }

    private boolean places(List<Sketch.Piece> pieces, String database) {
        return pieces.stream()
                .anyMatch(piece -> piece.kind().equals("=db") && word(piece).equals(database));
    }

    List<Block> blocks(List<Sketch.Piece> pieces) {
        var blocks = new ArrayList<Block>();
        for (var piece : pieces) {
            if (kept.shows(piece.least())) {
                blocks.addAll(block(piece));
            }
        }
        return blocks;
    }

    private List<Block> block(Sketch.Piece piece) {
        return switch (piece.kind()) {
            case "---" -> List.of(new Block.Mark(Block.Sign.DIVIDER));
            case "toc" -> List.of(new Block.Mark(Block.Sign.TABLE_OF_CONTENTS));
            case "crumbs" -> List.of(new Block.Mark(Block.Sign.BREADCRUMB));
            case "columns" -> columns(piece);
            case "table" ->
                List.of(new Block.Table(
                        true,
                        piece.cells().stream()
                                .map(row -> row.stream()
                                        .map(cell -> cell.in(language))
                                        .toList())
                                .toList()));
            case "code" -> List.of(new Block.Code(said(piece), "plain text"));
            case "eq" -> List.of(new Block.Equation(said(piece)));
            case "bookmark" -> List.of(new Block.Media(Block.Frame.BOOKMARK, said(piece)));
            case "=db" ->
                kept.databases().contains(word(piece))
                        ? List.of(new Block.DatabaseRef(kept.databases().indexOf(word(piece))))
                        : List.of();
            case "=view" -> view(piece, piece.look());
            case "=link" -> {
                var leaf = Drawing.at(sketch.pages(), word(piece));
                yield kept.shows(leaf.least())
                        ? List.of(new Block.PageLink(leaf.title().in(language)))
                        : List.of();
            }
            default -> List.of(text(piece));
        };
    }

    private List<Block> view(Sketch.Piece piece, Sketch.@Nullable Look look) {
        return look != null && kept.shows(word(piece), look)
                ? List.of(new Block.LinkedView(kept.databases().indexOf(word(piece)), views.apply(word(piece), look)))
                : List.of();
    }

    /** Columns that are left empty go; one that is left alone needs no column. */
    private List<Block> columns(Sketch.Piece piece) {
        var columns = piece.below().stream()
                .map(this::blocks)
                .filter(column -> !column.isEmpty())
                .toList();
        return switch (columns.size()) {
            case 0 -> List.of();
            case 1 -> columns.getFirst();
            default -> List.of(new Block.Columns(columns));
        };
    }

    private Block.Text text(Sketch.Piece piece) {
        var kind = switch (piece.kind()) {
            case "h1" -> Block.Kind.HEADING_1;
            case "h2" -> Block.Kind.HEADING_2;
            case "h3" -> Block.Kind.HEADING_3;
            case "callout" -> Block.Kind.CALLOUT;
            case "quote" -> Block.Kind.QUOTE;
            case "toggle" -> Block.Kind.TOGGLE;
            case "bullets" -> Block.Kind.BULLETED_LIST_ITEM;
            case "steps" -> Block.Kind.NUMBERED_LIST_ITEM;
            case "todos" -> Block.Kind.TO_DO;
            default -> Block.Kind.PARAGRAPH;
        };
        return new Block.Text(
                kind, said(piece), piece.color(), piece.icon(), piece.checked(), blocks(piece.children()));
    }

    private String said(Sketch.Piece piece) {
        var text = piece.text();
        return text == null ? "" : text.in(language);
    }

    private static String word(Sketch.Piece piece) {
        var text = piece.text();
        return text == null ? "" : text.ko();
    }
}
