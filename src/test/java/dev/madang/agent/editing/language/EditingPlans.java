package dev.madang.agent.editing.language;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.planning.Todo;
import dev.madang.runs.tools.Tool;
import dev.madang.runs.tools.ToolCall;
import dev.madang.runs.tools.ToolResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plans that the instructions of the tests are about. */
final class EditingPlans {

    static final JsonMapper JSON = JsonMapper.shared();
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final ToolCatalogue CATALOGUE = catalogue(Set.of(
            "collector",
            "preprocessor",
            "sentiment_analyzer",
            "keyword_extractor",
            "insight_generator",
            "report_generator",
            "competitor_analyzer",
            "video_generator"));

    private static final List<String> ALIASES =
            List.of("collect", "clean", "senti", "keyw", "insight", "report", "video");
    private static final List<String> TOOLS = List.of(
            "collector",
            "preprocessor",
            "sentiment_analyzer",
            "keyword_extractor",
            "insight_generator",
            "report_generator",
            "video_generator");
    private static final List<String> KOREAN =
            List.of("라네즈 리뷰 수집", "리뷰 정제", "속성별 감성 분석", "키워드 분석", "인사이트 도출", "보고서 작성", "홍보 영상 생성");
    private static final List<String> ENGLISH = List.of(
            "Collect Laneige reviews",
            "Clean the reviews",
            "Analyse sentiment by aspect",
            "Extract keywords",
            "Draw insights",
            "Write the report",
            "Make a promo video");
    private static final Map<String, List<String>> NEEDS = Map.of(
            "collect", List.of(),
            "clean", List.of("collect"),
            "senti", List.of("clean"),
            "keyw", List.of("clean"),
            "insight", List.of("senti", "keyw"),
            "report", List.of("insight"),
            "video", List.of("insight"));
    private static final Map<String, String> PARAMS = Map.of(
            "collect", "{\"brand\":\"라네즈\",\"platform\":\"oliveyoung\"}",
            "report", "{\"language\":\"ko\"}",
            "video", "{\"duration_sec\":30}");

    private EditingPlans() {}

    /**
     * A plan by its letter: K and E are one plan in Korean and in English, S and T the same with the first two todos started, D has
     * two collections.
     */
    static List<PlannedTodo> plan(String letter) {
        return switch (letter) {
            case "K" -> standard(KOREAN, 0);
            case "E" -> standard(ENGLISH, 0);
            case "S" -> standard(KOREAN, 2);
            case "T" -> standard(ENGLISH, 2);
            case "D" -> twoCollections();
            default -> throw new IllegalArgumentException(letter);
        };
    }

    static String id(String alias) {
        return "todo_" + alias;
    }

    private static List<PlannedTodo> standard(List<String> names, int started) {
        List<PlannedTodo> plan = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String alias = ALIASES.get(i);
            plan.add(new PlannedTodo(
                    todo(alias, names.get(i), TOOLS.get(i), PARAMS.getOrDefault(alias, "{}"), 10 - i, NEEDS.get(alias)),
                    i >= started));
        }
        return plan;
    }

    private static List<PlannedTodo> twoCollections() {
        return List.of(
                new PlannedTodo(todo("collect", "라네즈 리뷰 수집", "collector", "{\"brand\":\"라네즈\"}", 10, List.of()), true),
                new PlannedTodo(
                        todo("collect2", "이니스프리 리뷰 수집", "collector", "{\"brand\":\"이니스프리\"}", 9, List.of()), true),
                new PlannedTodo(todo("clean", "리뷰 정제", "preprocessor", "{}", 8, List.of("collect", "collect2")), true),
                new PlannedTodo(todo("senti", "감성 분석", "sentiment_analyzer", "{}", 7, List.of("clean")), true),
                new PlannedTodo(todo("report", "보고서 작성", "report_generator", "{}", 6, List.of("senti")), true));
    }

    private static Todo todo(String alias, String task, String tool, String params, int priority, List<String> needs) {
        JsonNode parameters = JSON.readTree(params);
        return new Todo(
                id(alias),
                task,
                "",
                tool,
                parameters,
                priority,
                needs.stream().map(EditingPlans::id).toList());
    }

    static ToolCatalogue catalogue(Set<String> active) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(JsonMapper.class, () -> JSON);
            new HashSet<>(active).forEach(name -> context.registerBean(name, Tool.class, () -> new Idle(name)));
            context.register(ToolCatalogue.class);
            context.refresh();
            return context.getBean(ToolCatalogue.class);
        }
    }

    /** A tool that is there and is never called. */
    private record Idle(String name) implements Tool {
        @Override
        public ToolResult call(ToolCall call) {
            throw new AssertionError("no tool runs while a sentence is read");
        }
    }
}
