package dev.madang.cli.client;

import org.jspecify.annotations.Nullable;

/** A failure in the words of the server. */
public record ApiError(@Nullable String code, @Nullable String message) {

    public ApiError {
        message = Clean.text(message);
        code = Clean.line(code);
    }

    @Override
    public String message() {
        return message == null ? "" : message;
    }

    @Override
    public String code() {
        return code == null ? "" : code;
    }
}
