package dev.madang.cli.client;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A tool and how long it usually takes. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ToolInfo(String name, int estimatedDurationSec) {}
