package dev.madang.runner.connectors;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/** The AI command-line tools for which a connector comes along. */
@NamedInterface("tools")
public final class KnownTools {

    private KnownTools() {}

    /** The names of their programs, in the order of the connectors. */
    public static List<String> programs() {
        return Definitions.ours().stream()
                .map(definition -> definition.line().command())
                .toList();
    }
}
