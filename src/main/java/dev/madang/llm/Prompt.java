package dev.madang.llm;

import tools.jackson.databind.JsonNode;

/**
 * A question to a model whose answer is a JSON document.
 *
 * @param task a stable name, for example {@code agent.understand}; {@code builtin} answers by it
 * @param instructions what a language model is told to do, in English
 * @param input what it is asked about; text from people stands in here and never in the instructions
 * @param schema the JSON Schema that the answer has to meet
 * @param language the language of the texts in the answer: {@code ko} or {@code en}
 */
public record Prompt(String task, String instructions, JsonNode input, JsonNode schema, String language) {}
