package dev.madang.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.cli.Language;
import dev.madang.cli.Words;
import dev.madang.cli.client.PlannedTodo;
import dev.madang.cli.client.ProposedPlan;
import dev.madang.cli.client.ToolInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class PlanTreeTests {

    private static final Words KOREAN = Words.in(Language.ko);
    private static final Map<String, ToolInfo> TOOLS = Map.of(
            "collector", new ToolInfo("collector", 30),
            "sentiment_analyzer", new ToolInfo("sentiment_analyzer", 90),
            "insight_generator", new ToolInfo("insight_generator", 45));
    private static final ProposedPlan DIAMOND = new ProposedPlan(
            "plan_1",
            List.of(
                    new PlannedTodo("a", "라네즈 리뷰 수집", "collector", List.of()),
                    new PlannedTodo("b", "감성 분석", "sentiment_analyzer", List.of("a")),
                    new PlannedTodo("c", "키워드 분석", "keyword_extractor", List.of("a")),
                    new PlannedTodo("d", "인사이트 도출", "insight_generator", List.of("b", "c"))),
            165,
            List.of("영상은 만들 수 없어 계획에서 뺐습니다."));

    @Test
    void aTodoHangsUnderTheLastThatItNeedsAndNamesAll() {
        assertThat(shown(DIAMOND, 80))
                .containsExactly(
                        "실행 계획  작업 4개 · 예상 2분 45초",
                        "1. 라네즈 리뷰 수집  collector · 약 30초",
                        "├─ 2. 감성 분석  sentiment_analyzer · 약 1분 30초",
                        "└─ 3. 키워드 분석  keyword_extractor",
                        "   └─ 4. 인사이트 도출  insight_generator · 약 45초 · 2, 3 다음",
                        "※ 영상은 만들 수 없어 계획에서 뺐습니다.");
    }

    @Test
    void onANarrowTerminalTheDetailsStandBelow() {
        assertThat(shown(DIAMOND, 40))
                .containsExactly(
                        "실행 계획  작업 4개 · 예상 2분 45초",
                        "1. 라네즈 리뷰 수집  collector · 약 30초",
                        "├─ 2. 감성 분석",
                        "│     sentiment_analyzer · 약 1분 30초",
                        "└─ 3. 키워드 분석  keyword_extractor",
                        "   └─ 4. 인사이트 도출",
                        "         insight_generator · 약 45초",
                        "         2, 3 다음",
                        "※ 영상은 만들 수 없어 계획에서 뺐습니다.");
    }

    @Property(tries = 200)
    void everyTodoStandsThereOnceAndNoLineIsTooWide(
            @ForAll("plans") ProposedPlan plan, @ForAll @IntRange(min = 60, max = 120) int width) {
        List<String> lines = shown(plan, width);
        assertThat(lines).allSatisfy(line -> assertThat(Ink.columns(line)).isLessThanOrEqualTo(width));
        String all = String.join("\n", lines);
        IntStream.rangeClosed(1, plan.todos().size())
                .forEach(number -> assertThat(all).containsOnlyOnce(" 할일" + number + "!"));
    }

    @Provide
    Arbitrary<ProposedPlan> plans() {
        return Arbitraries.integers()
                .between(0, 1 << 20)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(PlanTreeTests::plan);
    }

    /** Todo i needs those before it whose bit is set. */
    private static ProposedPlan plan(List<Integer> needs) {
        List<PlannedTodo> todos = new ArrayList<>();
        for (int i = 0; i < needs.size(); i++) {
            int bits = needs.get(i);
            List<String> dependsOn = IntStream.range(0, i)
                    .filter(earlier -> (bits >> earlier & 1) == 1)
                    .mapToObj(String::valueOf)
                    .toList();
            todos.add(new PlannedTodo(String.valueOf(i), "할일" + (i + 1) + "!", "collector", dependsOn));
        }
        return new ProposedPlan("plan_1", todos, 0, List.of());
    }

    private static List<String> shown(ProposedPlan plan, int width) {
        return PlanTree.lines(KOREAN, plan, TOOLS, width).stream()
                .map(AttributedString::toString)
                .toList();
    }
}
