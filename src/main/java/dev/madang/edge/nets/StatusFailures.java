package dev.madang.edge.nets;

import dev.madang.shared.Failure;
import dev.madang.shared.Failure.Kind;

/** The failure behind a bare status, for what was refused by others than us. */
final class StatusFailures {

    private StatusFailures() {}

    static Failure of(int status) {
        return switch (status) {
            case 401 -> Failure.of(Kind.UNAUTHENTICATED, "AUTH_REQUIRED");
            case 403 -> Failure.of(Kind.FORBIDDEN, "AUTH_FORBIDDEN");
            case 404 -> Failure.notFound("NOT_FOUND");
            case 405, 501 -> Failure.of(Kind.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED");
            case 406 -> Failure.of(Kind.NOT_ACCEPTABLE, "NOT_ACCEPTABLE");
            case 413 -> Failure.of(Kind.TOO_LARGE, "PAYLOAD_TOO_LARGE");
            case 415 -> Failure.of(Kind.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE");
            case 429 -> Failure.of(Kind.LIMITED, "RATE_LIMIT_EXCEEDED");
            case 503 -> Failure.of(Kind.UNAVAILABLE, "SERVICE_UNAVAILABLE");
            case 505 -> Failure.invalid("HTTP_VERSION_NOT_SUPPORTED");
            default -> status < 500 ? Failure.invalid("BAD_REQUEST") : Failure.of(Kind.INTERNAL, "INTERNAL_ERROR");
        };
    }

    /** Whether no kind stands for the status, so that it must be sent as it is. */
    static boolean keepsItsStatus(int status) {
        return switch (status) {
            case 400, 401, 403, 404, 405, 406, 413, 415, 429, 500, 503 -> false;
            default -> status != 501;
        };
    }
}
