package dev.madang.runner.connectors;

import dev.madang.llm.Message;
import dev.madang.llm.Message.Role;
import java.util.List;
import java.util.stream.Collectors;

/** The messages of a chat as the one text that a command-line tool takes. */
final class CliPrompt {

    private CliPrompt() {}

    static String of(List<Message> messages) {
        if (messages.size() == 1) {
            return messages.getFirst().text();
        }
        return messages.stream().map(CliPrompt::turn).collect(Collectors.joining("\n\n"))
                + (messages.getLast().role() == Role.USER ? "\n\nAssistant:" : "");
    }

    private static String turn(Message message) {
        return switch (message.role()) {
            case SYSTEM -> message.text();
            case USER -> "User: " + message.text();
            case ASSISTANT -> "Assistant: " + message.text();
        };
    }
}
