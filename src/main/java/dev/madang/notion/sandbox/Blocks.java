package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Node.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Blocks: reading, appending, changing and deleting them. A page and a database are blocks too. */
@Component
public class Blocks {

    private final Tree tree;
    private final Places places;
    private final Reading reading;

    Blocks(Tree tree, Places places, Reading reading) {
        this.tree = tree;
        this.places = places;
        this.reading = reading;
    }

    public ObjectNode get(Call call, Given id) {
        Node node = tree.find(call, id.id(call.workspace()), Tree.BLOCKS);
        return shown(call, List.of(node)).getFirst();
    }

    public ObjectNode children(Call call, Given id) {
        Node parent = tree.find(call, id.id(call.workspace()), Tree.BLOCKS);
        Lists.Asked asked = Lists.asked(call.query());
        long from = asked.cursor() == null ? Long.MIN_VALUE : placeOf(call, parent.id(), asked.cursor());
        List<Node> some = tree.nodes().children(parent.id(), Tree.BLOCKS, from, asked.size() + 1);
        boolean more = some.size() > asked.size();
        List<Node> page = more ? some.subList(0, asked.size()) : some;
        return Lists.answer(
                "block", shown(call, page), more ? some.getLast().id().toString() : null);
    }

    private long placeOf(Call call, UUID parent, String cursor) {
        UUID id = Uuids.read(cursor);
        Node first =
                id == null ? null : tree.nodes().find(call.workspace().id(), id).orElse(null);
        if (first == null || !parent.equals(first.parent())) {
            throw Lists.invalid(cursor);
        }
        return first.place();
    }

    /** The blocks of the first level that were made. */
    public ObjectNode append(Call call, Given id) {
        Set<String> keys =
                call.version().hasArchived() ? Set.of("children", "after", "position") : Set.of("children", "position");
        call.body().only(keys);
        return tree.write(call, () -> {
            Node parent = tree.editable(call, id.id(call.workspace()), Tree.BLOCKS);
            requireParent(parent);
            List<Node> first = append(call, parent, call.body().at("children"), Places.read(call));
            tree.nodes().update(parent.with(parent.title(), parent.body(), tree.now()));
            return Lists.answer("block", shown(call, first), null);
        });
    }

    /** Makes the blocks below a parent; gives those of the first level. */
    List<Node> append(Call call, Node parent, Given children, Places.Position position) {
        List<Node> nodes =
                BlockTree.read(children, parent.id(), parent.kind() == Kind.BLOCK ? parent.type() : null, tree.now());
        if (parent.type().equals("table")) {
            children.list()
                    .forEach(row -> BlockTree.requireWidth(row.at("table_row").at("cells"), parent));
        }
        List<Node> first =
                nodes.stream().filter(node -> parent.id().equals(node.parent())).toList();
        List<Node> placed = places.place(call.workspace().id(), parent.id(), first, position);
        List<Node> all = new ArrayList<>(placed);
        nodes.stream().filter(node -> !parent.id().equals(node.parent())).forEach(all::add);
        if (!all.isEmpty()) {
            tree.nodes().add(call.workspace().id(), all);
        }
        return placed;
    }

    private static void requireParent(Node parent) {
        boolean takes =
                parent.kind() == Kind.PAGE || (parent.kind() == Kind.BLOCK && BlockBody.takesChildren(parent.type()));
        if (!takes) {
            throw Refused.invalid("Block does not support children: " + parent.id() + ".");
        }
        boolean plainHeading = parent.type().startsWith("heading_")
                && !parent.body().path("is_toggleable").booleanValue(false);
        if (plainHeading) {
            throw Refused.invalid("A heading takes children only when it is toggleable: " + parent.id() + ".");
        }
    }

    public ObjectNode update(Call call, Given id) {
        return tree.write(call, () -> {
            Node found = tree.find(call, id.id(call.workspace()), Tree.BLOCKS);
            Node node = tree.settleTrash(call, found, call.body());
            List<String> keys = call.body().object().value().propertyNames().stream()
                    .filter(key ->
                            !Set.of("in_trash", "archived", "type", "object").contains(key))
                    .toList();
            if (!keys.isEmpty()) {
                node = changed(call, tree.editable(call, node.id(), Tree.BLOCKS));
            } else if (found.isTrashed() && node.isTrashed()) {
                node = tree.editable(call, node.id(), Tree.BLOCKS);
            }
            return shown(call, List.of(node)).getFirst();
        });
    }

    private Node changed(Call call, Node node) {
        if (node.kind() != Kind.BLOCK) {
            throw Refused.invalid("This block is a " + node.kind().wireName() + ": update it as a "
                    + node.kind().wireName() + ".");
        }
        call.body().only(Tree.withTrash(call, node.type(), "type", "object"));
        ObjectNode body = BlockBody.changed(call.body(), node.type(), node.body());
        if (node.type().equals("table_row")) {
            Node table = tree.find(call, node.requireParent(), Kind.BLOCK);
            BlockTree.requireWidth(call.body().at("table_row").at("cells"), table);
        }
        if (node.type().equals("table")
                && !body.path("table_width").equals(node.body().path("table_width"))) {
            throw call.body().at("table").at("table_width").fault("should be not present");
        }
        Node changed = node.with(node.title(), body, tree.now());
        tree.nodes().update(changed);
        return changed;
    }

    public ObjectNode delete(Call call, Given id) {
        return tree.write(call, () -> {
            Node node = tree.editable(call, id.id(call.workspace()), Tree.BLOCKS);
            tree.trash(call, node);
            return shown(call, List.of(tree.find(call, node.id(), Tree.BLOCKS))).getFirst();
        });
    }

    private List<ObjectNode> shown(Call call, List<Node> nodes) {
        Reading.Now now = reading.begin(call);
        now.picture()
                .look(nodes.stream()
                        .map(Node::parent)
                        .filter(java.util.Objects::nonNull)
                        .toList());
        Set<UUID> parents =
                now.picture().parentsAmong(nodes.stream().map(Node::id).toList());
        return nodes.stream()
                .map(node -> now.shapes().block(node, parents.contains(node.id())))
                .toList();
    }
}
