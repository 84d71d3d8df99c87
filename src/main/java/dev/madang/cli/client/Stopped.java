package dev.madang.cli.client;

import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What a stop left. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Stopped(String sessionId, List<String> completedTodos, List<String> cancelledTodos) {}
