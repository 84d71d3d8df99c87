package dev.madang.cli.screen;

import dev.madang.cli.client.PlannedTodo;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the todos of a plan stand. */
public final class Board {

    private final Map<String, Row> rows = new LinkedHashMap<>();

    public Board(List<PlannedTodo> todos) {
        todos.forEach(todo -> rows.put(todo.id(), new Row(todo.task(), State.WAITING, 0, 0, 0)));
    }

    /** The states of a todo. */
    public enum State {
        WAITING,
        RUNNING,
        /** It waits for a person's answer. */
        ASKING,
        COMPLETED,
        FAILED,
        /** It was never run, or broken off. */
        STOPPED
    }

    /**
     * A todo.
     *
     * @param percent 0 to 100
     * @param started when it started to run, in nanoseconds of the run's own watch
     */
    public record Row(String task, State state, int percent, long started, long ended) {

        /** How long it has run, or ran. */
        public Duration elapsed(long now) {
            return Duration.ofNanos(Math.max(0, (state == State.RUNNING ? now : ended) - started));
        }

        boolean isOver() {
            return state == State.COMPLETED || state == State.FAILED || state == State.STOPPED;
        }

        private Row in(State next, int percent, long now) {
            boolean begins = started == 0 || (next == State.RUNNING && state != State.RUNNING);
            return new Row(task, next, percent, begins ? now : started, now);
        }
    }

    /** Notes how a todo stands and says whether that is another state than before. */
    public boolean set(String todo, State state, int percent, long now) {
        Row before = rows.get(todo);
        if (before == null) {
            return false;
        }
        rows.put(todo, before.in(state, percent, now));
        return before.state() != state;
    }

    /** The task of a todo, and how long it has run. */
    public Row row(String todo) {
        return rows.getOrDefault(todo, new Row(todo, State.WAITING, 0, 0, 0));
    }

    /** What did not end by itself has been stopped. */
    public void stop(long now) {
        rows.replaceAll((_, row) -> row.isOver() ? row : row.in(State.STOPPED, row.percent(), now));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    Collection<Row> rows() {
        return rows.values();
    }
}
