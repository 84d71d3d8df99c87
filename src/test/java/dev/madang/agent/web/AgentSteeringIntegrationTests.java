package dev.madang.agent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.madang.agent.AgentClient;
import dev.madang.agent.AgentTest;
import dev.madang.agent.PlayTools;
import dev.madang.testkit.ManualClock;
import dev.madang.testkit.Reply;
import dev.madang.testkit.SmallDataset;
import dev.madang.testkit.SseReader;
import dev.madang.testkit.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people do to a plan and to its todos while it is reviewed, carried out, or has failed. */
@AgentTest
class AgentSteeringIntegrationTests {

    private static final String ASK = "라네즈 리뷰 분석해서 인사이트 뽑아줘";

    @LocalServerPort
    private int port;

    @Autowired
    private ManualClock clock;

    @Autowired
    private PlayTools play;

    @Value("${madang.data}")
    private Path data;

    private AgentClient client;

    @BeforeEach
    void begin() {
        SmallDataset.putInto(data);
        client = new AgentClient(port);
    }

    @Test
    void whatIsReviewedAfterAnEditIsThePlanAsItIsThen() {
        String session = client.start(ASK);
        JsonNode first = client.pending(session, "plan_review");
        String plan = first.path("plan_id").asString();
        String report = todo(plan, "report_generator");

        JsonNode edited = client.edited(
                plan,
                "{\"action\":\"remove_todo\",\"todo_id\":\"" + report + "\"},"
                        + "{\"action\":\"update_todo\",\"todo_id\":\"" + todo(plan, "keyword_extractor")
                        + "\",\"params\":{\"priority\":9,\"tool_params\":{\"top_k\":30}}}");
        assertThat(edited.path("new_version").asInt()).isEqualTo(2);
        assertThat(edited.path("changes_applied").values())
                .extracting(JsonNode::asString)
                .satisfiesExactly(
                        removed -> assertThat(removed).startsWith("Removed todo: " + report),
                        updated -> assertThat(updated).contains("tool_params to {\"top_k\":30}, priority to 9"));

        JsonNode review = client.pending(session, "plan_review");
        assertThat(review.path("request_id")).isNotEqualTo(first.path("request_id"));
        assertThat(review.at("/plan/version").asInt()).isEqualTo(2);
        assertThat(review.at("/plan/todos").values())
                .extracting(todo -> todo.path("tool").asString())
                .doesNotContain("report_generator");
        Reply stale = client.post("/api/plans/" + plan + "/approve", "{\"expected_version\":1}");
        assertThat(stale.json().at("/error/code").asString()).isEqualTo("PLAN_VERSION_STALE");

        client.done("/api/plans/" + plan + "/approve", "{\"expected_version\":2}");
        assertThat(client.follow(session).getLast().event()).isEqualTo("complete");
        assertThat(client.get("/api/sessions/" + session).at("/plan/todos").values())
                .hasSize(5)
                .allSatisfy(todo -> assertThat(todo.path("status").asString()).isEqualTo("completed"));
    }

    @Test
    void ofEditsOfWhichOneIsWrongNoneIsMade() {
        String session = client.start(ASK);
        String plan = client.pending(session, "plan_review").path("plan_id").asString();
        String collector = todo(plan, "collector");
        String keywords = todo(plan, "keyword_extractor");
        String sound = "{\"action\":\"remove_todo\",\"todo_id\":\"" + keywords + "\"}";
        JsonNode before = client.get("/api/plans/" + plan);

        refused(plan, sound + ",{\"action\":\"remove_todo\",\"todo_id\":\"todo_nowhere\"}", "PLAN_TODO_NOT_FOUND");
        refused(plan, sound + ",{\"action\":\"burn_todo\"}", "VALIDATION_INVALID_FORMAT");
        refused(plan, sound + "," + update(collector, "\"priority\":11"), "VALIDATION_OUT_OF_RANGE");
        refused(plan, sound + "," + update(collector, "\"priority\":-1"), "VALIDATION_OUT_OF_RANGE");
        refused(plan, sound + "," + update(collector, "\"priority\":\"9\""), "VALIDATION_INVALID_TYPE");
        refused(plan, sound + "," + update(collector, "\"colour\":\"red\""), "VALIDATION_UNKNOWN_FIELD");
        refused(plan, sound + "," + update(collector, "\"tool\":\"crystal_ball\""), "TOOL_NOT_FOUND");
        refused(plan, sound + "," + update(collector, "\"tool\":\"inventory_manager\""), "TOOL_NOT_FOUND");
        refused(plan, sound + "," + update(collector, "\"tool\":\"google_trends\""), "TOOL_UNAVAILABLE");
        refused(
                plan,
                sound + "," + update(collector, "\"depends_on\":[\"" + todo(plan, "preprocessor") + "\"]"),
                "PLAN_DEPENDENCY_CYCLE");
        refused(
                plan,
                sound + "," + update(collector, "\"depends_on\":[\"" + collector + "\"]"),
                "PLAN_DEPENDENCY_CYCLE");
        refused(plan, sound + ",{\"action\":\"add_todo\",\"params\":{\"task\":\" \"}}", "VALIDATION_EMPTY_INPUT");
        refused(plan, sound + ",{\"action\":\"add_todo\",\"params\":{\"task\":\"점괘 보기\"}}", "VALIDATION_MISSING_FIELD");
        refused(
                plan,
                sound + ",{\"action\":\"reorder\",\"params\":{\"order\":[\"" + collector + "\",\"" + collector
                        + "\"]}}",
                "VALIDATION_INVALID_FORMAT");

        assertThat(client.get("/api/plans/" + plan)).isEqualTo(before);
        client.done("/api/plans/" + plan + "/reject", "{}");
        refusedWith(409, plan, sound, "PLAN_NOT_EDITABLE");
    }

    @Test
    void aRemovedTodoHandsItsDependenciesOnAndAnAddedOneTakesItsPlace() {
        String session = client.start(ASK);
        String plan = client.pending(session, "plan_review").path("plan_id").asString();
        String preprocessor = todo(plan, "preprocessor");
        String collector = todo(plan, "collector");
        String sentiment = todo(plan, "sentiment_analyzer");
        JsonNode removed = client.edited(plan, "{\"action\":\"remove_todo\",\"todo_id\":\"" + preprocessor + "\"}");
        assertThat(removed.path("changes_applied").get(0).asString())
                .contains(sentiment + " now depends on " + collector);
        assertThat(client.get("/api/plans/" + plan).at("/dependency_graph/" + sentiment))
                .isEqualTo(JsonMapper.shared().createArrayNode().add(collector));

        JsonNode added = client.edited(
                plan,
                "{\"action\":\"add_todo\",\"params\":{\"task\":\"문제 분류\",\"insert_after\":\"" + collector + "\"}}");
        JsonNode second = added.path("updated_todos").get(1);
        assertThat(second.path("tool").asString()).isEqualTo("problem_classifier");
        assertThat(second.path("depends_on").values())
                .extracting(JsonNode::asString)
                .containsExactly(collector);

        JsonNode history = client.get("/api/plans/" + plan + "/history").path("versions");
        assertThat(history.values())
                .extracting(version -> version.path("change_type").asString())
                .containsExactly("create", "user_edit", "user_edit");
        JsonNode compared = client.get("/api/plans/" + plan + "/compare?from=1&to=3");
        assertThat(compared.path("added").get(0).path("tool").asString()).isEqualTo("problem_classifier");
        assertThat(compared.path("removed").get(0).path("id").asString()).isEqualTo(preprocessor);

        JsonNode undone = client.done("/api/plans/" + plan + "/undo", "{\"version\":1}");
        assertThat(undone.path("new_version").asInt()).isEqualTo(4);
        JsonNode same = client.get("/api/plans/" + plan + "/compare?from=1&to=4");
        assertThat(same.path("added")).isEmpty();
        assertThat(same.path("removed")).isEmpty();
        assertThat(same.path("changed")).isEmpty();
        assertThat(same.path("reordered").asBoolean()).isFalse();
        client.done("/api/plans/" + plan + "/approve", "{}");
        assertThat(client.follow(session).getLast().event()).isEqualTo("complete");
    }

    @Test
    void aPausedSessionFinishesWhatRunsStartsNothingAndMayBeEdited() {
        String session = client.start(ASK);
        String plan = review(session);
        only(plan, play("a", "\"hold\":\"paused\"", ""), play("b", "", "a"));
        client.done("/api/plans/" + plan + "/approve", "{}");
        String a = named(plan, "a");
        String b = named(plan, "b");
        client.awaitTodo(a, "in_progress");

        JsonNode paused = client.done("/api/hitl/" + session + "/pause", "{\"reason\":\"look\"}");
        assertThat(paused.path("current_todo").asString()).isEqualTo(a);
        assertThat(client.done("/api/hitl/" + session + "/pause", "{}")
                        .path("status")
                        .asString())
                .isEqualTo("paused");
        refusedWith(409, plan, update(a, "\"priority\":1"), "EXECUTION_TODO_STARTED");
        play.open("paused");
        client.awaitTodo(a, "completed");
        JsonNode status = client.get("/api/agent/status/" + session);
        assertThat(status.path("status").asString()).isEqualTo("paused");
        assertThat(status.at("/waits_for/reason").asString()).isEqualTo("paused");
        assertThat(client.get("/api/todos/" + b).path("status").asString()).isEqualTo("pending");

        client.edited(plan, play("c", "", "a") + ",{\"action\":\"remove_todo\",\"todo_id\":\"" + b + "\"}");
        assertThat(client.done("/api/hitl/" + session + "/resume", "")
                        .path("status")
                        .asString())
                .isEqualTo("running");
        List<SseReader.Frame> story = client.follow(session);
        assertThat(story.getLast().event()).isEqualTo("complete");
        assertThat(story).extracting(SseReader.Frame::event).contains("hitl_paused", "hitl_resumed", "plan_modified");
        assertThat(story)
                .as("going on plans nothing anew")
                .filteredOn(frame -> frame.event().equals("plan_generated"))
                .hasSize(1);
        assertThat(client.get("/api/todos/" + named(plan, "c")).path("status").asString())
                .isEqualTo("completed");
        assertThat(Wire.on(port).get("/api/todos/" + b).send().status()).isEqualTo(404);
        assertThat(client.post("/api/hitl/" + session + "/resume", "")
                        .json()
                        .at("/error/code")
                        .asString())
                .isEqualTo("HITL_SESSION_NOT_PAUSED");
    }

    @Test
    void aFailedTodoBlocksItsDependantsWhileOthersGoOnAndARetryBringsThemAll() {
        String session = client.start(ASK);
        String plan = review(session);
        only(plan, play("bad", "\"fail\":1,\"final\":true", ""), play("behind", "", "bad"), play("beside", "", ""));
        client.done("/api/plans/" + plan + "/approve", "{}");
        assertThat(client.follow(session).getLast().event()).isEqualTo("failed");
        assertThat(statuses(plan)).containsExactly("failed", "blocked", "completed");
        JsonNode failed = client.get("/api/sessions/" + session);
        assertThat(failed.path("status").asString()).isEqualTo("failed");
        assertThat(client.post("/api/todos/" + named(plan, "beside") + "/retry", "")
                        .json()
                        .at("/error/code")
                        .asString())
                .isEqualTo("EXECUTION_TODO_NOT_FAILED");

        JsonNode retried = client.done("/api/todos/" + named(plan, "bad") + "/retry", "");
        assertThat(retried.path("retry_count").asInt()).isEqualTo(1);
        client.awaitSession(session, "completed");
        assertThat(statuses(plan)).containsExactly("completed", "completed", "completed");
        assertThat(client.get("/api/sessions/" + session).path("error").isMissingNode()
                        || client.get("/api/sessions/" + session).path("error").isNull())
                .isTrue();
    }

    @Test
    void aFailedSessionGoesOnWithModifications() {
        String session = client.start(ASK);
        String plan = review(session);
        only(plan, play("broken", "\"fail\":9,\"final\":true", ""), play("after", "", "broken"));
        client.done("/api/plans/" + plan + "/approve", "{}");
        client.awaitSession(session, "failed");
        Reply unknown = client.post(
                "/api/sessions/" + session + "/resume",
                "{\"modifications\":[{\"action\":\"skip_todo\",\"todo_id\":\"todo_nowhere\"}]}");
        assertThat(unknown.status()).isEqualTo(409);
        JsonNode resumed = client.done(
                "/api/sessions/" + session + "/resume",
                "{\"modifications\":[{\"action\":\"update_todo\",\"todo_id\":\"" + named(plan, "broken")
                        + "\",\"params\":{\"tool_params\":{\"fail\":0}}}]}");
        assertThat(resumed.path("websocket_url").asString()).endsWith("/ws/" + session);
        client.awaitSession(session, "completed");
        assertThat(statuses(plan)).containsExactly("completed", "completed");
        assertThat(client.post("/api/sessions/" + session + "/resume", "{}")
                        .json()
                        .at("/error/code")
                        .asString())
                .isEqualTo("SESSION_NOT_RESUMABLE");
    }

    @Test
    void whatASkippedTodoWouldHaveProducedIsMissedByThoseWhoNeedItAlone() {
        String session = client.start(ASK);
        String plan = review(session);
        String insight = todo(plan, "insight_generator");
        client.edited(
                plan,
                "{\"action\":\"add_todo\",\"params\":{\"task\":\"hold\",\"tool\":\"hashtag_analyzer\",\"priority\":10,"
                        + "\"depends_on\":[],\"tool_params\":{\"texts\":[\"x\"],\"hold\":\"skip\"}}}");
        client.edited(
                plan,
                update(
                        insight,
                        "\"depends_on\":[\"" + todo(plan, "sentiment_analyzer") + "\",\""
                                + todo(plan, "keyword_extractor") + "\",\"" + named(plan, "hold") + "\"]"));
        client.done("/api/plans/" + plan + "/approve", "{}");
        client.awaitTodo(todo(plan, "sentiment_analyzer"), "completed");
        client.done("/api/todos/" + insight + "/skip", "{\"reason\":\"이번에는 불필요\"}");
        play.open("skip");
        List<SseReader.Frame> story = client.follow(session);
        assertThat(story.getLast().event()).isEqualTo("complete");
        assertThat(client.get("/api/todos/" + todo(plan, "report_generator"))
                        .at("/error/message")
                        .asString())
                .contains("건너뛰어");
        assertThat(statusesByTool(plan))
                .containsEntry("report_generator", "skipped")
                .containsEntry("keyword_extractor", "completed");
    }

    @Test
    void theMoreImportantStartFirstAndNeverMoreThanFiveAtOnce() {
        String session = client.start(ASK);
        String plan = review(session);
        String[] todos = IntStream.range(0, 8)
                .mapToObj(i -> "{\"action\":\"add_todo\",\"params\":{\"task\":\"t" + i
                        + "\",\"tool\":\"problem_classifier\",\"depends_on\":[],\"priority\":" + (i + 1)
                        + ",\"tool_params\":{\"reviews\":[\"x\"],\"hold\":\"crowd\"}}}")
                .toArray(String[]::new);
        only(plan, todos);
        client.done("/api/plans/" + plan + "/approve", "{}");
        client.awaitTodo(named(plan, "t3"), "in_progress");
        assertThat(statuses(plan))
                .containsExactly(
                        "pending",
                        "pending",
                        "pending",
                        "in_progress",
                        "in_progress",
                        "in_progress",
                        "in_progress",
                        "in_progress");
        play.open("crowd");
        List<String> begun = client.follow(session).stream()
                .filter(frame -> frame.event().equals("todo_update"))
                .filter(frame -> json(frame).path("status").asString().equals("in_progress")
                        && json(frame).path("progress").asInt() == 0)
                .map(frame -> json(frame).path("todo_id").asString())
                .toList();
        assertThat(begun)
                .containsExactly(IntStream.iterate(7, i -> i >= 0, i -> i - 1)
                        .mapToObj(i -> named(plan, "t" + i))
                        .toArray(String[]::new));
        assertThat(play.mostAtOnce()).isEqualTo(5);
    }

    @Test
    void ofEqualTodosThoseStartFirstThatWerePutFirst() {
        String session = client.start(ASK);
        String plan = review(session);
        only(plan, play("x", "", ""), play("y", "", ""), play("z", "", ""));
        List<String> order = List.of(named(plan, "z"), named(plan, "x"), named(plan, "y"));
        client.edited(
                plan,
                "{\"action\":\"reorder\",\"params\":{\"order\":[\"" + order.get(0) + "\",\"" + order.get(1) + "\"]}}");
        client.done("/api/plans/" + plan + "/approve", "{}");
        List<String> begun = client.follow(session).stream()
                .filter(frame -> frame.event().equals("todo_update"))
                .map(AgentSteeringIntegrationTests::json)
                .filter(update -> update.path("status").asString().equals("in_progress"))
                .map(update -> update.path("todo_id").asString())
                .toList();
        assertThat(begun).containsExactlyElementsOf(order);
    }

    @Test
    void aLiveSessionIsStoppedBeforeItIsDeleted() {
        String session = client.start(ASK);
        String plan = review(session);
        only(plan, play("long", "\"hold\":\"never\"", ""));
        client.done("/api/plans/" + plan + "/approve", "{}");
        String todo = named(plan, "long");
        client.awaitTodo(todo, "in_progress");
        assertThat(Wire.on(port)
                        .request("DELETE", "/api/sessions/" + session)
                        .send()
                        .status())
                .isEqualTo(200);
        for (String gone : List.of("/api/sessions/" + session, "/api/plans/" + plan, "/api/todos/" + todo)) {
            assertThat(Wire.on(port).get(gone).send().status()).as(gone).isEqualTo(404);
        }
    }

    @Test
    void aRequestThatCouldMeanAnythingIsAskedAboutAndUnderstoodTogetherWithTheAnswer() {
        String session = client.start("라네즈");
        JsonNode question = client.pending(session, "clarification");
        assertThat(question.path("question").asString()).isEqualTo("라네즈에 대해 무엇을 해 드릴까요?");
        client.done(
                "/api/hitl/" + session + "/input",
                "{\"request_id\":\"" + question.path("request_id").asString() + "\",\"value\":\"리뷰 키워드 뽑아 줘\"}");
        JsonNode review = client.pending(session, "plan_review");
        assertThat(review.at("/plan/todos").values())
                .extracting(todo -> todo.path("tool").asString())
                .contains("collector", "keyword_extractor");
        client.post("/api/agent/stop/" + session, "{}");

        String silent = client.start("그거 좀 해줘");
        JsonNode asked = client.pending(silent, "clarification");
        assertThat(asked.path("on_timeout").asString()).isEqualTo("cancel");
        clock.advance(Duration.ofSeconds(181));
        client.awaitSession(silent, "cancelled");
    }

    @Test
    void aVideoIsMadeOnlyWhenAPersonAllowsItAndIsPartOfTheAnswer() {
        String session = client.start(ASK);
        String plan = review(session);
        client.edited(
                plan,
                "{\"action\":\"add_todo\",\"params\":{\"task\":\"영상 생성\",\"insert_after\":\""
                        + todo(plan, "insight_generator") + "\",\"tool_params\":{\"duration_sec\":5}}}");
        client.done("/api/plans/" + plan + "/approve", "{}");
        String video = todo(plan, "video_generator");
        JsonNode asked = client.pending(session, "approval_request");
        assertThat(asked.path("todo_id").asString()).isEqualTo(video);
        assertThat(asked.path("on_timeout").asString()).isEqualTo("skip");
        assertThat(client.get("/api/todos/" + video).path("status").asString()).isEqualTo("needs_approval");

        client.edited(plan, update(video, "\"tool_params\":{\"style\":\"minimal\"}"));
        await().until(() ->
                !client.pending(session, "approval_request").path("request_id").equals(asked.path("request_id")));
        JsonNode approved = client.done("/api/todos/" + video + "/approve", "");
        assertThat(approved.path("new_status").asString()).isEqualTo("pending");
        assertThat(client.post("/api/todos/" + video + "/approve", "").status()).isEqualTo(409);

        client.awaitSession(session, "completed");
        JsonNode attachment = client.get("/api/sessions/" + session).at("/response/attachments").values().stream()
                .filter(one -> one.path("type").asString().equals("video"))
                .findFirst()
                .orElseThrow();
        Reply part = Wire.on(port)
                .get(attachment.path("url").asString())
                .header("Range", "bytes=0-99")
                .send();
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.bytes()).hasSize(100);
        assertThat(part.header("Content-Type")).contains("video/mp4");
    }

    @Test
    void whatNobodyAllowsInTimeIsSkippedAndWhereNobodyIsAskedItIsSkippedAtOnce() {
        String video = "{\"action\":\"add_todo\",\"params\":{\"task\":\"영상 생성\",\"depends_on\":[]}}";
        String session = client.start(ASK);
        String plan = review(session);
        only(plan, video, play("beside", "", ""));
        client.done("/api/plans/" + plan + "/approve", "{}");
        JsonNode asked = client.pending(session, "approval_request");
        assertThat(asked.path("timeout_at").asString()).isNotBlank();
        clock.advance(Duration.ofSeconds(3601));
        client.awaitSession(session, "completed");
        assertThat(statuses(plan)).containsExactly("skipped", "completed");

        String alone = client.start(ASK, "\"skip_hitl\":true");
        client.awaitSession(alone, "completed");
        assertThat(client.all(alone)).isEmpty();
    }

    @Test
    void aVerificationIsComputedFromTheSessionsOwnFigures() {
        String session = client.start(ASK);
        String plan = review(session);
        JsonNode early = verify(session, "intermediate_results");
        assertThat(early.path("quality_score").isNull()).isTrue();
        assertThat(early.path("summary").asString()).contains("아직");
        client.done("/api/plans/" + plan + "/approve", "{}");
        client.awaitSession(session, "completed");

        int collected = client.get("/api/todos/" + todo(plan, "collector"))
                .at("/result/collected_count")
                .asInt();
        JsonNode late = verify(session, "data_quality");
        assertThat(late.at("/details/collected_count").asInt()).isEqualTo(collected);
        assertThat(late.path("summary").asString()).contains(collected + "건");
        double volume = Math.clamp((0.15 - 1.96 * Math.sqrt(0.25 / collected)) / 0.12, 0, 1);
        JsonNode parts = late.at("/details/score_parts");
        assertThat(parts.path("volume").asDouble()).isCloseTo(volume, within(0.006));
        assertThat(late.path("quality_score").asDouble())
                .isCloseTo(
                        0.4 * parts.path("volume").asDouble()
                                + 0.2
                                        * (parts.path("coverage").asDouble()
                                                + parts.path("cleanliness").asDouble()
                                                + parts.path("clarity").asDouble()),
                        within(0.011));
        assertThat(verify(session, "consistency").path("issues")).isEmpty();
        assertThat(verify(session, "progress")
                        .at("/details/progress_percentage")
                        .asInt())
                .isEqualTo(100);
        assertThat(client.post("/api/hitl/" + session + "/verify", "{\"verify_type\":\"mood\"}")
                        .status())
                .isEqualTo(400);
    }

    private JsonNode verify(String session, String type) {
        return client.done(
                        "/api/hitl/" + session + "/verify",
                        "{\"verify_type\":\"" + type + "\",\"question\":\"지금까지 수집된 데이터가 충분한가요?\"}")
                .path("verification_result");
    }

    private void refused(String plan, String edits, String reason) {
        refusedWith(400, plan, edits, reason);
    }

    private void refusedWith(int status, String plan, String edits, String reason) {
        Reply reply = client.patch(plan, edits);
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        String told = status == 400
                ? reply.json().at("/error/details/reason").asString()
                : reply.json().at("/error/code").asString();
        assertThat(told).as(reply.text()).isEqualTo(reason);
    }

    private String review(String session) {
        return client.pending(session, "plan_review").path("plan_id").asString();
    }

    /** Exchanges the plan's todos for these. */
    private void only(String plan, String... todos) {
        String removals = client.get("/api/plans/" + plan).path("todos").values().stream()
                .map(todo -> ",{\"action\":\"remove_todo\",\"todo_id\":\""
                        + todo.path("id").asString() + "\"}")
                .collect(Collectors.joining());
        for (int i = 0; i < todos.length; i++) {
            client.edited(plan, todos[i].replace("@", "") + (i == 0 ? removals : ""));
            link(plan);
        }
    }

    /** A todo that needs the one with the other name. */
    private String play(String name, String params, String needs) {
        String more = params.isEmpty() ? "" : "," + params;
        return "{\"action\":\"add_todo\",\"params\":{\"task\":\"" + name + "\",\"description\":\"needs " + needs
                + "\",\"tool\":\"problem_classifier\",\"depends_on\":[],\"tool_params\":{\"reviews\":[\"x\"],\"name\":\""
                + name + "-" + System.identityHashCode(this) + "\"" + more + "}}}";
    }

    private void link(String plan) {
        Set<String> linked = Set.of();
        for (JsonNode todo : client.get("/api/plans/" + plan).path("todos").values()) {
            String needs = client.get("/api/todos/" + todo.path("id").asString())
                    .path("description")
                    .asString();
            String other = needs.startsWith("needs ") ? needs.substring(6) : "";
            if (!other.isEmpty()
                    && !linked.contains(other)
                    && todo.path("depends_on").isEmpty()) {
                client.edited(
                        plan, update(todo.path("id").asString(), "\"depends_on\":[\"" + named(plan, other) + "\"]"));
            }
        }
    }

    private static JsonNode json(SseReader.Frame frame) {
        return JsonMapper.shared().readTree(frame.data());
    }

    private static String update(String todo, String params) {
        return "{\"action\":\"update_todo\",\"todo_id\":\"" + todo + "\",\"params\":{" + params + "}}";
    }

    private String todo(String plan, String tool) {
        return find(plan, "tool", tool);
    }

    private String named(String plan, String task) {
        return find(plan, "task", task);
    }

    private String find(String plan, String field, String value) {
        return client.get("/api/plans/" + plan).path("todos").values().stream()
                .filter(todo -> todo.path(field).asString().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(value))
                .path("id")
                .asString();
    }

    private List<String> statuses(String plan) {
        return client.get("/api/plans/" + plan).path("todos").values().stream()
                .map(todo -> todo.path("status").asString())
                .toList();
    }

    private Map<String, String> statusesByTool(String plan) {
        return client.get("/api/plans/" + plan).path("todos").values().stream()
                .collect(Collectors.toMap(
                        todo -> todo.path("tool").asString(),
                        todo -> todo.path("status").asString(),
                        (one, other) -> one));
    }
}
