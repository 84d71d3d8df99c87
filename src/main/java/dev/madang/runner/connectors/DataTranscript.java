package dev.madang.runner.connectors;

import dev.madang.llm.TokenCount;
import dev.madang.runner.connectors.Definition.Closing;
import dev.madang.runner.connectors.Definition.Figures;
import dev.madang.runner.connectors.Definition.Format;
import dev.madang.runner.connectors.Definition.LineRule;
import dev.madang.runner.connectors.Definition.Words;
import dev.madang.shared.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Understands lines by the rules of a connector's file. What no rule speaks of passes through. */
final class DataTranscript implements Transcript {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_REASON = 2_000;

    private final Definition definition;
    private final Answer answer = new Answer();
    private boolean through;
    private boolean understood;
    private @Nullable ObjectNode closing;
    private @Nullable String error;
    private @Nullable String lastWords;
    private @Nullable JsonNode usage;
    private @Nullable Long input;
    private @Nullable Long output;
    private @Nullable BigDecimal cost;
    private @Nullable String session;
    private @Nullable String model;

    DataTranscript(Definition definition) {
        this.definition = definition;
    }

    @Override
    public void line(String line) {
        switch (definition.reading().format()) {
            case JSON -> json(line.strip());
            case TEXT -> plain(line);
        }
    }

    private void json(String line) {
        JsonNode node = line.startsWith("{") || line.startsWith("[") ? parsed(line) : null;
        if (node == null) {
            lastWords = line.isEmpty() ? lastWords : cut(line);
        } else if (node.isArray()) {
            // Some tools have a form in which all that would be lines are the elements of one array.
            node.values().forEach(this::read);
        } else {
            read(node);
        }
    }

    private static @Nullable JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException _) {
            return null;
        }
    }

    private void read(JsonNode line) {
        if (!line.isObject()) {
            return;
        }
        boolean closes = false;
        boolean fails = false;
        for (LineRule rule : definition.reading().lines()) {
            if (rule.matches(line)) {
                understood = true;
                closes |= rule.terminal();
                fails |= rule.words().error() != null;
                words(rule.words(), line);
                figures(rule.figures(), line, rule.adds());
            }
        }
        if (closes) {
            through = true;
            closing = (ObjectNode) line;
            // What went wrong on the way and was overcome is no failure of the whole.
            error = fails ? error : null;
        }
    }

    private void words(Words words, JsonNode line) {
        words.delta().text(line).ifPresent(answer::delta);
        words.piece()
                .text(line)
                .ifPresent(text -> answer.piece(text, words.of().text(line).orElse("")));
        words.answer().text(line).ifPresent(answer::whole);
        words.session().text(line).ifPresent(text -> session = cut(text));
        words.model().text(line).ifPresent(text -> model = cut(text));
        if (words.error() != null) {
            String before = error == null ? definition.name() + " told a failure" : error;
            error = cut(words.error().text(line).orElse(before));
        }
    }

    private void figures(Figures figures, JsonNode line, boolean adds) {
        figures.usage().node(line).ifPresent(node -> usage = adds ? null : node);
        figures.input().sum(line).ifPresent(count -> input = adds && input != null ? sum(input, count) : count);
        figures.output().sum(line).ifPresent(count -> output = adds && output != null ? sum(output, count) : count);
        figures.cost().number(line).ifPresent(usd -> cost = adds && cost != null ? cost.add(usd) : usd);
    }

    private static Long sum(Long one, Long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private void plain(String line) {
        TextFinding found = TextFinding.in(line, definition.reading().texts());
        understood = true;
        found.input().ifPresent(count -> input = count);
        found.output().ifPresent(count -> output = count);
        found.cost().ifPresent(usd -> cost = cost == null ? usd : cost.add(usd));
        found.session().ifPresent(text -> session = text);
        found.model().ifPresent(text -> model = text);
        found.error().ifPresent(text -> error = cut(text));
        if (!found.skip()) {
            answer.line(found.text());
        }
    }

    @Override
    public boolean hasResult() {
        return through;
    }

    @Override
    public Optional<ObjectNode> result(int exitCode) {
        Closing how = definition.reading().closing();
        if (closing != null && how != Closing.TOGETHER) {
            ObjectNode data = closing.deepCopy();
            if (how == Closing.OWN_WITH_TEXT && !data.has("result") && error == null) {
                data.put("result", text());
            }
            return Optional.of(data);
        }
        return failure(exitCode).isPresent() ? Optional.empty() : Optional.of(together());
    }

    private ObjectNode together() {
        ObjectNode data = JSON.createObjectNode().put("result", text());
        ObjectNode counted = JSON.createObjectNode();
        usage().ifPresent(count -> counted.put("input_tokens", count.input()).put("output_tokens", count.output()));
        data.set("usage", usage == null ? counted : usage);
        if (cost != null) {
            data.put("total_cost_usd", cost);
        }
        if (session != null) {
            data.put("session_id", session);
        }
        if (model != null) {
            data.put("model", model);
        }
        return data;
    }

    @Override
    public Optional<String> failure(int exitCode) {
        if (error != null) {
            return Optional.of(error);
        }
        if (through) {
            return Optional.empty();
        }
        String words = lastWords == null ? "" : ": " + lastWords;
        if (exitCode != 0) {
            return Optional.of(definition.name() + " ended with exit code " + exitCode + words);
        }
        boolean silent = definition.reading().format() == Format.JSON && text().isBlank();
        return silent
                ? Optional.of(definition.name() + " ended without an answer" + (understood ? "" : words))
                : Optional.empty();
    }

    @Override
    public Optional<String> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public String text() {
        String text = answer.text();
        return definition.reading().format() == Format.TEXT ? text.strip() : text;
    }

    @Override
    public Optional<TokenCount> usage() {
        return input == null && output == null
                ? Optional.empty()
                : Optional.of(new TokenCount(input == null ? 0 : input, output == null ? 0 : output, false));
    }

    @Override
    public Optional<Money> cost() {
        try {
            return Optional.ofNullable(cost).filter(usd -> usd.signum() >= 0).map(Money::ofUsd);
        } catch (ArithmeticException _) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> session() {
        return Optional.ofNullable(session);
    }

    @Override
    public Optional<String> model() {
        return Optional.ofNullable(model);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + "…";
    }
}
