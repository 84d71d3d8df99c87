package dev.madang.runner.room;

import dev.madang.events.Event;
import dev.madang.ui.LogWindows.Text;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The events of a process as lines of its log: each is one, so the number of a line is that of its event. */
@Component
class ProcessLines implements Function<Event, Text> {

    private final JsonMapper json;

    ProcessLines(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Text apply(Event event) {
        JsonNode data = json.readTree(event.payload()).path("data");
        return new Text(
                event.name(),
                switch (event.name()) {
                    case "output" -> data.asString();
                    case "error" -> data.path("error").asString();
                    case "done" -> done(data);
                    default -> data.toString();
                });
    }

    private static String done(JsonNode data) {
        JsonNode exit = data.path("exitCode");
        return "[" + data.path("status").asString() + (exit.isNumber() ? " " + exit.asInt() : "") + "]";
    }
}
