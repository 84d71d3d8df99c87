package dev.madang.notion.sandbox;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What Notion would refuse, in Notion's own words: status, code and message are part of its API and are never translated.
 */
public final class Refused extends RuntimeException {

    /** The codes of Notion's errors with their statuses (facts §7.6). */
    public enum Code {
        INVALID_JSON(400),
        INVALID_REQUEST_URL(400),
        INVALID_REQUEST(400),
        VALIDATION_ERROR(400),
        MISSING_VERSION(400),
        UNAUTHORIZED(401),
        RESTRICTED_RESOURCE(403),
        OBJECT_NOT_FOUND(404),
        CONFLICT_ERROR(409),
        RATE_LIMITED(429),
        INTERNAL_SERVER_ERROR(500),
        BAD_GATEWAY(502),
        SERVICE_UNAVAILABLE(503),
        GATEWAY_TIMEOUT(504),
        SERVICE_OVERLOAD(529);

        private final int status;

        Code(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }

        /** As it stands in an error body. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Code code;
    private final transient @Nullable Duration wait;

    private Refused(Code code, String message, @Nullable Duration wait) {
        super(message);
        this.code = code;
        this.wait = wait;
    }

    public static Refused of(Code code, String message) {
        return new Refused(code, message, null);
    }

    /** With the time after which it may be tried again. */
    public static Refused of(Code code, String message, Duration wait) {
        return new Refused(code, message, wait);
    }

    static Refused invalid(String message) {
        return of(Code.VALIDATION_ERROR, message);
    }

    static Refused conflict(String message) {
        return of(Code.CONFLICT_ERROR, message);
    }

    /** Also for what is there and belongs to another workspace. */
    static Refused notFound(String what, String id) {
        return of(
                Code.OBJECT_NOT_FOUND,
                "Could not find " + what + " with ID: " + id
                        + ". Make sure the relevant pages and databases are shared with your integration.");
    }

    public Code code() {
        return code;
    }

    /** In how many seconds it may be tried again, or null. */
    public @Nullable Long retryAfter() {
        return wait == null ? null : wait.plusNanos(999_999_999).toSeconds();
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
