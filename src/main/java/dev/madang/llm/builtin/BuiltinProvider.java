package dev.madang.llm.builtin;

import dev.madang.llm.BuiltinSkill;
import dev.madang.llm.Completion;
import dev.madang.llm.ModelProvider;
import dev.madang.llm.Prompt;
import dev.madang.llm.Usage;
import dev.madang.shared.Failure;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Answers by the skill of the prompt's task. It costs nothing, and it says that it is no language model. */
@Component
class BuiltinProvider implements ModelProvider {

    private static final String NAME = "builtin";

    private final Map<String, BuiltinSkill> skills;

    BuiltinProvider(ObjectProvider<BuiltinSkill> skills) {
        this.skills = skills.stream().collect(Collectors.toMap(BuiltinSkill::task, Function.identity()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Completion complete(Prompt prompt) {
        BuiltinSkill skill = skills.get(prompt.task());
        if (skill == null) {
            throw Failure.of(Failure.Kind.UNAVAILABLE, "LLM_MODEL_UNAVAILABLE").with("task", prompt.task());
        }
        return new Completion(skill.answer(prompt), NAME, NAME, Usage.NONE);
    }
}
