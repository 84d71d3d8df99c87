package dev.madang.notion.skill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which databases, properties and views of a sketch are drawn in a size. */
final class Kept {

    private final Sketch sketch;
    private final Complexity complexity;
    private final List<String> databases;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    Kept(Sketch sketch, Complexity complexity) {
        this.sketch = sketch;
        this.complexity = complexity;
        this.databases = sketch.databases().entrySet().stream()
                .filter(e -> complexity.shows(e.getValue().least()))
                .map(Map.Entry::getKey)
                .toList();
        databases.forEach(key -> fields.put(key, List.copyOf(base(key).fields().keySet())));
        int before;
        do {
            before = count();
            databases.forEach(key -> fields.put(
                    key,
                    Drawing.at(fields, key).stream()
                            .filter(name -> stands(key, field(key, name)))
                            .toList()));
        } while (count() < before);
    }

    List<String> databases() {
        return databases;
    }

    List<String> fields(String database) {
        return Drawing.at(fields, database);
    }

    boolean has(String database, String field) {
        return fields.containsKey(database) && fields(database).contains(field);
    }

    Sketch.Base base(String key) {
        return Drawing.at(sketch.databases(), key);
    }

    Sketch.Field field(String database, String key) {
        return field(base(database), key);
    }

    Sketch.Field field(Sketch.Base base, String key) {
        return Drawing.at(base.fields(), key);
    }

    boolean shows(Complexity least) {
        return complexity.shows(least);
    }

    boolean shows(String database, Sketch.Look look) {
        var group = look.group();
        var date = look.date();
        return shows(look.least())
                && databases.contains(database)
                && (group == null || has(database, group))
                && (date == null || has(database, date));
    }

    private int count() {
        return fields.values().stream().mapToInt(List::size).sum();
    }

    private boolean stands(String database, Sketch.Field field) {
        if (!shows(field.least())) {
            return false;
        }
        return switch (field.type()) {
            case RELATION -> databases.contains(field.argument());
            case ROLLUP -> {
                var parts = field.argument().split("[. ]", -1);
                yield has(database, parts[0]) && has(field(database, parts[0]).argument(), parts[1]);
            }
            case FORMULA -> Drawing.keys(field.rest()).stream().allMatch(key -> has(database, key));
            default -> true;
        };
    }
}
