package dev.madang.notion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The order of blocks, against a plain list, and pages of lists, against the whole. */
class OrderIntegrationTests extends SandboxTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void blocksStandWhereTheyWerePutAndPagesOfThemMissNone(long seed) {
        Random random = new Random(seed);
        String page = page("순서 " + seed);
        List<String> model = new ArrayList<>();
        for (int step = 0; step < 25; step++) {
            if (!model.isEmpty() && random.nextInt(6) == 0) {
                String gone = model.remove(random.nextInt(model.size()));
                done("DELETE", "blocks/" + gone, "");
            } else {
                insert(random, page, model, 1 + random.nextInt(4));
            }
        }
        assertThat(ids("blocks/" + page + "/children", 100)).isEqualTo(model);
        assertThat(ids("blocks/" + page + "/children", 1 + random.nextInt(5))).isEqualTo(model);
    }

    private void insert(Random random, String page, List<String> model, int count) {
        int place = random.nextInt(model.size() + 1);
        String position = place == 0
                ? "{\"type\":\"start\"}"
                : place == model.size()
                        ? "{\"type\":\"end\"}"
                        : "{\"type\":\"after_block\",\"after_block\":{\"id\":\"" + model.get(place - 1) + "\"}}";
        List<String> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(paragraph("x"));
        }
        JsonNode made = done(
                NEW,
                "PATCH",
                "blocks/" + page + "/children",
                "{\"children\":[" + String.join(",", blocks) + "],\"position\":" + position + "}");
        List<String> ids = new ArrayList<>();
        made.path("results").forEach(block -> ids.add(block.path("id").asString()));
        model.addAll(place, ids);
    }

    /** Between two neighbours there is always room for one more. */
    @ParameterizedTest
    @ValueSource(strings = {"start", "after"})
    void thereIsAlwaysRoomInTheSamePlace(String where) {
        String page = page("좁은 곳");
        List<String> model = new ArrayList<>();
        insert(new Random(0), page, model, 2);
        for (int i = 0; i < 15; i++) {
            String position = where.equals("start")
                    ? "{\"type\":\"start\"}"
                    : "{\"type\":\"after_block\",\"after_block\":{\"id\":\"" + model.getFirst() + "\"}}";
            String id = done(
                            NEW,
                            "PATCH",
                            "blocks/" + page + "/children",
                            "{\"children\":[" + paragraph("x") + "],\"position\":" + position + "}")
                    .path("results")
                    .path(0)
                    .path("id")
                    .asString();
            model.add(where.equals("start") ? 0 : 1, id);
        }
        assertThat(ids("blocks/" + page + "/children", 7)).isEqualTo(model);
    }

    /** All ids of a list, read in pages of a size. */
    private List<String> ids(String path, int size) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode list = done("GET", path + "?page_size=" + size + cursor, "");
            assertThat(list.path("results").size()).isLessThanOrEqualTo(size);
            list.path("results").forEach(one -> ids.add(one.path("id").asString()));
            assertThat(list.path("has_more").booleanValue())
                    .isEqualTo(list.path("next_cursor").isString());
            cursor = list.path("has_more").booleanValue()
                    ? "&start_cursor=" + list.path("next_cursor").asString()
                    : "";
        } while (!cursor.isEmpty());
        return ids;
    }
}
