package dev.madang.runner;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.events.NewEvent;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The four events of a process, in the envelope of the contract: {@code type}, {@code data}, {@code timestamp}. */
@Component
class ProcessEvents {

    static final String OUTPUT = "output";
    static final String RESULT = "result";
    static final String ERROR = "error";
    static final String DONE = "done";

    private final JsonMapper json;
    private final Clock clock;

    ProcessEvents(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    private record Envelope(String type, Object data, String timestamp) {}

    /** Without an exit code there never was a process; the keys are there all the same. */
    @JsonInclude
    private record ErrorData(
            @Nullable String error, @Nullable Integer exitCode, String stderr) {}

    @JsonInclude
    private record DoneData(
            String processId, String status, @Nullable Integer exitCode) {}

    /** One line of standard output as it came. */
    NewEvent output(String line) {
        return NewEvent.of(OUTPUT, payload(OUTPUT, line));
    }

    /** The tool's result. */
    NewEvent result(JsonNode data) {
        return NewEvent.of(RESULT, payload(RESULT, data));
    }

    /** Why a process did not end well. */
    NewEvent error(Ending ending) {
        ErrorData data = new ErrorData(ending.error(), ending.exitCode(), ending.stderr());
        return NewEvent.of(ERROR, payload(ERROR, data));
    }

    /** The last event. */
    NewEvent done(ProcessId id, Ending ending) {
        DoneData data = new DoneData(id.toString(), ending.status().wireName(), ending.exitCode());
        return NewEvent.last(DONE, payload(DONE, data));
    }

    /** The line in the payload of an output event. */
    String line(String payload) {
        return json.readTree(payload).path("data").asString();
    }

    private String payload(String type, Object data) {
        String timestamp = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        return json.writeValueAsString(new Envelope(type, data, timestamp));
    }
}
