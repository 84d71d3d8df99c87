package dev.madang.cli.client;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes events of the lines of a stream of server-sent events. */
final class SseFrames {

    private final List<String> data = new ArrayList<>();
    private String name = "";
    private String id = "";
    private String lastId = "";

    /** Takes the next line and gives the event that it completes, if it completes one. */
    @Nullable
    SessionEvent add(String line) {
        if (line.isEmpty()) {
            return dispatch();
        }
        int colon = line.indexOf(':');
        String field = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1);
        String text = value.startsWith(" ") ? value.substring(1) : value;
        switch (field) {
            case "event" -> name = text;
            case "data" -> data.add(text);
            case "id" -> id = text;
            default -> {} // a comment, or a field that is none of ours
        }
        return null;
    }

    /** The number after which to go on; an event that broke off half-way does not count. */
    String lastId() {
        return lastId;
    }

    private @Nullable SessionEvent dispatch() {
        lastId = id;
        boolean empty = data.isEmpty();
        String text = String.join("\n", data);
        String event = name;
        data.clear();
        name = "";
        return empty ? null : new SessionEvent(event, JsonMapper.shared().readTree(text));
    }
}
