package dev.madang.edge;

import dev.madang.shared.Failure;
import dev.madang.shared.Failure.Kind;

/** The HTTP status of a failure in each family. */
final class Statuses {

    private Statuses() {}

    static int of(Family family, Failure failure) {
        Kind kind = failure.kind();
        return switch (family) {
            case RUNNER ->
                switch (kind) {
                    case UNSUPPORTED_MEDIA_TYPE -> 400;
                    case GONE -> 404;
                    case OUTSIDE_FAILED -> 500;
                    default -> usual(kind);
                };
            case FACTORY ->
                switch (kind) {
                    case UNSUPPORTED_MEDIA_TYPE -> 400;
                    case GONE -> 404;
                    case OUTSIDE_FAILED -> 500;
                    case OUTSIDE_SLOW -> 503;
                    default -> usual(kind);
                };
            case NOTION ->
                switch (kind) {
                    case INVALID -> isOfShape(failure) ? 422 : 400;
                    case UNREADABLE, UNSUPPORTED_MEDIA_TYPE -> 422;
                    case CONFLICT -> 400;
                    case OUTSIDE_FAILED -> 500;
                    default -> usual(kind);
                };
            case COMMUNITY ->
                switch (kind) {
                    case INVALID -> isOfShape(failure) ? 422 : 400;
                    case UNREADABLE, UNSUPPORTED_MEDIA_TYPE -> 422;
                    case GONE -> 404;
                    case OUTSIDE_FAILED, OUTSIDE_SLOW -> 503;
                    default -> usual(kind);
                };
            case AGENT, SANDBOX, MCP, PLAIN, CONSOLE, SQUARE -> usual(kind);
        };
    }

    private static boolean isOfShape(Failure failure) {
        return !Violation.of(failure).isEmpty();
    }

    private static int usual(Kind kind) {
        return switch (kind) {
            case INVALID, UNREADABLE -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case NOT_ACCEPTABLE -> 406;
            case CONFLICT -> 409;
            case GONE -> 410;
            case TOO_LARGE -> 413;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case LIMITED -> 429;
            case INTERNAL -> 500;
            case OUTSIDE_FAILED -> 502;
            case UNAVAILABLE -> 503;
            case OUTSIDE_SLOW -> 504;
        };
    }
}
