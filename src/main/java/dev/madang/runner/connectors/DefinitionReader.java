package dev.madang.runner.connectors;

import dev.madang.runner.connectors.Definition.By;
import dev.madang.runner.connectors.Definition.Closing;
import dev.madang.runner.connectors.Definition.Entry;
import dev.madang.runner.connectors.Definition.Environment;
import dev.madang.runner.connectors.Definition.Figures;
import dev.madang.runner.connectors.Definition.Format;
import dev.madang.runner.connectors.Definition.Line;
import dev.madang.runner.connectors.Definition.LineRule;
import dev.madang.runner.connectors.Definition.Mode;
import dev.madang.runner.connectors.Definition.Reading;
import dev.madang.runner.connectors.Definition.TextRule;
import dev.madang.runner.connectors.Definition.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a connector's file. What is wrong is an {@link IllegalArgumentException} that names the file and the key. */
final class DefinitionReader {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final String[] MODE = {"arguments", "set"};

    private DefinitionReader() {}

    static Definition read(String file, String content) {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(content);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + " is no JSON: " + e.getOriginalMessage(), e);
        }
        Fields fields = Fields.of(
                file,
                json,
                "name",
                "title",
                "seen",
                "command",
                "arguments",
                "prompt",
                "model",
                "resume",
                "unattended",
                "answer",
                "environment",
                "format",
                "result",
                "lines");
        String name = fields.text("name");
        if (!NAME.matcher(name).matches()) {
            throw fields.wrong("/name", "must be of lower case letters, digits and dashes, at most 40");
        }
        return new Definition(
                name, fields.text("title", name), fields.text("seen", "unknown"), line(fields), reading(fields));
    }

    private static Line line(Fields fields) {
        return new Line(
                fields.text("command"),
                fields.texts("arguments"),
                prompt(fields),
                fields.template("model"),
                fields.template("resume"),
                fields.object("unattended", MODE).map(DefinitionReader::mode).orElse(Mode.NONE),
                fields.object("answer", MODE).map(DefinitionReader::mode).orElse(null),
                fields.object("environment", "keep", "set")
                        .map(one -> new Environment(one.names("keep"), one.variables("set")))
                        .orElse(new Environment(Set.of(), Map.of())));
    }

    private static Mode mode(Fields fields) {
        return new Mode(fields.texts("arguments"), fields.variables("set"));
    }

    private static Entry prompt(Fields fields) {
        Fields prompt = fields.object("prompt", "by", "flag", "arguments")
                .orElseThrow(() -> fields.wrong("/prompt", "must be an object"));
        By by = prompt.choice("by", By.class);
        boolean flagged = by == By.FLAG || by == By.FILE;
        return new Entry(by, flagged ? prompt.text("flag") : "", prompt.texts("arguments"));
    }

    private static Reading reading(Fields fields) {
        Format format = fields.choice("format", Format.class);
        Closing closing = fields.choice("result", Closing.class);
        return switch (format) {
            case JSON -> new Reading(format, closing, lineRules(fields), List.of());
            case TEXT -> new Reading(format, Closing.TOGETHER, List.of(), textRules(fields));
        };
    }

    private static List<LineRule> lineRules(Fields fields) {
        return fields
                .objects(
                        "lines",
                        "when",
                        "terminal",
                        "adds",
                        "delta",
                        "piece",
                        "of",
                        "answer",
                        "error",
                        "session",
                        "model",
                        "usage",
                        "cost")
                .stream()
                .map(DefinitionReader::lineRule)
                .toList();
    }

    private static LineRule lineRule(Fields rule) {
        Words words = new Words(
                rule.place("delta"),
                rule.place("piece"),
                rule.place("of"),
                rule.place("answer"),
                rule.has("error") ? rule.place("error") : null,
                rule.place("session"),
                rule.place("model"));
        Figures figures = rule.object("usage", "at", "input", "output")
                .map(one -> new Figures(one.place("at"), one.place("input"), one.place("output"), rule.place("cost")))
                .orElseGet(() -> new Figures(Place.NOWHERE, Place.NOWHERE, Place.NOWHERE, rule.place("cost")));
        return new LineRule(rule.conditions("when"), rule.flag("terminal"), rule.flag("adds"), words, figures);
    }

    private static List<TextRule> textRules(Fields fields) {
        return fields.objects("lines", "match", "skip").stream()
                .map(rule -> new TextRule(
                        rule.checked("/lines/match", rule.text("match"), Pattern::compile), rule.flag("skip")))
                .toList();
    }
}
