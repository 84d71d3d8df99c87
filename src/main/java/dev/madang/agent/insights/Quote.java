package dev.madang.agent.insights;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Words of a review that show what was meant. */
@JsonNaming(SnakeCaseStrategy.class)
public record Quote(String text, String reviewId, String brand) {}
