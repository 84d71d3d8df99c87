package dev.madang.cli.client;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Something that only a person can say: a value that a todo needs, what a request means, or whether a todo may run.
 *
 * @param todoId the todo that waits for it; empty when the whole session does
 * @param field the name of the value; empty where it has none
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record InputQuestion(
        String requestId,
        @Nullable String todoId,
        @Nullable String field,
        String question,
        @Nullable List<Option> options,
        @Nullable List<String> suggestions) {

    /** The answers to an {@link #approval}. */
    public static final String APPROVE = "approve";

    private static final String APPROVAL = "(approval)";

    /** Asks whether a todo may run. */
    public static InputQuestion approval(String requestId, String todoId, String message, String run, String skip) {
        return new InputQuestion(
                requestId,
                todoId,
                APPROVAL,
                message,
                List.of(new Option(APPROVE, run), new Option("skip", skip)),
                null);
    }

    /** Whether it asks if a todo may run. */
    public boolean isApproval() {
        return field().equals(APPROVAL);
    }

    public InputQuestion {
        todoId = todoId == null ? "" : todoId;
        field = field == null ? "" : field;
        suggestions = suggestions == null ? List.of() : List.copyOf(suggestions);
        question = Clean.text(question);
        options = options == null ? List.of() : List.copyOf(options);
    }

    /** A value to choose, and what it is called. */
    public record Option(String value, String label) {

        public Option {
            label = Clean.line(label);
        }
    }

    @Override
    public String todoId() {
        return todoId == null ? "" : todoId;
    }

    @Override
    public String field() {
        return field == null ? "" : field;
    }

    /** What may be chosen; nothing when any text will do. */
    @Override
    public List<Option> options() {
        return options == null ? List.of() : options;
    }

    /** What people usually mean; anything else may be said as well. */
    @Override
    public List<String> suggestions() {
        return suggestions == null ? List.of() : suggestions;
    }

    /** The value that somebody means by a number of the list, a label, or the value itself. */
    public Optional<String> value(String answer) {
        if (answer.matches("[0-9]{1,2}")
                && Integer.parseInt(answer) - 1 < suggestions().size()
                && !answer.matches("0+")) {
            return Optional.of(suggestions().get(Integer.parseInt(answer) - 1));
        }
        if (options().isEmpty()) {
            return Optional.of(answer).filter(text -> !text.isBlank());
        }
        return options().stream()
                .filter(option -> answer.equalsIgnoreCase(option.value()) || answer.equalsIgnoreCase(option.label()))
                .findFirst()
                .or(() -> numbered(answer))
                .map(Option::value);
    }

    private Optional<Option> numbered(String answer) {
        if (!answer.matches("[0-9]{1,4}")) {
            return Optional.empty();
        }
        int index = Integer.parseInt(answer) - 1;
        return index >= 0 && index < options().size() ? Optional.of(options().get(index)) : Optional.empty();
    }
}
