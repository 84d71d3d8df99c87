package dev.madang.agent.execution;

import dev.madang.llm.Completion;
import dev.madang.llm.Usage;
import tools.jackson.databind.JsonNode;

/** What a layer's step came to: the model's checked answer, who gave it and what it used. */
record LayerResult(JsonNode answer, String provider, String model, Usage usage) {

    static LayerResult of(Completion completion) {
        return new LayerResult(completion.answer(), completion.provider(), completion.model(), completion.usage());
    }
}
