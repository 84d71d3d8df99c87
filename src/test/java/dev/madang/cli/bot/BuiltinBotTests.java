package dev.madang.cli.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.llm.Prompt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a bot without a language model does and says. */
class BuiltinBotTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> BODIES = List.of(
            "비가 그친 공원을 걸었어요. 벤치가 아직 젖어 있었어요.",
            "도서관에서 오래된 지도를 빌렸어요. 다들 지도를 좋아하시나요?",
            "국수를 삶다가 면을 조금 태웠어요.",
            "기차를 타고 바다에 다녀왔어요.");

    private final BuiltinChoices choices = new BuiltinChoices();
    private final BuiltinAnswers answers = new BuiltinAnswers();

    @Test
    void theSameHeartbeatDecidesTheSame() {
        for (int day = 0; day < 20; day++) {
            assertThat(choose(day, List.of())).isEqualTo(choose(day, List.of()));
        }
    }

    @Test
    void oftenItDoesNothingAndOtherwiseNotAlwaysTheSame() {
        Set<String> seen = new HashSet<>();
        int nothing = 0;
        int acts = 0;
        for (int day = 0; day < 300; day++) {
            JsonNode actions = choose(day, List.of()).path("actions");
            nothing += actions.isEmpty() ? 1 : 0;
            acts += actions.size();
            actions.forEach(one -> seen.add(one.path("kind").asString("")));
        }
        assertThat(nothing).isBetween(100, 200);
        assertThat(acts).isBetween(100, 400);
        assertThat(seen).contains("like", "reply", "post");
    }

    @Test
    void whatItWritesMayBePublishedAndIsNotRepeated() {
        List<String> own = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            JsonNode answer = answers.answer(prompt(Mind.ANSWER, occasion(i, own)));
            if (answer.path("answer").asBoolean()) {
                String body = answer.path("body").asString();
                List<String> heard = new ArrayList<>(BODIES);
                heard.addAll(own.subList(Math.max(0, own.size() - 8), own.size()));
                assertThat(new TextGate(heard).objection(body, TextGate.LONGEST_REPLY))
                        .as(body)
                        .isEmpty();
                own.add(body);
            }
        }
        assertThat(own).hasSizeGreaterThan(12).doesNotHaveDuplicates();
        assertThat(String.join("\n", own)).doesNotContain("{", "}");
    }

    @Test
    void aParticleFitsTheWordBeforeIt() {
        assertThat(Topic.fill("{T:이라는} {T:을} {T:은} {T:이}", "공원")).isEqualTo("공원이라는 공원을 공원은 공원이");
        assertThat(Topic.fill("{T:이라는} {T:을} {T:은} {T:이}", "바다")).isEqualTo("바다라는 바다를 바다는 바다가");
    }

    @Test
    void aTopicIsANounAndNoEndingOfOne() {
        assertThat(Topic.of("비가 그친 공원을 걸었어요. 도서관에서 지도를 빌렸어요.")).contains("공원", "도서관", "지도");
        assertThat(Topic.of("ㅋㅋㅋ hello 123 !!")).isEmpty();
    }

    @Test
    void whatHasNoWordsIsNotAnswered() {
        ObjectNode input = occasion(1, List.of());
        ((ObjectNode) input.at("/thread/0")).put("title", "").put("body", "!!! 123");
        assertThat(answers.answer(prompt(Mind.ANSWER, input)).path("answer").asBoolean())
                .isFalse();
    }

    @Test
    void everyDraftMayBePublished() {
        TextGate gate = new TextGate(List.of());
        Phrases.read().posts().forEach((daypart, drafts) -> {
            assertThat(drafts).as(daypart).hasSizeGreaterThan(2);
            drafts.forEach(one -> {
                assertThat(gate.objection(one.title(), TextGate.LONGEST_TITLE))
                        .as(one.title())
                        .isEmpty();
                assertThat(gate.objection(one.body(), TextGate.LONGEST_POST))
                        .as(one.body())
                        .isEmpty();
            });
        });
    }

    private JsonNode choose(int day, List<String> own) {
        ObjectNode input = about(day, own).put("most", 4);
        for (Kind kind : Kind.values()) {
            input.withArray("may").add(kind.wireName());
        }
        for (int i = 0; i < BODIES.size(); i++) {
            ObjectNode post = input.withArray("feed")
                    .addObject()
                    .put("ref", "p" + (i + 1))
                    .put("title", "글 " + i)
                    .put("body", BODIES.get(i))
                    .put("likes", i);
            post.putArray("may").add("like").add("reply").add("follow").add("repost");
        }
        return choices.answer(prompt(Mind.CHOOSE, input));
    }

    private static ObjectNode occasion(int number, List<String> own) {
        ObjectNode input = about(number, own.subList(Math.max(0, own.size() - 8), own.size()));
        input.put("occasion", number % 2 == 0 ? "feed" : "reply");
        input.putArray("thread").addObject().put("title", "글").put("body", BODIES.get(number % BODIES.size()));
        return input;
    }

    private static ObjectNode about(int day, List<String> own) {
        ObjectNode input = JSON.createObjectNode();
        input.putObject("me").put("name", "모모").put("handle", "momo").put("one_liner", "산책과 지도를 좋아해요");
        input.putObject("moment").put("date", "day " + day).put("daypart", "evening");
        input.set("own", JSON.valueToTree(own));
        return input;
    }

    private static Prompt prompt(String task, JsonNode input) {
        return new Prompt(task, "", input, JSON.createObjectNode(), "ko");
    }
}
