package dev.madang.agent.execution;

import dev.madang.events.NewEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the events of a session's log; their names and keys are those of the WebSocket protocol (dream-agent facts 1.1). */
@Component
class AgentEvents {

    private final JsonMapper json;

    AgentEvents(JsonMapper json) {
        this.json = json;
    }

    /** An event with an object as its payload. */
    NewEvent of(String name, Map<String, ?> payload) {
        return NewEvent.of(name, json.writeValueAsString(payload));
    }

    /** An event with the given keys and values, in turn. */
    NewEvent of(String name, Object... keysAndValues) {
        return NewEvent.of(name, payload(keysAndValues));
    }

    /** The last event of a turn. */
    NewEvent last(String name, Object... keysAndValues) {
        return NewEvent.last(name, payload(keysAndValues));
    }

    private String payload(Object... keysAndValues) {
        Map<String, Object> payload = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            payload.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return json.writeValueAsString(payload);
    }
}
