package dev.madang.runner.connectors;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A command with what goes into it.
 *
 * @param command the program's path and its arguments; no shell reads them
 * @param input what its standard input gets before it is closed; empty when the prompt is an argument
 * @param set variables of its environment
 * @param keep variables of our environment that it may have although they look like secrets: names, or {@code PREFIX_*}
 */
public record Invocation(List<String> command, String input, Map<String, String> set, Set<String> keep) {

    public Invocation {
        command = List.copyOf(command);
        set = Map.copyOf(set);
        keep = Set.copyOf(keep);
    }
}
