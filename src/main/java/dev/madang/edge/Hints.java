package dev.madang.edge;

import dev.madang.shared.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Whether the caller can get past a failure, and by what.
 *
 * @param action the catalogue's name of the next step, null where there is none
 */
record Hints(boolean recoverable, @Nullable String action) {

    private static final Hints FINAL = new Hints(false, null);
    private static final Hints CHANGE = new Hints(true, null);
    private static final Hints LATER = new Hints(true, "retry_after_delay");

    static Hints of(Failure failure) {
        return switch (failure.reason()) {
            case "VALIDATION_MISSING_FIELD", "VALIDATION_EMPTY_INPUT" -> new Hints(true, "provide_required_field");
            case "VALIDATION_TOO_LONG", "LLM_CONTEXT_TOO_LONG" -> new Hints(true, "reduce_input");
            case "AUTH_TOKEN_EXPIRED" -> new Hints(true, "refresh_token");
            case "SESSION_EXPIRED", "SESSION_CANCELLED" -> new Hints(true, "create_new_session");
            case "PLAN_DEPENDENCY_CYCLE" -> new Hints(true, "fix_dependency");
            case "EXECUTION_TODO_FAILED" -> new Hints(true, "retry_todo");
            case "SYSTEM_MAINTENANCE" -> new Hints(true, "retry_after_maintenance");
            case "HITL_TIMEOUT" -> FINAL;
            default -> ofKind(failure.kind());
        };
    }

    private static Hints ofKind(Failure.Kind kind) {
        return switch (kind) {
            case INVALID, UNREADABLE, UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE, UNAUTHENTICATED -> CHANGE;
            case TOO_LARGE -> new Hints(true, "reduce_input");
            case LIMITED, UNAVAILABLE -> LATER;
            case OUTSIDE_FAILED, OUTSIDE_SLOW -> new Hints(true, "retry");
            case FORBIDDEN, NOT_FOUND, METHOD_NOT_ALLOWED, CONFLICT, GONE, INTERNAL -> FINAL;
        };
    }
}
