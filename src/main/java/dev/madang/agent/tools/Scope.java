package dev.madang.agent.tools;

import dev.madang.runs.tools.ToolCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How the reviews were chosen that figures count, written like the filters of the figures. */
final class Scope {

    private Scope() {}

    static String of(ToolCall call) {
        List<String> conditions = new ArrayList<>();
        Collection.of(call).ifPresent(collection -> {
            conditions.add("dataset=" + quoted(collection.dataset()));
            List<String> brands = collection.brands().isEmpty() ? collection.missingBrands() : collection.brands();
            conditions.add("brand=" + alternatives(brands));
            if (!collection.platforms().isEmpty()) {
                conditions.add("platform=" + alternatives(collection.platforms()));
            }
            if (collection.dateFrom() != null || collection.dateTo() != null) {
                conditions.add("date=" + shown(collection.dateFrom()) + ".." + shown(collection.dateTo()));
            }
            conditions.add("newest<=" + collection.limit());
        });
        call.input("preprocessing_stats").ifPresent(stats -> addCleaning(conditions, stats));
        return String.join(" & ", conditions);
    }

    private static void addCleaning(List<String> conditions, JsonNode stats) {
        conditions.add("length>=" + stats.path("min_length").asInt());
        if (stats.path("remove_duplicates").asBoolean(false)) {
            conditions.add("unique");
        }
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String alternatives(List<String> values) {
        return String.join("|", values.stream().map(Scope::quoted).toList());
    }

    private static String quoted(String value) {
        return value.matches("[\\p{L}\\p{N}._-]+") ? value : '"' + value.replace("\"", "'") + '"';
    }
}
