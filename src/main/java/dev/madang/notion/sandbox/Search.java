package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Node.Kind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Search by title. */
@Component
public class Search {

    private static final Set<String> DIRECTIONS = Set.of("ascending", "descending");

    private final SearchStore store;
    private final Reading reading;

    Search(SearchStore store, Reading reading) {
        this.store = store;
        this.reading = reading;
    }

    public ObjectNode find(Call call) {
        Given given = call.body().isDefined() ? call.body() : new Given("body", Json.object());
        given.only(Set.of("query", "filter", "sort", "start_cursor", "page_size"));
        Lists.Asked page = Lists.asked(given);
        UUID from = page.cursor() == null ? null : Uuids.read(page.cursor());
        if (page.cursor() != null && from == null) {
            throw Lists.invalid(page.cursor());
        }
        List<UUID> ids = store.find(call.workspace(), asked(call, given, from, page.size() + 1));
        boolean more = ids.size() > page.size();
        Reading.Now now = reading.begin(call);
        now.picture().look(ids);
        List<ObjectNode> shown = ids.stream()
                .limit(page.size())
                .map(id -> shown(call, now, now.picture().get(id)))
                .toList();
        String type = call.version().hasDataSources() ? "page_or_data_source" : "page_or_database";
        return Lists.answer(type, shown, more ? ids.getLast().toString() : null);
    }

    private static SearchStore.Asked asked(
            Call call, Given given, @org.jspecify.annotations.Nullable UUID from, int limit) {
        String words = given.at("query").isPresent() ? given.at("query").text() : "";
        Given filter = given.at("filter");
        boolean trashed = filter.isPresent() && filter.at("in_trash").flag(false);
        Given direction = given.at("sort").at("direction");
        boolean oldest = direction.isPresent() && direction.word(DIRECTIONS).equals("ascending");
        if (given.at("sort").isPresent() && given.at("sort").at("timestamp").isPresent()) {
            String ignored = given.at("sort").at("timestamp").word(Set.of("last_edited_time"));
        }
        return new SearchStore.Asked(words, kinds(call, filter), trashed, !oldest, from, limit);
    }

    private static Set<Kind> kinds(Call call, Given filter) {
        if (!filter.isPresent()
                || (!filter.at("value").isPresent() && filter.at("in_trash").isPresent())) {
            return Set.of(Kind.PAGE, Kind.DATA_SOURCE);
        }
        String ignored = filter.at("property").word(Set.of("object"));
        String other = call.version().hasDataSources() ? "data_source" : "database";
        return filter.at("value").word(Set.of("page", other)).equals("page")
                ? Set.of(Kind.PAGE)
                : Set.of(Kind.DATA_SOURCE);
    }

    private static ObjectNode shown(Call call, Reading.Now now, Node node) {
        if (node.kind() == Kind.PAGE) {
            return now.shapes().page(node);
        }
        return call.version().hasDataSources()
                ? now.shapes().dataSource(node)
                : now.shapes().database(now.picture().get(node.requireParent()));
    }
}
