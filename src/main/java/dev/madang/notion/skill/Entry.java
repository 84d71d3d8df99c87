package dev.madang.notion.skill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A map of a data file; who asks for what is not there is told the place. */
public record Entry(String place, Map<String, Object> values) {

    /** @throws IllegalArgumentException when it is no map */
    static Entry of(String place, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(place + ": no map but " + value);
        }
        var values = new LinkedHashMap<String, Object>();
        map.forEach((key, one) -> values.put(String.valueOf(key), one));
        return new Entry(place, values);
    }

    public String text(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException(place + ": " + key + " is missing"));
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key)).map(String::valueOf);
    }

    public Words words(String key) {
        return Words.of(text(key));
    }

    Entry map(String key) {
        return values.get(key) == null ? new Entry(place, Map.of()) : of(place + "/" + key, values.get(key));
    }

    List<Object> list(String key) {
        var value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw new IllegalArgumentException(place + ": " + key + " is no list");
        }
        return new ArrayList<>(list);
    }

    /** Words separated by commas. */
    public List<String> commas(String key) {
        return find(key).stream()
                .flatMap(text -> List.of(text.split(",", -1)).stream())
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
