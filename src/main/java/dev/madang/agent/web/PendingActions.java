package dev.madang.agent.web;

import dev.madang.approvals.Question;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a pending question looks (dream-agent 6.4); what else it shows stands beside the contract's keys. */
@Component
class PendingActions {

    private final JsonMapper json;

    PendingActions(JsonMapper json) {
        this.json = json;
    }

    Map<String, Object> view(Question question) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("request_id", question.id().value());
        view.put("type", question.type());
        view.putAll(json.readValue(question.content(), new TypeReference<Map<String, Object>>() {}));
        view.put("created_at", Wire.time(question.askedAt()));
        view.put("timeout_at", Wire.time(question.deadline()));
        view.put("on_timeout", question.onSilence().action());
        return view;
    }
}
