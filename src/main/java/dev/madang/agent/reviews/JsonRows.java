package dev.madang.agent.reviews;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Lines: an object a line, whose keys are the headers. */
final class JsonRows implements Rows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BufferedReader text;
    private final Set<String> headers = new LinkedHashSet<>();

    private JsonRows(BufferedReader text) {
        this.text = text;
    }

    static JsonRows open(BufferedReader text) {
        return new JsonRows(text);
    }

    @Override
    public List<String> headers() {
        return new ArrayList<>(headers);
    }

    @Override
    public Map<Column, Integer> columns() {
        return Column.find(headers());
    }

    @Override
    public void forEach(Sink sink) throws IOException, InterruptedException {
        long number = 0;
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            number++;
            if (!line.isBlank()) {
                sink.accept(new Row(number, cells(line)));
            }
        }
    }

    private @Nullable Map<Column, String> cells(String line) {
        JsonNode object;
        try {
            object = JSON.readTree(line);
        } catch (JacksonException e) {
            return null;
        }
        if (!object.isObject()) {
            return null;
        }
        List<String> keys = new ArrayList<>(object.propertyNames());
        headers.addAll(keys);
        Map<Column, String> cells = new EnumMap<>(Column.class);
        Column.find(keys).forEach((column, place) -> {
            JsonNode value = object.path(keys.get(place));
            if (value.isString() || value.isNumber()) {
                cells.put(column, value.asString());
            }
        });
        return cells;
    }
}
