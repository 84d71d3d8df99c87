package dev.madang.cli.client;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event of a session. */
public record SessionEvent(String name, JsonNode data) {

    /** The data as what it is. */
    public <T> T as(Class<T> type) {
        return JsonMapper.shared().treeToValue(data, type);
    }

    public String text(String key) {
        return Clean.line(data.path(key).asString(""));
    }

    /** Whether nothing comes after it. */
    public boolean isLast() {
        return name.equals("complete") || name.equals("failed");
    }
}
