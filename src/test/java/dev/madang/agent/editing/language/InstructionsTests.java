package dev.madang.agent.editing.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.agent.editing.PlanEdit;
import dev.madang.agent.editing.language.Interpretation.NotUnderstood;
import dev.madang.agent.editing.language.Interpretation.Reason;
import dev.madang.agent.editing.language.Interpretation.Understood;
import dev.madang.ledger.Attribution;
import dev.madang.llm.BuiltinSkill;
import dev.madang.llm.FinishReason;
import dev.madang.llm.ModelOutput;
import dev.madang.llm.ModelProvider;
import dev.madang.llm.ModelRequest;
import dev.madang.llm.Models;
import dev.madang.llm.ModelsContext;
import dev.madang.llm.ProviderInfo;
import dev.madang.llm.ProviderKind;
import dev.madang.llm.TokenCount;
import dev.madang.shared.Failure;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is made of an instruction, whoever reads it: the rules as builtin, or a model that says what the test has it say. */
class InstructionsTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC);

    @Test
    void theExampleOfTheContractIsUnderstoodAndDescribedInItsWords() throws Exception {
        Understood understood = understood(null, "리뷰 수집 다음에 경쟁사 분석도 추가해주고, 영상 생성은 빼줘");
        assertThat(understood.items())
                .extracting(Interpretation.Item::description)
                .containsExactly("경쟁사 분석 Todo를 '라네즈 리뷰 수집' 다음에 추가", "홍보 영상 생성 Todo 제거");
    }

    @Test
    void anInstructionIsAnsweredInItsOwnLanguage() throws Exception {
        assertThat(understood(null, "remove the video and top 30 keywords").items())
                .extracting(Interpretation.Item::description)
                .containsExactly("Remove todo 홍보 영상 생성", "Change settings of todo 키워드 분석: number 30");
        assertThat(understood(null, "rename step 5 to \"핵심 요약\"")
                        .items()
                        .getFirst()
                        .description())
                .isEqualTo("Rename todo 인사이트 도출 to '핵심 요약'");
    }

    @Test
    void addedTodosGetIdsOfTheirOwn() throws Exception {
        PlanEdit.AddTodo add =
                (PlanEdit.AddTodo) understood(null, "경쟁사 분석 추가해줘").edits().getFirst();
        assertThat(add.id()).matches("todo_[0-9a-hjkmnp-tv-z]{12}");
    }

    @Test
    void oneUnknownPartLeavesNothingUnderstood() throws Exception {
        NotUnderstood not = notUnderstood(null, "영상은 빼고 번역 단계를 추가해줘");
        assertThat(not.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.quote()).isEqualTo("번역 단계를 추가해줘");
            assertThat(fault.message()).isEqualTo("'번역 단계를 추가해줘' 부분에 맞는 도구가 없습니다(번역).");
        });
    }

    @Test
    void aModelReadsWhatTheRulesDoNot() throws Exception {
        Understood understood = understood("""
                {"edits":[{"action":"remove_todo","todo_id":"todo_video","quote":"영상은 다음 기회에"}],"not_understood":[]}""", "영상은 다음 기회에");
        assertThat(understood.edits()).containsExactly(new PlanEdit.RemoveTodo("todo_video"));
    }

    @Test
    void aModelsAddedTodoMayBeNamedByItsOtherEdits() throws Exception {
        Understood understood = understood("""
                {"edits":[
                  {"action":"add_todo","todo_id":"new_1","task":"비교","tool":"competitor_analyzer","insert_after":"todo_senti",
                   "quote":"라이벌이랑 붙여보고"},
                  {"action":"update_todo","todo_id":"todo_video","depends_on":["todo_insight","new_1"],
                   "quote":"영상은 그걸 보고"}],"not_understood":[]}""", "라이벌이랑 붙여보고 영상은 그걸 보고");
        PlanEdit.AddTodo add = (PlanEdit.AddTodo) understood.edits().getFirst();
        assertThat(add.id()).startsWith("todo_");
        assertThat(((PlanEdit.UpdateTodo) understood.edits().getLast()).dependsOn())
                .containsExactly("todo_insight", add.id());
    }

    @Test
    void aModelThatNamesWhatIsNotThereIsNotBelieved() throws Exception {
        String quote = "영상은 다음 기회에";
        assertReason(quote, edit("\"remove_todo\",\"todo_id\":\"todo_nobody\""), Reason.UNKNOWN_TODO);
        assertReason(
                quote,
                edit("\"add_todo\",\"todo_id\":\"n\",\"task\":\"x\",\"tool\":\"google_trends\""),
                Reason.TOOL_NOT_ACTIVE);
        assertReason(
                quote, edit("\"add_todo\",\"todo_id\":\"n\",\"task\":\"x\",\"tool\":\"shell\""), Reason.UNKNOWN_TOOL);
        assertReason(
                quote,
                edit("\"update_todo\",\"todo_id\":\"todo_keyw\",\"tool_params\":{\"top_k\":5000}"),
                Reason.VALUE_NOT_ALLOWED);
        assertReason(
                quote,
                edit("\"update_todo\",\"todo_id\":\"todo_keyw\",\"tool_params\":{\"run\":\"rm\"}"),
                Reason.UNKNOWN_PARAMETER);
        assertReason(quote, edit("\"reorder\",\"order\":[\"todo_video\",\"todo_video\"]"), Reason.NOT_UNDERSTOOD);
    }

    @Test
    void aModelThatLeavesAPartOutIsNotBelieved() throws Exception {
        NotUnderstood not = notUnderstood("""
                {"edits":[{"action":"remove_todo","todo_id":"todo_video","quote":"영상은 빼고"}],"not_understood":[]}""", "영상은 빼고 번역 단계를 추가해줘");
        assertThat(not.faults()).extracting(Interpretation.Fault::quote).containsExactly("번역 단계를 추가해줘");
    }

    @Test
    void aModelThatMakesUpItsQuotesIsNotBelieved() throws Exception {
        String answer = """
                {"edits":[{"action":"remove_todo","todo_id":"todo_report","quote":"remove the report"}],"not_understood":[]}""";
        assertThat(understood(answer, "영상은 빼줘").edits()).containsExactly(new PlanEdit.RemoveTodo("todo_video"));
        assertThat(notUnderstood(answer, "영상은 다음 기회에").faults()).hasSize(1);
    }

    @Test
    void theRulesStandInForAModelThatFails() throws Exception {
        assertThat(understood("fail", "영상은 빼줘").edits()).containsExactly(new PlanEdit.RemoveTodo("todo_video"));
        assertThatThrownBy(() -> interpret("fail", "영상은 다음 기회에")).isInstanceOf(Failure.class);
    }

    private void assertReason(String instruction, String answer, Reason reason) throws Exception {
        assertThat(notUnderstood(answer, instruction).faults())
                .extracting(Interpretation.Fault::reason)
                .containsExactly(reason);
    }

    private static String edit(String content) {
        return "{\"edits\":[{\"action\":" + content + ",\"quote\":\"영상은 다음 기회에\"}],\"not_understood\":[]}";
    }

    private Understood understood(@Nullable String answer, String instruction) throws Exception {
        Interpretation read = interpret(answer, instruction);
        assertThat(read).isInstanceOf(Understood.class);
        return (Understood) read;
    }

    private NotUnderstood notUnderstood(@Nullable String answer, String instruction) throws Exception {
        Interpretation read = interpret(answer, instruction);
        assertThat(read).isInstanceOf(NotUnderstood.class);
        return (NotUnderstood) read;
    }

    /** By a model that answers this, or by the rules when it is null. */
    private static Interpretation interpret(@Nullable String answer, String instruction) throws Exception {
        Rules rules = new Rules(EditingPlans.CATALOGUE, EditingPlans.JSON);
        Interpretation[] result = new Interpretation[1];
        Exception[] thrown = new Exception[1];
        ModelsContext.prepare()
                .withBean(ModelProvider.class, () -> new Says(answer, new BuiltinEditing(rules, EditingPlans.JSON)))
                .withPropertyValues("madang.llm.provider=" + (answer == null ? "builtin" : "said"))
                .run(context -> {
                    Models models = context.getBean(Models.class);
                    Instructions instructions =
                            new Instructions(models, rules, EditingPlans.CATALOGUE, EditingPlans.JSON, CLOCK);
                    try {
                        result[0] = instructions.interpret(
                                instruction, "ko", EditingPlans.plan("K"), Attribution.of("somebody", "agent"));
                    } catch (Failure failure) {
                        thrown[0] = failure;
                    }
                });
        if (thrown[0] != null) {
            throw thrown[0];
        }
        return result[0];
    }

    private record Says(@Nullable String answer, BuiltinSkill skill) implements ModelProvider {
        @Override
        public ProviderInfo describe() {
            boolean rules = answer == null;
            return new ProviderInfo(
                    rules ? "builtin" : "said",
                    rules ? ProviderKind.BUILTIN : ProviderKind.SCRIPTED,
                    List.of("m"),
                    null,
                    null);
        }

        @Override
        public Ending exchange(ModelRequest request, ModelOutput output) {
            if ("fail".equals(answer)) {
                throw Failure.of(Failure.Kind.OUTSIDE_FAILED, "LLM_SERVICE_ERROR");
            }
            output.text(answer == null ? skill.answer(request.prompt()).toString() : answer);
            return new Ending(FinishReason.STOP, new TokenCount(1, 1, false), "m");
        }
    }
}
