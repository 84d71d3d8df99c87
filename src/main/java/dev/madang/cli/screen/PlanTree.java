package dev.madang.cli.screen;

import dev.madang.cli.Words;
import dev.madang.cli.client.PlannedTodo;
import dev.madang.cli.client.ProposedPlan;
import dev.madang.cli.client.ToolInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** A plan as a tree: a todo hangs under the last of those that it needs, and names the others. */
public final class PlanTree {

    private final Words words;
    private final Map<String, ToolInfo> tools;
    private final int width;
    private final Map<String, List<PlannedTodo>> children = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<AttributedString> lines = new ArrayList<>();

    private PlanTree(Words words, Map<String, ToolInfo> tools, int width) {
        this.words = words;
        this.tools = tools;
        this.width = width;
    }

    /** The plan's heading, its tree and its notes. */
    public static List<AttributedString> lines(Words words, ProposedPlan plan, Map<String, ToolInfo> tools, int width) {
        PlanTree tree = new PlanTree(words, tools, width);
        tree.heading(plan);
        tree.grow(plan.todos());
        plan.notes().forEach(note -> tree.lines.addAll(Wrap.lines(Ink.of(note), width, Ink.of("※ "), Ink.of("  "))));
        return tree.lines;
    }

    private void heading(ProposedPlan plan) {
        String size = words.say("plan.size", plan.todos().size());
        String time = plan.estimatedDurationSec() == 0
                ? ""
                : words.say("plan.time", Times.whole(words, plan.estimatedDurationSec()));
        lines.add(Ink.join(Ink.of(words.say("plan.title"), Ink.BOLD), Ink.of("  " + size + time, Ink.FAINT)));
    }

    private void grow(List<PlannedTodo> todos) {
        Map<String, Integer> depths = depths(todos);
        List<PlannedTodo> roots = new ArrayList<>();
        for (PlannedTodo todo : todos) {
            todo.dependsOn().stream()
                    .filter(depths::containsKey)
                    .max(Comparator.comparing(depths::get))
                    .ifPresentOrElse(
                            parent -> children.computeIfAbsent(parent, _ -> new ArrayList<>())
                                    .add(todo),
                            () -> roots.add(todo));
        }
        roots.forEach(this::number);
        roots.forEach(root -> write(root, "", "", ""));
    }

    /** How long the longest chain below each todo is. */
    private static Map<String, Integer> depths(List<PlannedTodo> todos) {
        Map<String, Integer> depths = new LinkedHashMap<>();
        todos.forEach(todo -> depths.put(todo.id(), 0));
        for (int pass = 0; pass < todos.size(); pass++) {
            for (PlannedTodo todo : todos) {
                todo.dependsOn().stream()
                        .map(depths::get)
                        .filter(Objects::nonNull)
                        .mapToInt(depth -> depth + 1)
                        .max()
                        .ifPresent(depth -> depths.put(todo.id(), depth));
            }
        }
        return depths;
    }

    private void number(PlannedTodo todo) {
        numbers.put(todo.id(), numbers.size() + 1);
        children.getOrDefault(todo.id(), List.of()).forEach(this::number);
    }

    private void write(PlannedTodo todo, String margin, String branch, String below) {
        List<PlannedTodo> needing = children.getOrDefault(todo.id(), List.of());
        String inner = margin + below;
        String stem = needing.isEmpty() ? "   " : "│  ";
        lines.addAll(todoLines(todo, margin + branch, inner + stem));
        for (int i = 0; i < needing.size(); i++) {
            boolean last = i == needing.size() - 1;
            write(needing.get(i), inner, last ? "└─ " : "├─ ", last ? "   " : "│  ");
        }
    }

    /** One line, or two where the details do not fit beside the task. */
    private List<AttributedString> todoLines(PlannedTodo todo, String before, String under) {
        AttributedString task = Ink.join(
                Ink.of(before, Ink.FAINT), Ink.of(numbers.get(todo.id()) + ". "), Ink.of(todo.task(), Ink.BOLD));
        AttributedString details = Ink.of(details(todo), Ink.FAINT);
        if (task.columnLength() + 2 + details.columnLength() <= width) {
            return List.of(new AttributedStringBuilder()
                    .append(task)
                    .append("  ")
                    .append(details)
                    .toAttributedString());
        }
        List<AttributedString> both = new ArrayList<>(Wrap.lines(
                task.subSequence(before.length(), task.length()),
                width,
                Ink.of(before, Ink.FAINT),
                Ink.of(under, Ink.FAINT)));
        both.addAll(Wrap.lines(details, width, Ink.of(under, Ink.FAINT), Ink.of(under, Ink.FAINT)));
        return both;
    }

    private String details(PlannedTodo todo) {
        List<String> parts = new ArrayList<>();
        parts.add(todo.tool());
        ToolInfo tool = tools.get(todo.tool());
        if (tool != null && tool.estimatedDurationSec() > 0) {
            parts.add(words.say("plan.about", Times.whole(words, tool.estimatedDurationSec())));
        }
        if (todo.dependsOn().size() > 1) {
            parts.add(words.say("plan.after", needs(todo)));
        }
        return String.join(" · ", parts);
    }

    private String needs(PlannedTodo todo) {
        return todo.dependsOn().stream()
                .map(numbers::get)
                .filter(Objects::nonNull)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
