package dev.madang.llm.scripted;

import dev.madang.llm.Completion;
import dev.madang.llm.ModelProvider;
import dev.madang.llm.Prompt;
import dev.madang.llm.Usage;
import dev.madang.shared.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays a script: a JSON file {@code {"<task>": [answer, …]}}, answered in turn per task; an answer {@code {"fail": "<reason>"}}
 * fails instead. Chosen with {@code madang.llm.provider=scripted} and {@code madang.llm.script=<file>}.
 */
@Component
class ScriptedProvider implements ModelProvider {

    private static final String NAME = "scripted";

    private final String script;
    private final JsonMapper json;
    private final Map<String, Iterator<JsonNode>> answers = new ConcurrentHashMap<>();

    ScriptedProvider(@Value("${madang.llm.script:}") String script, JsonMapper json) {
        this.script = script;
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public synchronized Completion complete(Prompt prompt) {
        Iterator<JsonNode> left = answers.computeIfAbsent(prompt.task(), this::read);
        if (!left.hasNext()) {
            throw Failure.of(Failure.Kind.OUTSIDE_FAILED, "LLM_SERVICE_ERROR").with("task", prompt.task());
        }
        JsonNode answer = left.next();
        if (answer.has("fail")) {
            throw Failure.of(Failure.Kind.OUTSIDE_FAILED, answer.get("fail").asString());
        }
        return new Completion(answer, NAME, NAME, new Usage(words(prompt.input()), words(answer), 0));
    }

    private Iterator<JsonNode> read(String task) {
        try {
            JsonNode all = json.readTree(Files.readString(Path.of(script)));
            return List.copyOf(all.path(task).values()).iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long words(JsonNode node) {
        return node.toString().split("\\s+", -1).length;
    }
}
