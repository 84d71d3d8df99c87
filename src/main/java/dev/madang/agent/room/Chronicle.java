package dev.madang.agent.room;

import dev.madang.events.Event;
import dev.madang.events.EventLog;
import dev.madang.shared.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the end of a session's log as a story in words. */
@Component
class Chronicle {

    private static final int EVENTS = 600;
    private static final int LINES = 80;

    private final EventLog log;
    private final JsonMapper json;

    Chronicle(EventLog log, JsonMapper json) {
        this.log = log;
        this.json = json;
    }

    /**
     * One thing that happened: a key of the bundles and what belongs into it.
     *
     * @param tone of its mark, and {@code shape} its drawing
     */
    public record Line(long number, Instant at, String key, List<String> parts, String tone, String shape) {

        public Object[] arguments() {
            return parts.toArray();
        }
    }

    /**
     * The end of a story.
     *
     * @param lines the latest first
     * @param progress how far todos that run are, of a hundred, by id
     * @param last the number of the last event; 0 when there is none
     */
    public record Story(List<Line> lines, Map<String, Integer> progress, long last) {}

    Story of(Subject subject) {
        EventLog.Head head = log.head(subject).orElse(null);
        if (head == null) {
            return new Story(List.of(), Map.of(), 0);
        }
        List<Line> lines = new ArrayList<>();
        Map<String, Integer> progress = new HashMap<>();
        long position = Math.max(head.first() - 1, head.last() - EVENTS);
        while (position < head.last()) {
            List<Event> some = log.read(subject, position, (int) (head.last() - position));
            if (some.isEmpty()) {
                break;
            }
            some.forEach(event -> read(event, lines, progress));
            position = some.getLast().sequence();
        }
        List<Line> latest = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        return new Story(latest.reversed(), progress, position);
    }

    private void read(Event event, List<Line> lines, Map<String, Integer> progress) {
        JsonNode told = json.readTree(event.payload());
        String todo = told.path("todo_id").asString("");
        if (event.name().equals("todo_progress")) {
            progress.put(todo, told.path("progress_percentage").asInt(0));
        } else if (event.name().startsWith("todo_")) {
            progress.remove(todo);
        }
        line(event, told).ifPresent(lines::add);
    }

    private static Optional<Line> line(Event event, JsonNode told) {
        return switch (event.name()) {
            case "todo_progress", "execution_progress", "layer_complete", "hitl_timeout_warning" -> Optional.empty();
            case "layer_start" -> Optional.of(line(event, "layer_start." + text(told, "layer"), "", "step"));
            case "todo_started" -> Optional.of(line(event, "todo_started", "info", "play", text(told, "task")));
            case "todo_completed" ->
                Optional.of(line(event, "todo_completed", "good", "done", text(told, "task"), seconds(told)));
            case "todo_failed" -> Optional.of(failed(event, told));
            case "todo_skipped" ->
                Optional.of(line(event, "todo_skipped", "", "skipped", text(told, "task"), text(told, "reason")));
            case "plan_generated" ->
                Optional.of(line(
                        event,
                        "plan_generated",
                        "",
                        "plan",
                        String.valueOf(told.path("todos").size())));
            case "plan_modified" ->
                Optional.of(
                        line(event, "plan_modified", "", "plan", text(told, "old_version"), text(told, "new_version")));
            case "plan_approved" ->
                Optional.of(line(event, "plan_approved", "good", "done", text(told, "approved_by")));
            case "hitl_paused" -> Optional.of(line(event, "hitl_paused", "", "paused", text(told, "paused_by")));
            case "hitl_resumed" -> Optional.of(line(event, "hitl_resumed", "", "play", text(told, "resumed_by")));
            case "hitl_timeout" -> Optional.of(line(event, "hitl_timeout", "warn", "waiting"));
            case "complete" -> Optional.of(line(event, "complete", "good", "done"));
            case "failed" -> Optional.of(ended(event, told));
            default -> Optional.of(other(event));
        };
    }

    private static Line failed(Event event, JsonNode told) {
        boolean again = text(told, "status").equals("pending");
        String reason = told.at("/error/message").asString("");
        return line(
                event,
                again ? "todo_failed.again" : "todo_failed",
                again ? "warn" : "bad",
                again ? "running" : "failed",
                text(told, "task"),
                reason);
    }

    private static Line ended(Event event, JsonNode told) {
        boolean cancelled = text(told, "status").equals("cancelled");
        return line(
                event,
                cancelled ? "cancelled" : "failed",
                cancelled ? "" : "bad",
                cancelled ? "cancelled" : "failed",
                told.at("/error/message").asString(""));
    }

    /** A question, or what this room has no words for. */
    private static Line other(Event event) {
        return switch (event.name()) {
            case "session_start" -> line(event, "session_start", "", "play");
            case "hitl_plan_review", "hitl_input_request", "hitl_approval_request", "hitl_clarification" ->
                line(event, event.name(), "warn", "ask");
            default -> line(event, "other", "", "step", event.name());
        };
    }

    private static Line line(Event event, String key, String tone, String shape, String... parts) {
        return new Line(
                event.sequence(),
                event.at(),
                "session.event." + key,
                Stream.of(parts).toList(),
                tone,
                shape);
    }

    private static String text(JsonNode told, String name) {
        return told.path(name).asString("");
    }

    private static String seconds(JsonNode told) {
        Duration lasted = Duration.ofMillis(told.path("duration_ms").asLong(0));
        return lasted.toSeconds() + "." + lasted.toMillisPart() / 100;
    }
}
