package dev.madang.agent.tools;

import dev.madang.agent.sentiment.Aspect;
import dev.madang.runs.tools.ToolCall;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How aspects are called. */
final class Aspects {

    private Aspects() {}

    static Optional<Aspect> named(String name) {
        return Stream.of(Aspect.values())
                .filter(aspect -> aspect.wireName().equals(name.toLowerCase(Locale.ROOT))
                        || aspect.korean().equals(name))
                .findFirst();
    }

    static String name(ToolCall call, Aspect aspect) {
        return Words.of(call, aspect.korean(), aspect.wireName());
    }
}
