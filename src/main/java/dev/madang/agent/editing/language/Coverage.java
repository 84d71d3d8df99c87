package dev.madang.agent.editing.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sees whether the answer of a language model speaks of every part of an instruction, by the parts that it quotes. */
final class Coverage {

    private final String instruction;
    private final List<int[]> parts = new ArrayList<>();

    private Coverage(String instruction) {
        this.instruction = instruction;
    }

    static Coverage of(String instruction, List<PlannedTodo> todos) {
        Lexer lexer = new Lexer(instruction, todos);
        List<Clause> clauses = Clauses.of(lexer.tokens());
        Coverage coverage = new Coverage(lexer.text().original());
        for (Clause clause : clauses) {
            List<Integer> origins = lexer.text().origins();
            coverage.parts.add(new int[] {origins.get(clause.start()), origins.get(clause.end())});
        }
        return coverage;
    }

    /** Whether every edit quotes something that was written, and every part is touched by a quotation. */
    boolean isCoveredBy(Answer answer) {
        List<int[]> quoted = new ArrayList<>();
        for (Answer.Draft edit : answer.edits()) {
            int[] place = place(edit.quote());
            if (place == null) {
                return false;
            }
            quoted.add(place);
        }
        for (Rules.Part part : answer.notUnderstood()) {
            int[] place = place(part.quote());
            quoted.add(place == null ? new int[] {0, instruction.length()} : place);
        }
        return parts.stream()
                .allMatch(part -> quoted.stream().anyMatch(quote -> quote[0] < part[1] && quote[1] > part[0]));
    }

    private int @Nullable [] place(@Nullable String quote) {
        if (quote == null || quote.isBlank()) {
            return null;
        }
        int at = instruction.indexOf(quote.strip());
        return at < 0 ? null : new int[] {at, at + quote.strip().length()};
    }
}
