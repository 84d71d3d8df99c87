package dev.madang.cli.bot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** What a bot without a language model can say: {@code phrases.json}. */
record Phrases(
        Map<String, List<String>> openers,
        List<String> question,
        List<String> statement,
        List<String> closers,
        Map<String, String> dayparts,
        Map<String, List<Draft>> posts) {

    /** A post that could be written. */
    record Draft(String title, String body) {}

    static Phrases read() {
        try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream("phrases.json"))) {
            return JsonMapper.shared().readValue(in, Phrases.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
