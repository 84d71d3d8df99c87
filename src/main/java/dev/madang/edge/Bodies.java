package dev.madang.edge;

import dev.madang.shared.Failure;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shape of a failure's body in each family. */
final class Bodies {

    private final Texts texts;
    private final Clock clock;

    Bodies(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    Object of(Exchange exchange, Failure failure, int status) {
        String message = texts.message(failure, exchange.language());
        return switch (exchange.family()) {
            case RUNNER -> fields("error", texts.title(failure), "message", message);
            case AGENT ->
                fields("success", false, "error", agentError(failure, status, message), "meta", meta(exchange));
            case FACTORY -> fields("detail", message);
            case NOTION ->
                fields("error", codeAndMessage(Codes.notion(status, failure.reason()), message), "detail", message);
            case COMMUNITY -> fields("detail", status == 422 ? faults(exchange, failure, message) : message);
            case SANDBOX -> notionError(exchange, status, message);
            case MCP -> rpcError(failure, status, message);
            case CONSOLE, SQUARE -> fields("error", codeAndMessage(failure.reason(), message));
            case PLAIN -> message + "\n";
        };
    }

    /** What stands for the failure inside a stream: the error itself, without the envelope around it. */
    Map<String, @Nullable Object> event(Exchange exchange, Failure failure, int status) {
        String message = texts.message(failure, exchange.language());
        return switch (exchange.family()) {
            case AGENT -> agentError(failure, status, message);
            case NOTION -> codeAndMessage(Codes.notion(status, failure.reason()), message);
            case RUNNER -> fields("error", texts.title(failure), "message", message);
            case FACTORY, COMMUNITY, SANDBOX, MCP, PLAIN, CONSOLE, SQUARE -> codeAndMessage(failure.reason(), message);
        };
    }

    private Map<String, @Nullable Object> meta(Exchange exchange) {
        return fields("request_id", exchange.requestId(), "timestamp", Timestamps.of(clock.instant()));
    }

    private static Map<String, @Nullable Object> codeAndMessage(String code, String message) {
        return fields("code", code, "message", message);
    }

    private static Map<String, @Nullable Object> agentError(Failure failure, int status, String message) {
        String code = Codes.agent(status, failure.reason());
        Map<String, @Nullable Object> error = codeAndMessage(code, message);
        error.put("details", details(failure, code));
        Hints hints = Hints.of(failure);
        error.put("recoverable", hints.recoverable());
        error.put("suggested_action", hints.action());
        return error;
    }

    private static Map<String, @Nullable Object> details(Failure failure, String code) {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        if (!code.equals(failure.reason())) {
            details.put("reason", failure.reason());
        }
        failure.details().forEach((key, value) -> {
            if (!key.equals(Violation.DETAIL)) {
                details.put(key, shown(value));
            }
        });
        List<Violation> violations = Violation.of(failure);
        if (violations.size() > 1) {
            details.put(
                    Violation.DETAIL, violations.stream().map(Bodies::shortly).toList());
        }
        return details;
    }

    private static Map<String, @Nullable Object> shortly(Violation violation) {
        Map<String, @Nullable Object> fault = fields(
                "field",
                SoundText.mend(violation.field()),
                "reason",
                violation.rule().reason());
        fault.putAll(violation.limits());
        return fault;
    }

    private static Object shown(Object value) {
        return switch (value) {
            case String text -> SoundText.mend(text);
            case Duration duration -> duration.toMillis() / 1000.0;
            case List<?> list -> list.stream().map(Bodies::shown).toList();
            default -> value;
        };
    }

    private List<Map<String, @Nullable Object>> faults(Exchange exchange, Failure failure, String message) {
        return switch (failure.kind()) {
            case UNREADABLE -> List.of(fields("type", "json_invalid", "loc", List.of("body"), "msg", message));
            case UNSUPPORTED_MEDIA_TYPE ->
                List.of(fields("type", "model_attributes_type", "loc", List.of("body"), "msg", message));
            default ->
                Violation.of(failure).stream()
                        .map(violation -> fault(violation, exchange.language()))
                        .toList();
        };
    }

    private Map<String, @Nullable Object> fault(Violation violation, Language language) {
        Map<String, @Nullable Object> fault = fields(
                "type",
                ListedFault.type(violation),
                "loc",
                ListedFault.location(violation),
                "msg",
                texts.message(violation.failure(), language));
        Map<String, Object> context = ListedFault.context(violation);
        if (!context.isEmpty()) {
            fault.put("ctx", context);
        }
        return fault;
    }

    private static Map<String, @Nullable Object> notionError(Exchange exchange, int status, String message) {
        return fields(
                "object",
                "error",
                "status",
                status,
                "code",
                Codes.sandbox(status),
                "message",
                message,
                "request_id",
                exchange.requestId());
    }

    private static Map<String, @Nullable Object> rpcError(Failure failure, int status, String message) {
        Map<String, @Nullable Object> error = fields("code", Codes.jsonRpc(status, failure.kind()), "message", message);
        return fields("jsonrpc", "2.0", "id", null, "error", error);
    }

    private static Map<String, @Nullable Object> fields(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            fields.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return fields;
    }
}
