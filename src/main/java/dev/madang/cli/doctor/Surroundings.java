package dev.madang.cli.doctor;

import dev.madang.cli.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the checks look at, and the words they report in. */
record Surroundings(
        Words words,
        Map<String, String> environment,
        Path data,
        @Nullable String databaseUrl) {

    Finding ok(String name, String sentence, Object... arguments) {
        return new Finding(name, Finding.Mark.ok, words.say(sentence, arguments));
    }

    Finding optional(String name, String sentence, Object... arguments) {
        return new Finding(name, Finding.Mark.optional, words.say(sentence, arguments));
    }

    Finding missing(String name, String sentence, Object... arguments) {
        return new Finding(name, Finding.Mark.missing, words.say(sentence, arguments));
    }

    /** The program of that name in one of the folders of PATH. */
    Optional<Path> program(String name) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }

    boolean has(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
