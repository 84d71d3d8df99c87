package dev.madang.llm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provider as settings pages show it.
 *
 * @param models those that the configuration names; the first is used when a call names none
 * @param missing what it lacks to be available, in one word: key, model, script, program or permission; null when it is available
 * @param keySource where its key comes from: the name of an environment variable, {@code settings}, or null
 */
public record ProviderInfo(
        String name,
        ProviderKind kind,
        List<String> models,
        @Nullable String missing,
        @Nullable String keySource) {

    public ProviderInfo {
        models = List.copyOf(models);
    }

    public boolean available() {
        return missing == null;
    }
}
