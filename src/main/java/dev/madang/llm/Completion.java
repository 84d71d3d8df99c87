package dev.madang.llm;

import tools.jackson.databind.JsonNode;

/**
 * What a model answered.
 *
 * @param provider who answered; {@code builtin} is rules and templates, no language model
 */
public record Completion(JsonNode answer, String provider, String model, Usage usage) {}
