package dev.madang.agent.editing.language;

import dev.madang.llm.BuiltinSkill;
import dev.madang.llm.Prompt;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads instructions by rules where no language model is configured. */
@Component
class BuiltinEditing implements BuiltinSkill {

    private final Rules rules;
    private final JsonMapper json;

    BuiltinEditing(Rules rules, JsonMapper json) {
        this.rules = rules;
        this.json = json;
    }

    @Override
    public String task() {
        return Instructions.TASK;
    }

    @Override
    public JsonNode answer(Prompt prompt) {
        JsonNode input = prompt.input();
        List<PlannedTodo> todos = json.convertValue(input.path("plan"), new TypeReference<>() {});
        LocalDate today = LocalDate.parse(input.path("today").asString());
        String instruction = input.path("instruction").asString();
        return json.valueToTree(Answer.of(rules.read(instruction, prompt.language(), todos, today)));
    }
}
