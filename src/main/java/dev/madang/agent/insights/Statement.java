package dev.madang.agent.insights;

import dev.madang.agent.korean.Particles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A text together with the figures in it. */
public record Statement(String text, List<String> figures) {

    /** Fills the gaps {@code {}} of a template; a figure leaves its value in the text and its id in the list. */
    public static Statement of(String template, Object... parts) {
        List<String> words = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Figure figure) {
                words.add(figure.value());
                figures.add(figure.id());
            } else if (part instanceof Statement statement) {
                words.add(statement.text);
                figures.addAll(statement.figures);
            } else {
                words.add(part.toString());
            }
        }
        return new Statement(
                Particles.fill(template, words), figures.stream().distinct().toList());
    }

    /** Several after one another. */
    public static Statement joined(String separator, List<Statement> statements) {
        return new Statement(
                String.join(separator, statements.stream().map(Statement::text).toList()),
                statements.stream()
                        .flatMap(statement -> statement.figures.stream())
                        .distinct()
                        .toList());
    }

    public Statement then(Statement next) {
        return joined(" ", Stream.of(this, next).toList());
    }
}
