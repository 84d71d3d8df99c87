package dev.madang.agent.planning;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.catalogue.ToolDeclaration;
import dev.madang.agent.understanding.Understanding;
import dev.madang.llm.BuiltinSkill;
import dev.madang.llm.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Plans by rules: the tools that an intent calls for, as far as they are active, in their order. */
@Component
class BuiltinPlanner implements BuiltinSkill {

    private static final List<String> ANALYSIS = List.of(
            "collector",
            "preprocessor",
            "sentiment_analyzer",
            "keyword_extractor",
            "insight_generator",
            "report_generator");
    private static final List<String> KEYWORDS = List.of("collector", "preprocessor", "keyword_extractor");
    private static final Map<String, String> WISHED = Map.of(
            "video", "video_generator",
            "storyboard", "storyboard_generator",
            "ad", "ad_creative_generator",
            "dashboard", "dashboard_generator",
            "sales", "sales_material_generator");

    private static final int HIGHEST = 10;

    private final ToolCatalogue catalogue;
    private final JsonMapper json;

    BuiltinPlanner(ToolCatalogue catalogue, JsonMapper json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    @Override
    public String task() {
        return Planner.TASK;
    }

    @Override
    public JsonNode answer(Prompt prompt) {
        JsonNode input = prompt.input();
        Understanding understanding = json.treeToValue(input.path("understanding"), Understanding.class);
        List<String> notes = notes(understanding, prompt.language());
        List<Draft.Item> items = new ArrayList<>();
        List<String> tools = tools(understanding);
        for (String name : tools) {
            ToolDeclaration tool = catalogue.require(name);
            items.add(item(tool, tools, understanding, input, HIGHEST - items.size(), prompt.language()));
        }
        return json.valueToTree(new Draft(items, notes));
    }

    private List<String> tools(Understanding understanding) {
        List<String> chain = switch (understanding.intent().category()) {
            case "keyword" -> KEYWORDS;
            case "general", "faq", "inventory", "sales" -> List.of();
            default -> ANALYSIS;
        };
        return chain.stream().filter(catalogue::isActive).toList();
    }

    /** A tool that was asked for and is not there is said, not silently left out. */
    private List<String> notes(Understanding understanding, String language) {
        String wished = WISHED.get(understanding.intent().category());
        if (wished == null || catalogue.isActive(wished)) {
            return List.of();
        }
        String name = catalogue.require(wished).displayName().in(language);
        return List.of(
                language.equals("en")
                        ? name + " is not available on this server yet, so the plan does without it."
                        : name + "는 이 서버에서 아직 쓸 수 없어 계획에서 뺐습니다.");
    }

    private Draft.Item item(
            ToolDeclaration tool,
            List<String> tools,
            Understanding understanding,
            JsonNode input,
            int priority,
            String language) {
        List<String> needs = needs(tool, tools);
        return new Draft.Item(
                tool.name(),
                Tasks.name(tool.name(), understanding, language),
                tool.description().in(language),
                tool.name(),
                params(tool, understanding, input, language),
                priority,
                needs);
    }

    private static List<String> needs(ToolDeclaration tool, List<String> tools) {
        List<String> needs =
                new ArrayList<>(tool.needs().stream().filter(tools::contains).toList());
        if (tool.name().equals("insight_generator") && tools.contains("keyword_extractor")) {
            needs.add("keyword_extractor");
        }
        return needs;
    }

    private JsonNode params(ToolDeclaration tool, Understanding understanding, JsonNode input, String language) {
        ObjectNode params = json.createObjectNode();
        switch (tool.name()) {
            case "collector" -> {
                put(params, "brand", String.join(", ", understanding.values("brand")));
                put(params, "platform", String.join(", ", understanding.values("platform")));
                put(params, "date_from", String.join("", understanding.values("date_from")));
                put(params, "date_to", String.join("", understanding.values("date_to")));
                put(params, "dataset", input.path("dataset").asString(""));
            }
            case "insight_generator" ->
                put(
                        params,
                        "focus_area",
                        understanding.values("aspect").stream().findFirst().orElse(""));
            case "report_generator" -> params.put("language", language);
            default -> {}
        }
        return params;
    }

    private static void put(ObjectNode params, String name, String value) {
        if (!value.isEmpty()) {
            params.put(name, value);
        }
    }
}
