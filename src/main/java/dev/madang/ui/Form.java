package dev.madang.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form as it stands: what was typed, and what is wrong with it, by field. Secrets are not given back to the page. */
public record Form(Map<String, String> values, Map<String, String> faults) {

    public Form {
        values = Map.copyOf(values);
        faults = Map.copyOf(faults);
    }

    /** One that nobody has filled in yet. */
    public static Form empty() {
        return new Form(Map.of(), Map.of());
    }

    /** The same with what was typed into a field. */
    public Form with(String field, @Nullable String value) {
        return new Form(plus(values, field, value == null ? "" : value), faults);
    }

    /** The same with what is wrong with a field, as a sentence for people. */
    public Form fault(String field, String sentence) {
        return new Form(values, plus(faults, field, sentence));
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String faultOf(String field) {
        return faults.getOrDefault(field, "");
    }

    public boolean hasFault(String field) {
        return faults.containsKey(field);
    }

    private static Map<String, String> plus(Map<String, String> map, String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }
}
