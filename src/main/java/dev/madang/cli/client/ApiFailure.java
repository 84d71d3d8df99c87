package dev.madang.cli.client;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The server refused, in its own words. */
public final class ApiFailure extends RuntimeException {

    private final int status;
    private final transient ApiError error;
    private final transient @Nullable JsonNode body;

    ApiFailure(int status, ApiError error, @Nullable JsonNode body) {
        super(error.message());
        this.status = status;
        this.error = error;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public ApiError error() {
        return error;
    }

    /** The error object as it came; null when there was none. */
    public @Nullable JsonNode body() {
        return body;
    }
}
