package dev.madang.agent.editing.language;

import dev.madang.agent.planning.Todo;

/**
 * A todo as an instruction may speak of it; its place in the list is its place in the plan.
 *
 * @param open whether it may still be changed: it has not started
 */
public record PlannedTodo(Todo todo, boolean open) {}
