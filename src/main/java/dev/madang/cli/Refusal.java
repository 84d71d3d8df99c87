package dev.madang.cli;

import java.util.List;

/** Why a command does not do what was asked, by the name of the sentence that says it and how to mend it. */
public final class Refusal extends RuntimeException {

    private final String sentence;
    private final transient List<Object> arguments;

    public Refusal(String sentence, Object... arguments) {
        super(sentence + " " + List.of(arguments));
        this.sentence = sentence;
        this.arguments = List.of(arguments);
    }

    String in(Words words) {
        return words.say(sentence, arguments.toArray());
    }
}
