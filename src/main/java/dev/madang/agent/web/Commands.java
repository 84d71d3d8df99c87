package dev.madang.agent.web;

import dev.madang.agent.control.InputAnswers;
import dev.madang.agent.control.PlanModifications;
import dev.madang.agent.control.SeenPlans;
import dev.madang.agent.control.Stopped;
import dev.madang.agent.control.Stopping;
import dev.madang.agent.execution.Steering;
import dev.madang.agent.planning.Plan;
import dev.madang.agent.session.Session;
import dev.madang.approvals.Answer;
import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.identity.Caller;
import dev.madang.quota.Decision;
import dev.madang.quota.Limit;
import dev.madang.quota.Policy;
import dev.madang.quota.Quotas;
import dev.madang.shared.Failure;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The messages of clients that want something (dream-agent facts 1.2); each does what its route does. */
@Component
class Commands {

    private final InputAnswers answers;
    private final PlanModifications modifications;
    private final Steering steering;
    private final Stopping stopping;
    private final SeenPlans seen;
    private final Quotas quotas;
    private final JsonMapper json;
    private final Policy answersAMinute;

    Commands(
            InputAnswers answers,
            PlanModifications modifications,
            Steering steering,
            Stopping stopping,
            SeenPlans seen,
            Quotas quotas,
            JsonMapper json,
            @Value("${madang.agent.sockets.answers:30}") int answersAMinute) {
        this.answers = answers;
        this.modifications = modifications;
        this.steering = steering;
        this.stopping = stopping;
        this.seen = seen;
        this.quotas = quotas;
        this.json = json;
        this.answersAMinute = new Policy.FixedWindow(answersAMinute, Duration.ofMinutes(1), Policy.Start.FIRST_USE);
    }

    /** A message: its type and its data. */
    record Said(String type, JsonNode data) {

        String required(String field) {
            String text = optional(field);
            if (text == null) {
                throw new Violation(Place.BODY, "data." + field, Rule.MISSING).failure();
            }
            return text;
        }

        @Nullable
        String optional(String field) {
            JsonNode value = data.path(field);
            return value.isString() ? value.asString() : null;
        }
    }

    /**
     * Does what a message says.
     *
     * @return what its acknowledgement carries beside the name of the command
     * @throws Failure INVALID {@code SOCKET_MESSAGE_UNKNOWN}, LIMITED {@code RATE_LIMIT_EXCEEDED}, and what the routes refuse
     */
    Map<String, @Nullable Object> obey(Session session, Said said, Caller caller) throws InterruptedException {
        if (said.type().startsWith("hitl_")
                && quotas.spend(List.of(
                                Limit.of("agent.socket.hitl", session.id().value(), answersAMinute)))
                        instanceof Decision.Refused refused) {
            throw refused.failure("RATE_LIMIT_EXCEEDED");
        }
        Map<String, @Nullable Object> done = new LinkedHashMap<>();
        switch (said.type()) {
            // Whoever may speak has said who it is already.
            case "auth" -> done.put("status", "authenticated");
            case "hitl_plan_response" -> done.putAll(review(session, said, caller));
            case "hitl_approval_response" -> choose(session, "approval_request", said, caller);
            case "hitl_input_response", "hitl_clarification_response" ->
                answers.answer(
                        session,
                        said.required("request_id"),
                        said.optional("field"),
                        said.data().path("value"),
                        caller);
            case "control_pause" ->
                done.put(
                        "current_todo",
                        steering.pause(session, said.optional("reason"), caller.id())
                                .orElse(null));
            case "control_resume" -> steering.resume(session, ResumeRequest.of(modifications(said)), caller.id());
            case "control_cancel" -> {
                Stopped ignored =
                        stopping.stop(session, said.data().path("reason").asString(""));
            }
            case "control_retry" ->
                done.put("retry_count", steering.retry(plan(said, caller), said.required("todo_id"), caller.id()));
            case "control_skip" -> steering.skip(plan(said, caller), said.required("todo_id"), said.optional("reason"));
            default -> throw Failure.invalid("SOCKET_MESSAGE_UNKNOWN").with("type", said.type());
        }
        return done;
    }

    private Map<String, Object> review(Session session, Said said, Caller caller) throws InterruptedException {
        if (!"modify".equals(said.optional("action"))) {
            choose(session, "plan_review", said, caller);
            return Map.of();
        }
        answers.requirePending(session, said.required("request_id"), "plan_review");
        Plan plan = seen.find(
                session.found().planId() == null ? "" : session.found().planId(), caller);
        return Map.of(
                "new_version",
                modifications
                        .bySentence(plan, said.required("instruction"), null, caller)
                        .revised()
                        .plan()
                        .version());
    }

    private void choose(Session session, String type, Said said, Caller caller) {
        String comment = said.optional("comment");
        Answer answer = new Answer(said.required("action"), null, comment == null ? said.optional("reason") : comment);
        answers.choose(session, said.required("request_id"), type, answer, caller);
    }

    private Plan plan(Said said, Caller caller) {
        return seen.ofTodo(said.required("todo_id"), caller);
    }

    private ResumeRequest modifications(Said said) {
        try {
            return json.treeToValue(said.data(), ResumeRequest.class);
        } catch (JacksonException e) {
            throw new Violation(Place.BODY, "data.modifications", Rule.WRONG_TYPE).failure();
        }
    }
}
