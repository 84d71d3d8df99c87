package dev.madang.runner.connectors;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A connector as its file says.
 *
 * @param seen how this was found out: with which version of the tool, or from its documentation
 */
record Definition(String name, String title, String seen, Line line, Reading reading) {

    /**
     * How it is started.
     *
     * @param arguments fixed ones; <code>{mode} {model} {resume} {prompt}</code> stand for those that follow, at the end if absent
     * @param model with <code>{model}</code>; empty when it takes none
     * @param resume with <code>{resume}</code>; empty when it cannot
     * @param unattended what lets it act without asking
     * @param answer what keeps it from acting, or null when nothing does
     */
    record Line(
            String command,
            List<String> arguments,
            Entry prompt,
            List<String> model,
            List<String> resume,
            Mode unattended,
            @Nullable Mode answer,
            Environment environment) {}

    /**
     * How the prompt goes in.
     *
     * @param flag for {@link By#FLAG} and {@link By#FILE}
     * @param arguments what stands where the prompt would stand, for {@link By#STDIN}
     */
    record Entry(By by, String flag, List<String> arguments) {}

    /** The ways in. */
    enum By {
        STDIN,
        /** Behind a {@code --}. */
        ARGUMENT,
        /** As {@code --flag=prompt}, one argument. */
        FLAG,
        /** As a file, which is {@code /dev/stdin}. */
        FILE
    }

    /** Further arguments and variables. */
    record Mode(List<String> arguments, Map<String, String> set) {
        static final Mode NONE = new Mode(List.of(), Map.of());
    }

    /** Variables that it keeps of ours, and those that are set. */
    record Environment(Set<String> keep, Map<String, String> set) {}

    /** How its lines are read. */
    record Reading(Format format, Closing closing, List<LineRule> lines, List<TextRule> texts) {}

    /** What its lines are. */
    enum Format {
        JSON,
        TEXT
    }

    /** What the data of the {@code result} event is. */
    enum Closing {
        /** The tool's closing line. */
        OWN,
        /** That, with the answer put in as {@code result}. */
        OWN_WITH_TEXT,
        /** {@code {result, usage}}, put together. */
        TOGETHER
    }

    /**
     * What lines of one kind tell.
     *
     * @param terminal whether the tool is through
     * @param adds whether its figures are added to earlier ones instead of taking their place
     */
    record LineRule(Map<Pointer, Condition> when, boolean terminal, boolean adds, Words words, Figures figures) {

        boolean matches(JsonNode line) {
            return when.entrySet().stream()
                    .allMatch(one -> one.getValue().holds(one.getKey().in(line).toList()));
        }
    }

    /**
     * Where words lie.
     *
     * @param delta the next part of a message that will come as a whole later
     * @param piece a message, or a part of it
     * @param of which message the piece belongs to; a new one takes the place of the last. Without it all belong to one
     * @param answer the whole answer
     * @param error why it failed; null when such a line is no failure
     */
    record Words(
            Place delta,
            Place piece,
            Place of,
            Place answer,
            @Nullable Place error,
            Place session,
            Place model) {}

    /** Where figures lie; {@code usage} is the object that goes into the result as it is. */
    record Figures(Place usage, Place input, Place output, Place cost) {}

    /**
     * What a line of plain text tells, by groups named {@code input, output, cost, session, model, error}.
     *
     * @param skip whether it is no part of the answer
     */
    record TextRule(Pattern match, boolean skip) {}
}
