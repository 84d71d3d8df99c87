package dev.madang.runner.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is to be started. No shell has a part in it.
 *
 * @param id never used for another child: it is the mark by which the child's descendants are known, and a file name
 * @param command the executable, as an absolute path, and its arguments
 * @param workDir the folder in which it starts
 * @param environment all that it gets, see {@link Environments}
 * @param input what it reads from stdin before the end; empty for an end at once
 */
public record Launch(String id, List<String> command, Path workDir, Map<String, String> environment, String input) {

    public Launch {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,127}")) {
            throw new IllegalArgumentException("no id of a child: " + id);
        }
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        if (command.isEmpty() || !Path.of(command.getFirst()).isAbsolute()) {
            throw new IllegalArgumentException("the executable of a child has to be resolved first");
        }
        if (command.stream().anyMatch(word -> word.indexOf('\0') >= 0)) {
            throw new IllegalArgumentException("no argument can hold a NUL");
        }
    }

    /** For logs: neither arguments nor environment, which may hold what is nobody's business. */
    @Override
    public String toString() {
        return "Launch[" + id + ", " + command.getFirst() + "]";
    }
}
