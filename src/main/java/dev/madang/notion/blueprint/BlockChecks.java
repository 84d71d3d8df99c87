package dev.madang.notion.blueprint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Blocks of all pages, within Notion's limits. */
final class BlockChecks {

    private final Blueprint blueprint;
    private final List<Finding> findings;
    private final Set<Integer> placed = new HashSet<>();

    BlockChecks(Blueprint blueprint, List<Finding> findings) {
        this.blueprint = blueprint;
        this.findings = findings;
    }

    void run() {
        blocks(blueprint.blocks(), "/blocks", 1, false);
        for (int i = 0; i < blueprint.pages().size(); i++) {
            blocks(blueprint.pages().get(i).blocks(), Finding.path("sub_pages", i, "blocks"), 1, false);
        }
    }

    private void blocks(List<Block> blocks, String path, int depth, boolean nested) {
        for (int i = 0; i < blocks.size(); i++) {
            block(blocks.get(i), path + Finding.path(i), depth, nested);
        }
    }

    private void block(Block block, String path, int depth, boolean nested) {
        if (depth > Limits.DEPTH) {
            found(path, Reason.BLOCK_TOO_DEEP);
            return;
        }
        switch (block) {
            case Block.Text text -> text(text, path, depth);
            case Block.Mark mark -> {}
            case Block.Columns(var columns) -> columns(columns, path, depth);
            case Block.Table(var header, var rows) -> table(rows, path);
            case Block.Code(var text, var language) -> limit(text, Limits.TEXT, path);
            case Block.Equation(var expression) -> limit(expression, Limits.EQUATION, path);
            case Block.Media(var frame, var url) -> {
                if (!Texts.address(url)) {
                    found(path, Reason.ADDRESS_BROKEN);
                }
            }
            case Block.DatabaseRef(var index) -> {
                if (nested) {
                    found(path, Reason.DATABASE_IN_COLUMNS);
                } else if (known(index, path) && !placed.add(index)) {
                    found(path, Reason.DATABASE_PLACED_TWICE);
                }
            }
            case Block.LinkedView(var index, var view) -> {
                if (nested) {
                    found(path, Reason.DATABASE_IN_COLUMNS);
                } else if (known(index, path)) {
                    ViewChecks.view(view, blueprint.databases().get(index), path, findings);
                }
            }
            case Block.PageLink(var page) -> {
                if (blueprint.pages().stream().noneMatch(known -> known.title().equals(page))) {
                    found(path, Reason.PAGE_LINK_UNKNOWN);
                }
            }
        }
    }

    private void text(Block.Text text, String path, int depth) {
        limit(text.text(), Limits.TEXT, path);
        if (!Limits.color(text.color())) {
            found(path + "/color", Reason.COLOR_UNKNOWN);
        }
        Checks.face(text.icon(), null, path, findings);
        if (text.text().isBlank()
                && text.kind() != Block.Kind.PARAGRAPH
                && text.children().isEmpty()) {
            found(path, Reason.BLOCK_HOLDS_NOTHING);
        }
        blocks(text.children(), path + "/children", depth + 1, true);
    }

    private void columns(List<List<Block>> columns, String path, int depth) {
        if (columns.size() < 2
                || columns.size() > Limits.COLUMNS
                || columns.stream().anyMatch(List::isEmpty)) {
            found(path, Reason.COLUMNS_UNFIT);
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            blocks(columns.get(i), path + Finding.path("columns", i), depth + 1, true);
        }
    }

    private void table(List<List<String>> rows, String path) {
        if (rows.isEmpty()
                || rows.getFirst().isEmpty()
                || rows.size() > Limits.VALUES
                || rows.stream().anyMatch(row -> row.size() != rows.getFirst().size())) {
            found(path, Reason.TABLE_UNEVEN);
        }
    }

    private boolean known(int index, String path) {
        var known = index >= 0 && index < blueprint.databases().size();
        if (!known) {
            found(path, Reason.DATABASE_UNKNOWN);
        }
        return known;
    }

    private void limit(String text, int limit, String path) {
        if (text.length() > limit) {
            found(path, Reason.BLOCK_TOO_LONG);
        }
    }

    private void found(String path, Reason reason) {
        findings.add(new Finding(path, reason, ""));
    }
}
