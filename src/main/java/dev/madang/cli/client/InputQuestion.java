package dev.madang.cli.client;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A value that a todo needs and only a person can give. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record InputQuestion(
        String requestId,
        String todoId,
        String field,
        String question,
        @Nullable List<Option> options) {

    public InputQuestion {
        question = Clean.text(question);
        options = options == null ? List.of() : List.copyOf(options);
    }

    /** A value to choose, and what it is called. */
    public record Option(String value, String label) {

        public Option {
            label = Clean.line(label);
        }
    }

    /** What may be chosen; nothing when any text will do. */
    @Override
    public List<Option> options() {
        return options == null ? List.of() : options;
    }

    /** The value that somebody means by a number of the list, a label, or the value itself. */
    public Optional<String> value(String answer) {
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
