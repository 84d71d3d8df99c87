package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Node.Kind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Comments on pages and blocks, in discussions. */
@Component
public class Comments {

    private static final Set<String> KEYS =
            Set.of("parent", "discussion_id", "rich_text", "markdown", "attachments", "display_name");
    private static final Set<Kind> ON = Set.of(Kind.PAGE, Kind.BLOCK);

    private final Tree tree;
    private final Reading reading;

    Comments(Tree tree, Reading reading) {
        this.tree = tree;
        this.reading = reading;
    }

    public ObjectNode create(Call call) {
        Given given = call.body().only(KEYS);
        List<Given> ignored =
                given.at("attachments").isPresent() ? given.at("attachments").list(Limits.ATTACHMENTS) : List.of();
        boolean answers = given.oneOf(Set.of("parent", "discussion_id")).equals("discussion_id");
        return tree.write(call, () -> {
            Node begun = answers ? discussion(call, given.at("discussion_id").uuid()) : null;
            Node on = begun == null ? on(call, given.at("parent")) : tree.editable(call, begun.requireParent(), ON);
            ObjectNode body = Json.object();
            body.put(
                    "discussion_id",
                    begun == null
                            ? UUID.randomUUID().toString()
                            : begun.body().path("discussion_id").asString());
            body.set("rich_text", text(given));
            body.set("display_name", name(call, given.at("display_name")));
            Node comment = Node.of(Kind.COMMENT, "comment", on.id(), "", body, tree.now());
            comment = comment.at(tree.nodes().lastPlace(on.id()) + 1);
            tree.nodes().add(call.workspace().id(), List.of(comment));
            return shown(call, comment);
        });
    }

    private static ArrayNode text(Given given) {
        if (given.oneOf(Set.of("rich_text", "markdown")).equals("markdown")) {
            return RichText.of(given.at("markdown").text(Limits.TEXT));
        }
        return RichText.read(given.at("rich_text"));
    }

    private static ObjectNode name(Call call, Given given) {
        String type =
                given.isPresent() ? given.at("type").word(Set.of("integration", "user", "custom")) : "integration";
        String resolved = type.equals("custom")
                ? given.at("custom").at("name").text(Limits.CONTACT)
                : call.workspace().name();
        return Json.object().put("type", type).put("resolved_name", resolved);
    }

    private Node on(Call call, Given parent) {
        String type = parent.typeAmong(Set.of("page_id", "block_id"));
        return tree.editable(
                call, parent.at(type).id(call.workspace()), type.equals("page_id") ? Set.of(Kind.PAGE) : ON);
    }

    private Node discussion(Call call, UUID id) {
        return tree.nodes()
                .discussion(call.workspace().id(), id)
                .orElseThrow(() -> Refused.notFound("discussion", id.toString()));
    }

    /** The comments on one page or block, the oldest first. */
    public ObjectNode list(Call call) {
        Node on = tree.find(call, call.query().at("block_id").id(call.workspace()), ON);
        Lists.Asked asked = Lists.asked(call.query());
        long from = asked.cursor() == null ? Long.MIN_VALUE : place(asked.cursor());
        List<Node> some = tree.nodes().children(on.id(), Set.of(Kind.COMMENT), from, asked.size() + 1);
        boolean more = some.size() > asked.size();
        Stream<Node> page = some.stream().limit(asked.size());
        return Lists.answer(
                "comment",
                page.map(comment -> shown(call, comment)).toList(),
                more ? String.valueOf(some.getLast().place()) : null);
    }

    private static long place(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Lists.invalid(cursor);
        }
    }

    public ObjectNode get(Call call, Given id) {
        return shown(call, tree.editable(call, id.uuid(), Kind.COMMENT));
    }

    public ObjectNode update(Call call, Given id) {
        call.body().only(Set.of("rich_text", "markdown"));
        return tree.write(call, () -> {
            Node comment = tree.editable(call, id.uuid(), Kind.COMMENT);
            ObjectNode body = comment.body().deepCopy();
            body.set("rich_text", text(call.body()));
            Node changed = comment.with("", body, tree.now());
            tree.nodes().update(changed);
            return shown(call, changed);
        });
    }

    public ObjectNode delete(Call call, Given id) {
        return tree.write(call, () -> {
            Node comment = tree.editable(call, id.uuid(), Kind.COMMENT);
            tree.trash(call, comment);
            return shown(call, comment);
        });
    }

    private ObjectNode shown(Call call, Node comment) {
        return reading.begin(call).shapes().comment(comment);
    }
}
