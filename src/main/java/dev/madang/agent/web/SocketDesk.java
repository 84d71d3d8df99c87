package dev.madang.agent.web;

import dev.madang.agent.execution.AskedQuestion;
import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.PlanId;
import dev.madang.agent.planning.Plans;
import dev.madang.agent.session.Session;
import dev.madang.agent.session.SessionId;
import dev.madang.agent.session.Sessions;
import dev.madang.approvals.Approvals;
import dev.madang.events.EventLog;
import dev.madang.identity.Caller;
import dev.madang.quota.Decision;
import dev.madang.quota.Limit;
import dev.madang.quota.Policy;
import dev.madang.quota.Quotas;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the sockets of sessions share: what a client is told first, and how often it may connect. */
@Component
class SocketDesk {

    private final Sessions sessions;
    private final Plans plans;
    private final Approvals approvals;
    private final PendingActions pending;
    private final SessionViews views;
    private final Commands commands;
    private final Quotas quotas;
    private final EventLog log;
    private final Policy connections;

    SocketDesk(
            Sessions sessions,
            Plans plans,
            Approvals approvals,
            PendingActions pending,
            SessionViews views,
            Commands commands,
            Quotas quotas,
            EventLog log,
            @Value("${madang.agent.sockets.connections:10}") int connections) {
        this.sessions = sessions;
        this.plans = plans;
        this.approvals = approvals;
        this.pending = pending;
        this.views = views;
        this.commands = commands;
        this.quotas = quotas;
        this.log = log;
        this.connections =
                new Policy.FixedWindow(connections, Duration.ofMinutes(1), Policy.Start.FIRST_USE);
    }

    /** A session that the caller may see. */
    Session session(SessionId id, Caller caller) {
        return sessions.find(id, caller);
    }

    EventLog log() {
        return log;
    }

    /** So many connections a minute for each caller, on all nodes. */
    Decision connects(Caller caller) {
        return quotas.spend(List.of(Limit.of("agent.socket.connect", caller.id(), connections)));
    }

    /** The data of {@code session_state}. */
    Map<String, @Nullable Object> state(Session session, String lastMessage) {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("status", session.found().status());
        state.put("current_layer", session.found().layer());
        String planId = session.found().planId();
        Plan plan = planId == null ? null : plans.find(new PlanId(planId));
        state.put("plan", plan == null ? null : planOf(plan));
        state.put("todos", plan == null ? List.of() : views.todos(plan));
        state.put(
                "hitl_pending",
                approvals.pending(session.run().value()).stream()
                        .findFirst()
                        .map(pending::view)
                        .orElse(null));
        state.put("last_message_id", lastMessage);
        return state;
    }

    private static Map<String, Object> planOf(Plan plan) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", plan.id().value());
        shown.put("status", plan.status());
        shown.put("version", plan.version());
        shown.put("total_todos", plan.todos().size());
        return shown;
    }

    /** The questions that wait for an answer. */
    List<AskedQuestion> pending(Session session) {
        return approvals.pending(session.run().value()).stream()
                .map(AskedQuestion::new)
                .toList();
    }

    /** Does what a message says; gives what its acknowledgement carries. */
    Map<String, @Nullable Object> hear(Session session, Commands.Said said, Caller caller) throws InterruptedException {
        return commands.obey(session, said, caller);
    }
}
