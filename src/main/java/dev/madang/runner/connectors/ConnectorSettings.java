package dev.madang.runner.connectors;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the configuration says of connectors, by their names; it counts more than their files.
 *
 * @param connectors {@code madang.runner.connectors.<name>.…}
 */
@ConfigurationProperties("madang.runner")
record ConnectorSettings(@DefaultValue Map<String, Entry> connectors) {

    ConnectorSettings {
        connectors = Map.copyOf(connectors);
    }

    Entry of(String name) {
        return connectors.getOrDefault(name, Entry.NONE);
    }

    /**
     * Changes to one connector.
     *
     * @param enabled whether it may be used at all
     * @param command its program: a name on the search path, or a path
     * @param arguments instead of the fixed arguments of its file
     * @param moreArguments after them
     * @param unattended whether it may act without asking: adds the flags that its file names for that
     * @param answers whether it may be put texts of strangers as a provider of {@code llm} although its file has no form in which it
     *     cannot act
     * @param keep further variables of our environment that it may have: names, or {@code PREFIX_*}
     * @param models what may be named as its model as a provider of {@code llm}
     */
    record Entry(
            @DefaultValue("true") boolean enabled,
            @Nullable String command,
            @Nullable List<String> arguments,
            @DefaultValue List<String> moreArguments,
            @DefaultValue("false") boolean unattended,
            @DefaultValue("false") boolean answers,
            @DefaultValue Set<String> keep,
            @DefaultValue List<String> models) {

        static final Entry NONE = new Entry(true, null, null, List.of(), false, false, Set.of(), List.of());
    }
}
