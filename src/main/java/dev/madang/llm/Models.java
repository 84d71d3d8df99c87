package dev.madang.llm;

import dev.madang.shared.Failure;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The models of this server: prompts go to the provider that the configuration names, {@code builtin} when it names none. */
@Component
public class Models {

    private final Map<String, ModelProvider> providers;
    private final String chosen;

    Models(ObjectProvider<ModelProvider> providers, @Value("${madang.llm.provider:builtin}") String chosen) {
        this.providers = providers.stream().collect(Collectors.toMap(ModelProvider::name, Function.identity()));
        this.chosen = chosen;
        if (!this.providers.containsKey(chosen)) {
            throw new IllegalStateException("MADANG_LLM_PROVIDER is " + chosen + ", but only "
                    + this.providers.keySet().stream().sorted().toList() + " are there");
        }
    }

    /** The name of the provider that answers. */
    public String provider() {
        return chosen;
    }

    /**
     * Answers a prompt.
     *
     * @throws Failure OUTSIDE_FAILED or OUTSIDE_SLOW
     */
    public Completion complete(Prompt prompt) throws InterruptedException {
        ModelProvider provider = providers.get(chosen);
        if (provider == null) {
            throw Failure.of(Failure.Kind.UNAVAILABLE, "LLM_MODEL_UNAVAILABLE").with("provider", chosen);
        }
        return provider.complete(prompt);
    }
}
