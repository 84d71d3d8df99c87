package dev.madang.llm;

import tools.jackson.databind.JsonNode;

/**
 * What {@code builtin} can do: one task, answered by rules and templates. Families contribute these as beans. The same input gives
 * the same answer.
 */
public interface BuiltinSkill {

    /** The task of the prompts it answers. */
    String task();

    /** An answer that meets the prompt's schema. */
    JsonNode answer(Prompt prompt);
}
