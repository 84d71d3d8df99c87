package dev.madang.notion.recipe;

import dev.madang.notion.blueprint.Block;
import dev.madang.notion.blueprint.Blueprint;
import dev.madang.notion.blueprint.Database;
import dev.madang.notion.blueprint.Property;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A main page with rooms: each room is a whole design moved onto a page below the main page, its databases with it. What is titled
 * as something that is there already takes the room's name behind its own.
 */
final class House {

    private final Blueprint front;
    private final List<Block> blocks;
    private final List<Database> databases;
    private final List<Blueprint.SubPage> pages;

    House(Blueprint front) {
        this.front = front;
        this.blocks = new ArrayList<>(front.blocks());
        this.databases = new ArrayList<>(front.databases());
        this.pages = new ArrayList<>(front.pages());
    }

    void add(Blueprint room, String icon) {
        int offset = databases.size();
        var title = free(room.title(), room.title());
        var renamed = new HashMap<String, String>();
        room.pages().forEach(page -> renamed.put(page.title(), free(page.title(), room.title())));
        for (var database : room.databases()) {
            databases.add(moved(database, offset, room.title(), pageOf(database, renamed, title)));
        }
        pages.add(new Blueprint.SubPage(title, icon, null, null, moved(room.blocks(), offset, renamed)));
        for (var page : room.pages()) {
            pages.add(new Blueprint.SubPage(
                    renamed.getOrDefault(page.title(), page.title()),
                    page.icon(),
                    page.cover(),
                    page.description(),
                    moved(page.blocks(), offset, renamed)));
        }
        blocks.add(new Block.PageLink(title));
        var first = databases.get(offset);
        blocks.add(new Block.LinkedView(offset, first.views().getFirst()));
    }

    Blueprint built() {
        return new Blueprint(
                front.title(),
                front.templateType(),
                front.color(),
                front.skill(),
                front.icon(),
                front.cover(),
                blocks,
                databases,
                pages);
    }

    private static String pageOf(Database database, Map<String, String> renamed, String room) {
        var page = database.page();
        return page == null ? room : renamed.getOrDefault(page, page);
    }

    private String free(String title, String room) {
        var taken = pages.stream().anyMatch(page -> page.title().equals(title));
        return taken ? title + " · " + room : title;
    }

    private Database moved(Database database, int offset, String room, String page) {
        var properties = new LinkedHashMap<String, Property>();
        database.properties()
                .forEach((name, property) -> properties.put(
                        name,
                        property instanceof Property.Relation(var target)
                                ? new Property.Relation(target + offset)
                                : property));
        var taken = databases.stream().anyMatch(known -> known.title().equals(database.title()));
        return new Database(
                taken ? database.title() + " · " + room : database.title(),
                database.description(),
                database.icon(),
                database.inline(),
                page,
                properties,
                database.views(),
                database.rows());
    }

    private static List<Block> moved(List<Block> blocks, int offset, Map<String, String> renamed) {
        return blocks.stream().map(block -> moved(block, offset, renamed)).toList();
    }

    private static Block moved(Block block, int offset, Map<String, String> renamed) {
        return switch (block) {
            case Block.DatabaseRef(var index) -> new Block.DatabaseRef(index + offset);
            case Block.LinkedView(var index, var view) -> new Block.LinkedView(index + offset, view);
            case Block.PageLink(var page) -> new Block.PageLink(renamed.getOrDefault(page, page));
            case Block.Text text ->
                new Block.Text(
                        text.kind(),
                        text.text(),
                        text.color(),
                        text.icon(),
                        text.checked(),
                        moved(text.children(), offset, renamed));
            case Block.Columns(var columns) ->
                new Block.Columns(columns.stream()
                        .map(column -> moved(column, offset, renamed))
                        .toList());
            case Block.Mark mark -> mark;
            case Block.Table table -> table;
            case Block.Code code -> code;
            case Block.Equation equation -> equation;
            case Block.Media media -> media;
        };
    }
}
