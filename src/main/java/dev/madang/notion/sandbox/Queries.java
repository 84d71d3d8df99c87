package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Node.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Queries of the rows of a data source. */
@Component
public class Queries {

    private final Tree tree;
    private final Databases databases;
    private final Reading reading;

    Queries(Tree tree, Databases databases, Reading reading) {
        this.tree = tree;
        this.databases = databases;
        this.reading = reading;
    }

    public ObjectNode ofDatabase(Call call, Given id) {
        Node database = tree.find(call, id.id(call.workspace()), Kind.DATABASE);
        return rows(call, databases.only(call, database));
    }

    public ObjectNode of(Call call, Given id) {
        return rows(call, tree.find(call, id.id(call.workspace()), Kind.DATA_SOURCE));
    }

    /** There are no templates here. */
    public ObjectNode templates(Call call, Given id) {
        Node ignored = tree.find(call, id.id(call.workspace()), Kind.DATA_SOURCE);
        ObjectNode answer = Json.object();
        answer.putArray("templates");
        return answer.put("has_more", false).putNull("next_cursor");
    }

    private ObjectNode rows(Call call, Node source) {
        Given given = call.body().isDefined() ? call.body() : new Given("body", Json.object());
        given.only(Set.of("filter", "sorts", "start_cursor", "page_size", "in_trash", "archived", "result_type"));
        Lists.Asked asked = Lists.asked(given);
        Reading.Now now = reading.begin(call);
        List<Node> rows = new ArrayList<>(now.picture().rows(source.id()));
        boolean incomplete = rows.size() > Limits.ROWS;
        List<Node> found = new RowQuery(now, source, given).apply(rows);
        return page(call, now, asked, found, incomplete);
    }

    private static ObjectNode page(
            Call call, Reading.Now now, Lists.Asked asked, List<Node> found, boolean incomplete) {
        int from = asked.cursor() == null ? 0 : place(asked.cursor(), found);
        int to = Math.min(found.size(), from + asked.size());
        List<ObjectNode> shown = new ArrayList<>();
        for (Node row : found.subList(Math.min(from, to), to)) {
            ObjectNode page = now.shapes().page(row);
            if (call.query().at("filter_properties").isPresent()) {
                Pages.keepOnly(page, call.query().at("filter_properties"));
            }
            shown.add(page);
        }
        String next = to < found.size() ? to + ":" + found.get(to).id() : null;
        String type = call.version().hasDataSources() ? "page_or_data_source" : "page_or_database";
        ObjectNode answer = Lists.answer(type, shown, next);
        if (incomplete) {
            answer.putObject("request_status")
                    .put("type", "incomplete")
                    .put("incomplete_reason", "query_result_limit_reached");
        }
        return answer;
    }

    /** Where a cursor stands: at its row, or where that was when it is gone. */
    private static int place(String cursor, List<Node> found) {
        String[] parts = cursor.split(":", 2);
        if (parts.length != 2 || !parts[0].matches("\\d{1,6}") || Uuids.read(parts[1]) == null) {
            throw Lists.invalid(cursor);
        }
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).id().toString().equals(parts[1])) {
                return i;
            }
        }
        return Integer.parseInt(parts[0]);
    }
}
