package dev.madang.runs;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of runs that the families brought. */
@Component
class RunKinds {

    private final ObjectProvider<RunKind> provider;
    private volatile @Nullable Map<String, RunKind> byName;

    RunKinds(ObjectProvider<RunKind> provider) {
        this.provider = provider;
    }

    RunKind of(Run run) {
        RunKind kind = byName().get(run.kind());
        if (kind == null) {
            throw new IllegalStateException("no run kind " + run.kind());
        }
        return kind;
    }

    Collection<RunKind> all() {
        return byName().values();
    }

    /** The names of the kinds of one family, or of all. */
    List<String> ofFamily(@Nullable String family) {
        return all().stream()
                .filter(kind -> family == null || kind.family().equals(family))
                .map(RunKind::name)
                .sorted()
                .toList();
    }

    // Kinds need the engine, so they are looked up when the first run asks for one.
    private Map<String, RunKind> byName() {
        Map<String, RunKind> known = byName;
        if (known == null) {
            known = provider.stream().collect(Collectors.toUnmodifiableMap(RunKind::name, Function.identity()));
            byName = known;
        }
        return known;
    }
}
