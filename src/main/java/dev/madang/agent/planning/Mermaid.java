package dev.madang.agent.planning;

import java.util.List;

/** Draws a plan as a Mermaid flowchart. Mermaid is text in the API; whoever shows it draws it. */
public final class Mermaid {

    private Mermaid() {}

    public static String of(List<Todo> todos) {
        StringBuilder text = new StringBuilder("graph LR\n");
        for (Todo todo : todos) {
            text.append("    ")
                    .append(todo.id())
                    .append("[\"")
                    .append(label(todo.task()))
                    .append("\"]\n");
        }
        for (Todo todo : todos) {
            for (String needed : todo.dependsOn()) {
                text.append("    ")
                        .append(needed)
                        .append(" --> ")
                        .append(todo.id())
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** A task may hold anything; inside the quotes Mermaid knows entity codes for what would end the label or be HTML. */
    private static String label(String task) {
        StringBuilder label = new StringBuilder();
        task.codePoints().forEach(point -> {
            if (Character.isISOControl(point)) {
                label.append(' ');
            } else if ("\"#;<>&`[](){}|\\%*_~".indexOf(point) >= 0) {
                label.append('#').append(point).append(';');
            } else {
                label.appendCodePoint(point);
            }
        });
        return label.toString();
    }
}
