package dev.madang.agent.editing.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The files of instructions with the edits that they mean. */
final class Corpus {

    private static final Pattern ALIAS = Pattern.compile("\\{(\\w+)}");

    private Corpus() {}

    /**
     * An instruction.
     *
     * @param plan the letter of its plan
     * @param edits what it means, sorted; empty when it must not be understood
     */
    record Line(String language, String plan, String instruction, List<String> edits) {

        List<PlannedTodo> todos() {
            return EditingPlans.plan(plan);
        }
    }

    static List<Line> read(String name) {
        try (InputStream file = Objects.requireNonNull(Corpus.class.getResourceAsStream("/agent/editing/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Corpus::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String line) {
        String[] sides = line.split(" => ", 2);
        String[] head = sides[0].split(" \\| ", 2);
        String[] about = head[0].strip().split(" ", 2);
        String instruction = ALIAS.matcher(head[1].strip()).replaceAll(match -> EditingPlans.id(match.group(1)));
        List<String> edits = sides[1].strip().equals("?")
                ? List.of()
                : Arrays.stream(sides[1].split(";", -1))
                        .map(String::strip)
                        .sorted()
                        .toList();
        return new Line(about[0], about[1], instruction, edits);
    }
}
