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

    private static final String COMPETITORS = "competitor_analyzer";
    private static final String VIDEO = "video_generator";
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

    // What a tool uses if it is there, beside what it cannot do without.
    private static final Map<String, List<String>> FURTHER_NEEDS = Map.of(
            "insight_generator",
            List.of("keyword_extractor"),
            "report_generator",
            List.of(COMPETITORS),
            VIDEO,
            List.of(COMPETITORS));

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
        Wishes wishes = new Wishes(understanding, input.path("user_input").asString(""));
        List<String> notes = new ArrayList<>(notes(understanding, prompt.language()));
        notes.addAll(wishes.notes(prompt.language()));
        List<Draft.Item> items = new ArrayList<>();
        List<String> tools = tools(wishes);
        for (String name : tools) {
            ToolDeclaration tool = catalogue.require(name);
            items.add(item(tool, tools, wishes, input, HIGHEST - items.size(), prompt.language()));
        }
        return json.valueToTree(new Draft(items, notes));
    }

    private List<String> tools(Wishes wishes) {
        List<String> chain = new ArrayList<>(
                switch (wishes.understanding().intent().category()) {
                    case "keyword" -> KEYWORDS;
                    case "general", "faq", "inventory", "sales" -> List.of();
                    default -> ANALYSIS;
                });
        if (wishes.comparesBrands()) {
            chain.add(chain.indexOf("insight_generator"), COMPETITORS);
        }
        if (wishes.asksForVideo()) {
            chain.add(VIDEO);
        }
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
            ToolDeclaration tool, List<String> tools, Wishes wishes, JsonNode input, int priority, String language) {
        List<String> needs = needs(tool, tools);
        return new Draft.Item(
                tool.name(),
                Tasks.name(tool.name(), wishes.understanding(), language),
                tool.description().in(language),
                tool.name(),
                params(tool, tools, wishes, input, language),
                priority,
                needs);
    }

    private static List<String> needs(ToolDeclaration tool, List<String> tools) {
        List<String> needs =
                new ArrayList<>(tool.needs().stream().filter(tools::contains).toList());
        FURTHER_NEEDS.getOrDefault(tool.name(), List.of()).stream()
                .filter(tools::contains)
                .forEach(needs::add);
        return needs;
    }

    private JsonNode params(ToolDeclaration tool, List<String> tools, Wishes wishes, JsonNode input, String language) {
        Understanding understanding = wishes.understanding();
        ObjectNode params = json.createObjectNode();
        switch (tool.name()) {
            case "collector" -> {
                put(params, "brand", wishes.brandsToCollect());
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
            case COMPETITORS -> {
                put(params, "target_brand", wishes.target());
                wishes.competitors()
                        .forEach(brand -> params.withArray("competitor_brands").add(brand));
                params.put("analysis_type", wishes.comparison());
            }
            case "report_generator" -> {
                params.put("language", language);
                put(params, "template", tools.contains(COMPETITORS) ? "competitive" : "");
            }
            case VIDEO -> wishes.video().forEach((name, value) -> params.set(name, json.valueToTree(value)));
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
