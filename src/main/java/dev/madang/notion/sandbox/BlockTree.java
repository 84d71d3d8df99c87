package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Node.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the blocks of one request: their bodies, how deep they go, how many they are, what may stand in what. */
final class BlockTree {

    private static final int DEEPEST = 2;
    private static final long STEP = 1_024;

    private final UUID root;
    private final Instant now;
    private final List<Node> nodes = new ArrayList<>();

    private BlockTree(UUID root, Instant now) {
        this.root = root;
        this.now = now;
    }

    /** The blocks with all below them, parents before children; those of the first level have no place yet. */
    static List<Node> read(Given children, UUID root, @Nullable String rootType, Instant now) {
        BlockTree tree = new BlockTree(root, now);
        tree.level(children, root, rootType, 0);
        return tree.nodes;
    }

    private void level(Given children, UUID parent, @Nullable String parentType, int depth) {
        if (depth > DEEPEST) {
            throw children.fault("should be not present");
        }
        long place = 0;
        for (Given child : children.list(Limits.CHILDREN)) {
            String type = BlockBody.type(child);
            fits(child, type, parentType);
            Node node = Node.of(Kind.BLOCK, type, parent, "", BlockBody.read(child, type), now);
            place += STEP;
            add(parent.equals(root) ? node : node.at(place));
            below(child, node, depth);
        }
    }

    private void add(Node node) {
        nodes.add(node);
        if (nodes.size() > Limits.ELEMENTS) {
            throw Refused.invalid("body failed validation: the request holds more than `" + Limits.ELEMENTS
                    + "` block elements, which is the most that one request may create.");
        }
    }

    private void below(Given child, Node node, int depth) {
        Given children = children(child, node.type());
        if (children.isPresent()) {
            if (!BlockBody.takesChildren(node.type())) {
                throw children.fault("should be not present");
            }
            // A column is only the frame of what stands in it.
            level(children, node.id(), node.type(), node.type().equals("column_list") ? depth : depth + 1);
        }
        complete(child, node, children);
    }

    private static Given children(Given child, String type) {
        Given inside = child.at(type).at("children");
        return inside.isDefined() ? inside : child.at("children");
    }

    private static void complete(Given child, Node node, Given children) {
        int count = children.isPresent() ? children.value().size() : 0;
        switch (node.type()) {
            case "column_list" -> {
                if (count < 2) {
                    throw Refused.invalid("body failed validation: " + child.path()
                            + ".column_list.children.length should be ≥ `2`, instead was `" + count + "`.");
                }
            }
            case "column", "tab" -> {
                if (count < 1) {
                    throw Refused.invalid("body failed validation: " + child.path() + "." + node.type()
                            + ".children.length should be ≥ `1`, instead was `" + count + "`.");
                }
            }
            case "table" -> requireRows(child, node, children, count);
            default -> {
                // Complete as it is.
            }
        }
    }

    private static void requireRows(Given child, Node table, Given rows, int count) {
        if (count < 1) {
            throw Refused.invalid("body failed validation: " + child.path()
                    + ".table.children.length should be ≥ `1`, instead was `0`.");
        }
        for (Given row : rows.list()) {
            requireWidth(row.at("table_row").at("cells"), table);
        }
    }

    /** A row has as many cells as its table is wide. */
    static void requireWidth(Given cells, Node table) {
        int width = table.body().path("table_width").asInt();
        if (cells.list().size() != width) {
            throw Refused.invalid("Number of cells in table row must match the table width of the parent table: "
                    + cells.path() + " has " + cells.list().size() + " cells, the table is " + width + " wide.");
        }
    }

    private static void fits(Given child, String type, @Nullable String parent) {
        boolean fits = switch (type) {
            case "column" -> "column_list".equals(parent);
            case "table_row" -> "table".equals(parent);
            default -> !Set.of("column_list", "table").contains(String.valueOf(parent));
        };
        if (!fits) {
            throw child.at("type").isDefined()
                    ? child.at("type").fault("should not be a child of `" + parent + "`")
                    : child.at(type).fault("should not be a child of `" + parent + "`");
        }
    }
}
