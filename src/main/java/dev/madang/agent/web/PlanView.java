package dev.madang.agent.web;

import dev.madang.agent.planning.PlanStatus;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A plan (dream-agent 4.1); {@code notes} is an addition. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record PlanView(
        String id,
        String sessionId,
        PlanStatus status,
        int version,
        List<TodoView> todos,
        Map<String, List<String>> dependencyGraph,
        int estimatedDurationSec,
        String mermaidDiagram,
        List<String> notes,
        String createdAt) {}
