package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Node.Kind;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What answers look like (facts §7.3), in the version of the request. */
final class Shapes {

    private final Call call;
    private final Picture picture;
    private final RowValues values;

    Shapes(Call call, Picture picture, RowValues values) {
        this.call = call;
        this.picture = picture;
        this.values = values;
    }

    ObjectNode block(Node node, boolean hasChildren) {
        ObjectNode block = begun("block", node);
        block.set("parent", parent(node));
        times(block, node);
        users(block);
        block.put("has_children", hasChildren);
        trash(block, node);
        String type = switch (node.kind()) {
            case PAGE -> "child_page";
            case DATABASE -> "child_database";
            default -> node.type();
        };
        block.put("type", type);
        block.set(type, node.kind() == Kind.BLOCK ? node.body() : Json.object().put("title", node.title()));
        return block;
    }

    ObjectNode page(Node node) {
        ObjectNode page = begun("page", node);
        times(page, node);
        users(page);
        looks(page, node);
        page.set("parent", parent(node));
        trash(page, node);
        page.put("is_archived", node.body().path("is_archived").booleanValue(false));
        page.put("is_locked", node.body().path("is_locked").booleanValue(false));
        page.set("properties", values.of(node));
        address(page, node.id());
        return page;
    }

    ObjectNode database(Node node) {
        ObjectNode database = begun("database", node);
        database.set("title", node.body().path("title"));
        database.set("description", node.body().path("description"));
        database.set("parent", parent(node));
        database.put("is_inline", node.body().path("is_inline").booleanValue(false));
        database.put("is_locked", node.body().path("is_locked").booleanValue(false));
        trash(database, node);
        times(database, node);
        users(database);
        looks(database, node);
        List<Node> sources = picture.sources(node.id());
        if (call.version().hasDataSources()) {
            ArrayNode shown = database.putArray("data_sources");
            sources.forEach(source ->
                    shown.add(Json.object().put("id", source.id().toString()).put("name", source.title())));
        } else {
            database.set(
                    "properties",
                    sources.isEmpty()
                            ? Json.object()
                            : picture.schema(sources.getFirst()).shown(call.version()));
        }
        address(database, node.id());
        return database;
    }

    ObjectNode dataSource(Node node) {
        Node database = picture.get(node.requireParent());
        ObjectNode source = begun("data_source", node);
        source.set("title", node.body().path("title"));
        source.set("description", node.body().path("description"));
        source.set("parent", Json.parent("database_id", database.id()));
        source.set("database_parent", parent(database));
        source.put("is_inline", database.body().path("is_inline").booleanValue(false));
        trash(source, node);
        times(source, node);
        users(source);
        looks(source, node);
        source.set("properties", picture.schema(node).shown(call.version()));
        address(source, database.id());
        return source;
    }

    ObjectNode view(Node node) {
        ObjectNode view = begun("view", node);
        UUID database = node.requireParent();
        view.set("parent", Json.parent("database_id", database));
        view.put("name", node.title()).put("type", node.type());
        times(view, node);
        users(view);
        node.body().properties().forEach(field -> view.set(field.getKey(), field.getValue()));
        view.put("url", call.pages() + "/notion/pages/" + Uuids.plain(database) + "?v=" + Uuids.plain(node.id()));
        return view;
    }

    ObjectNode comment(Node node) {
        ObjectNode comment = begun("comment", node);
        comment.set("parent", parent(node));
        comment.set("discussion_id", node.body().path("discussion_id"));
        times(comment, node);
        comment.set("created_by", Json.user(call.workspace().bot()));
        comment.set("rich_text", node.body().path("rich_text"));
        comment.set("display_name", node.body().path("display_name"));
        return comment;
    }

    /** As a version names what something hangs under. */
    private ObjectNode parent(Node node) {
        Node parent = picture.find(node.parent());
        if (parent == null) {
            return Json.object().put("type", "workspace").put("workspace", true);
        }
        return switch (parent.kind()) {
            case DATA_SOURCE -> ofRow(parent);
            case PAGE -> Json.parent("page_id", parent.id());
            case DATABASE -> Json.parent("database_id", parent.id());
            default -> Json.parent("block_id", parent.id());
        };
    }

    private ObjectNode ofRow(Node source) {
        UUID database = source.requireParent();
        return call.version().hasDataSources()
                ? Json.parent("data_source_id", source.id()).put("database_id", database.toString())
                : Json.parent("database_id", database);
    }

    private static ObjectNode begun(String object, Node node) {
        return Json.object().put("object", object).put("id", node.id().toString());
    }

    private static void times(ObjectNode shown, Node node) {
        shown.put("created_time", Json.time(node.createdAt()));
        shown.put("last_edited_time", Json.time(node.editedAt()));
    }

    private void users(ObjectNode shown) {
        shown.set("created_by", Json.user(call.workspace().bot()));
        shown.set("last_edited_by", Json.user(call.workspace().bot()));
    }

    private static void looks(ObjectNode shown, Node node) {
        shown.set("cover", Json.orNull(node.body().path("cover")));
        shown.set("icon", Json.orNull(node.body().path("icon")));
    }

    private void trash(ObjectNode shown, Node node) {
        shown.put("in_trash", node.isTrashed());
        if (call.version().hasArchived()) {
            shown.put("archived", node.isTrashed());
        }
    }

    private void address(ObjectNode shown, UUID id) {
        shown.put("url", call.pages() + "/notion/pages/" + Uuids.plain(id));
        shown.putNull("public_url");
    }

    /** A user as the list of users shows it. */
    static ObjectNode bot(Workspace workspace) {
        ObjectNode bot = Json.user(workspace.bot());
        bot.put("name", workspace.name()).putNull("avatar_url").put("type", "bot");
        ObjectNode about = bot.putObject("bot");
        about.putObject("owner").put("type", "workspace").put("workspace", true);
        about.put("workspace_name", workspace.name());
        about.put("workspace_id", workspace.id().toString());
        return bot;
    }

    static ObjectNode person(Workspace workspace) {
        ObjectNode person = Json.user(workspace.person());
        person.put("name", "마당 주인").putNull("avatar_url").put("type", "person");
        person.putObject("person").put("email", "owner@madang.invalid");
        return person;
    }
}
