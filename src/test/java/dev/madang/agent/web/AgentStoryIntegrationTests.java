package dev.madang.agent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.testkit.ManualClock;
import dev.madang.testkit.Reply;
import dev.madang.testkit.ServerTest;
import dev.madang.testkit.SmallDataset;
import dev.madang.testkit.SseReader;
import dev.madang.testkit.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The journeys of a session, as a client sees them. */
@ServerTest
class AgentStoryIntegrationTests {

    private static final String ASK = "라네즈 리뷰 분석해서 인사이트 뽑아줘";

    @LocalServerPort
    private int port;

    @Autowired
    private ManualClock clock;

    @Value("${madang.data}")
    private Path data;

    @BeforeEach
    void putSmallDataset() {
        SmallDataset.putInto(data);
    }

    @Test
    void aPlanIsShownApprovedRunAndAnswered() {
        String session = startAsync(ASK, "");
        JsonNode review = pending(session, "plan_review");
        assertThat(status(session).path("status").asString()).isEqualTo("hitl_waiting");
        assertThat(status(session).at("/hitl_pending/request_id")).isEqualTo(review.path("request_id"));

        String plan = review.path("plan_id").asString();
        assertThat(get("/api/plans/" + plan).path("status").asString()).isEqualTo("pending_approval");
        assertThat(post("/api/plans/" + plan + "/approve", "{\"comment\":\"좋아요\"}")
                        .status())
                .isEqualTo(200);
        assertThat(post("/api/plans/" + plan + "/approve", "")
                        .json()
                        .at("/error/code")
                        .asString())
                .isEqualTo("PLAN_ALREADY_APPROVED");

        List<SseReader.Frame> story = follow(session, 0);
        assertThat(story)
                .extracting(SseReader.Frame::id)
                .isEqualTo(IntStream.rangeClosed(1, story.size())
                        .mapToObj(String::valueOf)
                        .toList());
        assertThat(story)
                .extracting(SseReader.Frame::event)
                .startsWith("session_start", "layer_start", "layer_complete")
                .contains("plan_generated", "hitl_plan_review", "plan_approved", "todo_update")
                .endsWith("complete");

        JsonNode ended = get("/api/sessions/" + session);
        assertThat(ended.path("status").asString()).isEqualTo("completed");
        assertThat(ended.at("/plan/todos").values())
                .hasSize(6)
                .allSatisfy(todo -> assertThat(todo.path("status").asString()).isEqualTo("completed"));
        assertThat(ended.at("/response/text").asString()).contains("라네즈");
        assertThat(ended.at("/response/attachments").values()).isNotEmpty().allSatisfy(attachment -> {
            Reply file = Wire.on(port).get(attachment.path("url").asString()).send();
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.bytes()).isNotEmpty();
        });
        assertThat(post("/api/agent/stop/" + session, "{}")
                        .json()
                        .at("/error/code")
                        .asString())
                .isEqualTo("SESSION_ALREADY_COMPLETED");
    }

    @Test
    void theNextTurnGoesOnInTheSameSessionAndCountsItsEventsOn() {
        String session = sync("{\"user_input\":\"안녕? 뭐 할 수 있어?\"}")
                .at("/data/session_id")
                .asString();
        int first = follow(session, 0).size();
        JsonNode again = sync("{\"user_input\":\"도움말\",\"session_id\":\"" + session + "\"}");
        assertThat(again.at("/data/status").asString()).isEqualTo("completed");
        List<SseReader.Frame> later = follow(session, first);
        assertThat(later.getFirst().id()).isEqualTo(String.valueOf(first + 1));
        assertThat(later.getFirst().event()).isEqualTo("session_start");
    }

    @Test
    void aReaderThatHasEverythingIsSentAwayForGood() {
        String session = sync("{\"user_input\":\"안녕\"}").at("/data/session_id").asString();
        int size = follow(session, 0).size();
        Reply reply = Wire.on(port)
                .get("/api/agent/stream/" + session)
                .header("Last-Event-ID", String.valueOf(size))
                .send();
        assertThat(reply.status()).isEqualTo(204);
    }

    @Test
    void aRejectedPlanNeverRuns() {
        String session = startAsync(ASK, "");
        String plan = pending(session, "plan_review").path("plan_id").asString();
        Reply rejected = post("/api/plans/" + plan + "/reject", "{\"reason\":\"범위가 좁아요\"}");
        assertThat(rejected.json().at("/data/session_status").asString()).isEqualTo("cancelled");
        Reply approved = post("/api/plans/" + plan + "/approve", "{}");
        assertThat(approved.status()).isEqualTo(410);
        assertThat(approved.json().at("/error/code").asString()).isEqualTo("PLAN_REJECTED");
        assertThat(follow(session, 0))
                .extracting(SseReader.Frame::event)
                .doesNotContain("todo_update")
                .endsWith("failed");
        assertThat(get("/api/plans/" + plan).path("status").asString()).isEqualTo("cancelled");
    }

    @Test
    void ofManyApprovalsAndRejectionsExactlyOneWins() throws Exception {
        String session = startAsync(ASK, "");
        String plan = pending(session, "plan_review").path("plan_id").asString();
        List<Callable<Integer>> deciders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            deciders.add(() -> post("/api/plans/" + plan + "/approve", "{}").status());
            deciders.add(() -> post("/api/plans/" + plan + "/reject", "{}").status());
        }
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = new ArrayList<>();
            for (var answer : executor.invokeAll(deciders)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnlyOnce(200).containsAnyOf(409, 410).doesNotContain(500);
        }
        stopIfLive(session);
    }

    @Test
    void silenceRejectsThePlan() {
        String session = startAsync(ASK, "");
        JsonNode review = pending(session, "plan_review");
        assertThat(review.path("on_timeout").asString()).isEqualTo("reject");
        clock.advance(Duration.ofSeconds(301));
        await().until(() -> status(session).path("status").asString().equals("cancelled"));
        assertThat(follow(session, 0))
                .extracting(SseReader.Frame::event)
                .contains("hitl_timeout")
                .doesNotContain("todo_update");
        assertThat(post("/api/plans/" + review.path("plan_id").asString() + "/approve", "{}")
                        .status())
                .isEqualTo(410);
    }

    @Test
    void aStoppedSessionIsDeadWhenTheAnswerComesAndASecondStopSaysTheSame() {
        String session = startAsync(ASK, "");
        JsonNode review = pending(session, "plan_review");
        JsonNode stopped =
                post("/api/agent/stop/" + session, "{\"reason\":\"그만\"}").json().path("data");
        assertThat(stopped.path("message").asString()).isEqualTo("Agent stopped");
        assertThat(stopped.path("cancelled_todos").values()).hasSize(6);
        assertThat(status(session).path("status").asString()).isEqualTo("cancelled");
        assertThat(post("/api/agent/stop/" + session, "{}").json().path("data")).isEqualTo(stopped);
        assertThat(get("/api/hitl/" + session + "/pending")
                        .path("pending_actions")
                        .values())
                .isEmpty();
        assertThat(post("/api/plans/" + review.path("plan_id").asString() + "/approve", "{}")
                        .status())
                .isEqualTo(410);
    }

    @Test
    void aLiveSessionTakesNoSecondTurn() {
        String session = startAsync(ASK, "");
        pending(session, "plan_review");
        Reply second = post("/api/agent/run-async", "{\"user_input\":\"a\",\"session_id\":\"" + session + "\"}");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().at("/error/code").asString()).isEqualTo("SESSION_ALREADY_RUNNING");
        stopIfLive(session);
    }

    @Test
    void aSynchronousRunThatNobodyApprovesTimesOutAndStaysAnswerable() {
        Reply reply = post(
                "/api/agent/run",
                "{\"user_input\":\"" + ASK
                        + "\",\"options\":{\"max_execution_time_sec\":1,\"dataset\":\"small.csv\"}}");
        assertThat(reply.status()).isEqualTo(504);
        JsonNode details = reply.json().at("/error/details");
        assertThat(details.path("reason").asString()).isEqualTo("plan_review");
        String plan = details.path("plan_id").asString();
        assertThat(post("/api/plans/" + plan + "/approve", "{}").status()).isEqualTo(200);
        assertThat(follow(details.path("session_id").asString(), 0).getLast().event())
                .isEqualTo("complete");
    }

    @Test
    void aMissingBrandBecomesAQuestionWithTheBrandsThatAreThere() {
        String session = startAsync("리뷰 분석해줘", "\"auto_approve_plan\":true");
        JsonNode question = pending(session, "input_request");
        assertThat(question.path("field").asString()).isEqualTo("brand");
        assertThat(question.path("options").values())
                .extracting(option -> option.path("value").asString())
                .contains("라네즈", "이니스프리", "설화수", "헤라");
        String id = question.path("request_id").asString();
        assertThat(input(session, id, "없는브랜드")
                        .json()
                        .at("/error/details/reason")
                        .asString())
                .isEqualTo("HITL_INVALID_RESPONSE");
        assertThat(input(session, id, "헤라").status()).isEqualTo(200);
        assertThat(input(session, id, "헤라").status()).isEqualTo(409);
        assertThat(follow(session, 0).getLast().event()).isEqualTo("complete");
        assertThat(get("/api/sessions/" + session).at("/response/text").asString())
                .contains("헤라");
    }

    @Test
    void whereNobodyIsToBeAskedAMissingBrandFailsTheRunWithTheQuestion() {
        JsonNode ended = sync(
                "{\"user_input\":\"리뷰 분석해줘\",\"options\":{\"auto_approve_plan\":true,\"skip_hitl\":true,\"dataset\":\"small.csv\"}}");
        assertThat(ended.at("/data/status").asString()).isEqualTo("failed");
        assertThat(ended.at("/data/error/message").asString()).contains("어느 브랜드의 리뷰를 분석할까요?");
    }

    @Test
    void aSixthLiveSessionIsRefused() {
        List<String> live = new ArrayList<>();
        Reply refused = post("/api/agent/run-async", "{\"user_input\":\"" + ASK + "\"}");
        while (refused.status() == 202) {
            live.add(refused.json().at("/data/session_id").asString());
            refused = post("/api/agent/run-async", "{\"user_input\":\"" + ASK + "\"}");
        }
        assertThat(live).hasSizeLessThanOrEqualTo(5);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().at("/error/details/reason").asString()).isEqualTo("SESSION_LIMIT_EXCEEDED");
        assertThat(refused.header("Retry-After")).isPresent();
        live.forEach(this::stopIfLive);
    }

    private String startAsync(String ask, String options) {
        String more = options.isEmpty() ? "" : "," + options;
        Reply reply = post(
                "/api/agent/run-async",
                "{\"user_input\":\"" + ask + "\",\"options\":{\"dataset\":\"small.csv\"" + more + "}}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        return reply.json().at("/data/session_id").asString();
    }

    private JsonNode sync(String body) {
        Reply reply = post("/api/agent/run", body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private JsonNode pending(String session, String type) {
        await().until(() -> get("/api/hitl/" + session + "/pending").path("pending_actions").values().stream()
                .anyMatch(action -> action.path("type").asString().equals(type)));
        return get("/api/hitl/" + session + "/pending").path("pending_actions").get(0);
    }

    private JsonNode status(String session) {
        return get("/api/agent/status/" + session);
    }

    private Reply input(String session, String request, String value) {
        return post(
                "/api/hitl/" + session + "/input",
                "{\"request_id\":\"" + request + "\",\"field\":\"brand\",\"value\":\"" + value + "\"}");
    }

    private void stopIfLive(String session) {
        post("/api/agent/stop/" + session, "{}");
    }

    private List<SseReader.Frame> follow(String session, int after) {
        Wire request = Wire.on(port).get("/api/agent/stream/" + session);
        try (SseReader reader =
                SseReader.open(after == 0 ? request : request.header("Last-Event-ID", String.valueOf(after)))) {
            return reader.rest().stream()
                    .filter(frame -> !frame.event().isEmpty())
                    .toList();
        }
    }

    private JsonNode get(String path) {
        Reply reply = Wire.on(port).get(path).send();
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().path("data");
    }

    private Reply post(String path, String body) {
        Wire request = Wire.on(port).post(path);
        return (body.isEmpty() ? request : request.json(body)).send();
    }
}
