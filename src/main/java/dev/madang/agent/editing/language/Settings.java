package dev.madang.agent.editing.language;

import dev.madang.agent.catalogue.ToolDeclaration;
import dev.madang.agent.catalogue.ToolParameter;
import dev.madang.agent.editing.language.Interpretation.Reason;
import dev.madang.agent.editing.language.Token.Kind;
import dev.madang.agent.understanding.Entity;
import dev.madang.agent.understanding.RequestRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a clause says of parameters, and what it comes to for a tool that declares them. */
final class Settings {

    /** The parameters that a way of saying a value may mean; the first that the tool declares is meant. */
    private static final Map<String, List<String>> MEANINGS = Map.of(
            "count", List.of("top_k", "max_insights", "scene_count", "limit"),
            "top", List.of("top_k", "max_insights"),
            "aspect", List.of("aspects", "focus_area"),
            "platform", List.of("platform", "target_platform"),
            "period", List.of("date_from"),
            "brand", List.of("competitor_brands", "brand"),
            "aspects", List.of("aspects"),
            "focus_area", List.of("focus_area"));
    /** Parameters whose values are found under another key. */
    private static final Map<String, List<String>> NAMED = Map.of(
            "count", List.of("count", "limit", "top"),
            "limit", List.of("count", "limit"),
            "top_k", List.of("count", "top"),
            "max_insights", List.of("count", "top"),
            "aspects", List.of("aspect"),
            "focus_area", List.of("aspect"),
            "period", List.of("period", "date_from"));

    /** One value that was said. */
    record Setting(String key, String raw, Token token) {}

    private final Clause clause;
    private final LocalDate today;
    private final JsonMapper json;
    private final List<Setting> said = new ArrayList<>();

    Settings(Clause clause, LocalDate today, JsonMapper json) {
        this.clause = clause;
        this.today = today;
        this.json = json;
        for (Token token : clause.tokens()) {
            if (clause.isTaken(token)) {
                continue;
            }
            switch (token.kind()) {
                case VALUE -> {
                    String[] sides = token.value().split("=", 2);
                    said.add(new Setting(sides[0], sides[1], token));
                }
                case NUMBER -> said.add(new Setting(named().orElse("count"), token.value(), token));
                case BRAND -> said.add(new Setting("brand", token.value(), token));
                default -> {}
            }
        }
    }

    private Optional<String> named() {
        return clause.all(token -> token.is(Kind.PARAM) && !clause.isTaken(token)).stream()
                .map(Token::value)
                .findFirst();
    }

    /** The same but for values of one kind, which mean something else. */
    Settings without(Kind kind) {
        said.removeIf(setting -> setting.token().is(kind));
        return this;
    }

    boolean isEmpty() {
        return said.isEmpty();
    }

    /** Whether a tool declares all that was said. */
    boolean fits(ToolDeclaration tool) {
        return said.stream().allMatch(setting -> {
            Optional<ToolParameter> parameter = parameter(tool, setting);
            return parameter.isPresent() && allowed(parameter.get(), setting);
        });
    }

    /** The values as parameters of a tool; takes the tokens that say them. */
    ObjectNode of(ToolDeclaration tool) {
        ObjectNode params = json.createObjectNode();
        for (Setting setting : said) {
            ToolParameter parameter = parameter(tool, setting)
                    .orElseThrow(() -> new Misunderstood(
                            Reason.UNKNOWN_PARAMETER,
                            tool.name(),
                            clause.tokens().isEmpty() ? "" : setting.raw()));
            if (!allowed(parameter, setting)) {
                throw new Misunderstood(Reason.VALUE_NOT_ALLOWED, parameter.name(), setting.raw(), range(parameter));
            }
            put(params, parameter, setting);
            clause.take(setting.token());
            takeName(setting, parameter);
        }
        return params;
    }

    private void takeName(Setting setting, ToolParameter parameter) {
        for (Token name : clause.all(token -> token.is(Kind.PARAM))) {
            boolean same = name.value().equals(parameter.name())
                    || name.value().equals(setting.key())
                    || NAMED.getOrDefault(name.value(), List.of()).contains(setting.key());
            if (same) {
                clause.take(name);
            }
        }
    }

    private Optional<ToolParameter> parameter(ToolDeclaration tool, Setting setting) {
        List<String> names = MEANINGS.getOrDefault(setting.key(), List.of(setting.key()));
        boolean focus = setting.key().equals("aspect") && clause.has(Kind.PARAM, "focus_area");
        return names.stream()
                .filter(name -> !focus || name.equals("focus_area"))
                .flatMap(name -> tool.parameters().stream()
                        .filter(parameter -> parameter.name().equals(name)))
                .findFirst();
    }

    private static boolean allowed(ToolParameter parameter, Setting setting) {
        if (parameter.type().equals("integer")) {
            Integer number = Numerals.parse(setting.raw());
            return number != null
                    && (parameter.minimum() == null || number >= parameter.minimum())
                    && (parameter.maximum() == null || number <= parameter.maximum());
        }
        List<String> allowed = parameter.allowed();
        return allowed == null || allowed.contains(setting.raw());
    }

    static String range(ToolParameter parameter) {
        if (parameter.allowed() != null) {
            return String.join(", ", parameter.allowed());
        }
        return parameter.minimum() == null && parameter.maximum() == null
                ? parameter.type()
                : bound(parameter.minimum()) + "–" + bound(parameter.maximum());
    }

    private static String bound(@Nullable Integer bound) {
        return bound == null ? "" : bound.toString();
    }

    private void put(ObjectNode params, ToolParameter parameter, Setting setting) {
        if (setting.key().equals("period")) {
            for (Entity entity : RequestRules.period(digits(setting.raw()), today)) {
                params.put(entity.type(), entity.value());
            }
            if (params.isEmpty()) {
                throw new Misunderstood(Reason.NOT_UNDERSTOOD);
            }
            return;
        }
        switch (parameter.type()) {
            case "integer" -> params.put(parameter.name(), Numerals.parse(setting.raw()));
            case "array" -> {
                ArrayNode values = params.withArray(parameter.name());
                if (values.valueStream().noneMatch(value -> value.asString().equals(setting.raw()))) {
                    values.add(setting.raw());
                }
            }
            default -> {
                JsonNode before = params.get(parameter.name());
                boolean list = before != null && parameter.name().equals("brand");
                if (before != null && !list) {
                    throw new Misunderstood(Reason.NOT_UNDERSTOOD);
                }
                params.put(parameter.name(), list ? before.asString() + ", " + setting.raw() : setting.raw());
            }
        }
    }

    private static String digits(String period) {
        String text = period.replace("previous", "last").replace("most recent", "last");
        for (String word : List.of("two", "three", "four", "six", "twelve")) {
            text = text.replace(" " + word + " ", " " + Numerals.parse(word) + " ");
        }
        return text.startsWith("the ") ? text.substring(4) : text;
    }
}
