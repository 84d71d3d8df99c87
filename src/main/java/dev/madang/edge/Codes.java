package dev.madang.edge;

import dev.madang.shared.Failure;

/** The error codes of the families that have them: coarse where the contract prints one for the status, else the reason. */
final class Codes {

    private Codes() {}

    static String agent(int status, String reason) {
        return switch (status) {
            case 400 -> "INVALID_INPUT";
            case 401 -> "UNAUTHORIZED";
            case 403 -> "FORBIDDEN";
            case 404 -> "NOT_FOUND";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 413 -> "PAYLOAD_TOO_LARGE";
            case 415 -> "UNSUPPORTED_MEDIA_TYPE";
            case 429 -> "RATE_LIMIT_EXCEEDED";
            case 500 -> "INTERNAL_ERROR";
            case 502 -> "LLM_ERROR";
            case 504 -> "TIMEOUT";
            default -> reason;
        };
    }

    static String notion(int status, String reason) {
        return switch (status) {
            case 400 -> "INVALID_INPUT";
            case 401 -> reason.equals("NOTION_AUTH_FAILED") ? reason : "UNAUTHORIZED";
            case 403 -> "FORBIDDEN";
            case 404 -> "NOT_FOUND";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 413 -> "FILE_TOO_LARGE";
            case 422 -> "VALIDATION_ERROR";
            case 429 -> "RATE_LIMITED";
            case 500 -> "INTERNAL_ERROR";
            case 503 -> "SERVICE_UNAVAILABLE";
            case 504 -> "TIMEOUT";
            default -> reason;
        };
    }

    /** Notion's own codes. */
    static String sandbox(int status) {
        return switch (status) {
            case 401 -> "unauthorized";
            case 403 -> "restricted_resource";
            case 404 -> "object_not_found";
            case 405 -> "invalid_request_url";
            case 409 -> "conflict_error";
            case 429 -> "rate_limited";
            case 500, 502 -> "internal_server_error";
            case 503 -> "service_unavailable";
            case 504 -> "gateway_timeout";
            default -> "validation_error";
        };
    }

    /** JSON-RPC's codes. */
    static int jsonRpc(int status, Failure.Kind kind) {
        if (kind == Failure.Kind.UNREADABLE) {
            return -32700;
        }
        return status >= 500 ? -32603 : -32600;
    }
}
