package dev.madang.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The agent's success body. */
@JsonPropertyOrder({"success", "data", "meta"})
record Envelope(
        boolean success,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Object data,
        Meta meta) {

    @JsonPropertyOrder({"request_id", "timestamp"})
    record Meta(@JsonProperty("request_id") String requestId, String timestamp) {}

    static Envelope of(@Nullable Object data, Exchange exchange, Instant now) {
        return new Envelope(true, data, new Meta(exchange.requestId(), Timestamps.of(now)));
    }
}
