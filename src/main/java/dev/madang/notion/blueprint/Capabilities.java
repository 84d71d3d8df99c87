package dev.madang.notion.blueprint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a blueprint can hold, as a list: the {@code features} that the health answer counts and that the docs print. */
public final class Capabilities {

    private static final List<String> FURTHER_BLOCKS = List.of(
            "toggle_heading",
            "column_list",
            "table",
            "code",
            "equation",
            "database_ref",
            "linked_view",
            "link_to_page");

    private Capabilities() {}

    /** Names with their group before them, {@code property:rollup}, {@code view:board}, {@code block:callout}. */
    public static List<String> all() {
        var all = new ArrayList<String>();
        add(all, "property", Arrays.stream(PropertyType.values()).map(PropertyType::wire));
        add(all, "view", Arrays.stream(View.Type.values()).map(View.Type::wire));
        add(all, "view", Stream.of("group_by", "date_property", "sorts", "filters"));
        add(all, "filter", Arrays.stream(View.Condition.values()).map(View.Condition::wire));
        add(all, "block", Arrays.stream(Block.Kind.values()).map(Block.Kind::wire));
        add(all, "block", Arrays.stream(Block.Sign.values()).map(Block.Sign::wire));
        add(all, "block", Arrays.stream(Block.Frame.values()).map(Block.Frame::wire));
        add(all, "block", FURTHER_BLOCKS.stream());
        add(all, "page", Stream.of("icon", "cover", "sub_pages", "inline_databases"));
        add(all, "row", Stream.of("sample_items", "icon", "related_rows"));
        return List.copyOf(all);
    }

    private static void add(List<String> all, String group, Stream<String> names) {
        names.forEach(name -> all.add(group + ":" + name));
    }
}
