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

/** A plan as a tree: a todo hangs under the last of those that it needs, and names the others. */
public final class PlanTree {

    private static final String BETWEEN = " · ";

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
        List<String> places = todos.stream().map(PlannedTodo::id).toList();
        List<PlannedTodo> roots = new ArrayList<>();
        for (PlannedTodo todo : todos) {
            todo.dependsOn().stream()
                    .filter(depths::containsKey)
                    .max(Comparator.comparingInt((String id) -> depths.get(id)).thenComparingInt(places::indexOf))
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

    /** One line, or more where the details do not fit beside the task. */
    private List<AttributedString> todoLines(PlannedTodo todo, String before, String under) {
        AttributedString name = Ink.join(Ink.of(numbers.get(todo.id()) + ". "), Ink.of(todo.task(), Ink.BOLD));
        List<String> details = details(todo);
        AttributedString whole =
                Ink.join(Ink.of(before, Ink.FAINT), name, Ink.of("  " + String.join(BETWEEN, details), Ink.FAINT));
        if (whole.columnLength() <= width) {
            return List.of(whole);
        }
        AttributedString margin = Ink.of(under, Ink.FAINT);
        List<AttributedString> lines = new ArrayList<>(Wrap.lines(name, width, Ink.of(before, Ink.FAINT), margin));
        packed(details, width - under.length())
                .forEach(line -> lines.addAll(Wrap.lines(Ink.of(line, Ink.FAINT), width, margin, margin)));
        return lines;
    }

    /** As many details on a line as fit, none of them broken. */
    private static List<String> packed(List<String> details, int room) {
        List<String> lines = new ArrayList<>();
        for (String detail : details) {
            String longer = lines.isEmpty() ? detail : lines.getLast() + BETWEEN + detail;
            if (!lines.isEmpty() && Ink.columns(longer) <= room) {
                lines.set(lines.size() - 1, longer);
            } else {
                lines.add(detail);
            }
        }
        return lines;
    }

    private List<String> details(PlannedTodo todo) {
        List<String> details = new ArrayList<>();
        details.add(todo.tool());
        ToolInfo tool = tools.get(todo.tool());
        if (tool != null && tool.estimatedDurationSec() > 0) {
            details.add(words.say("plan.about", Times.whole(words, tool.estimatedDurationSec())));
        }
        if (todo.dependsOn().size() > 1) {
            details.add(words.say("plan.after", needs(todo)));
        }
        return details;
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
