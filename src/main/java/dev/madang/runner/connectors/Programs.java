package dev.madang.runner.connectors;

import java.nio.file.Path;
import java.util.Optional;

/** Where programs lie. */
@FunctionalInterface
public interface Programs {

    /** The executable file of that name along the search path, or at that path if it is one. */
    Optional<Path> find(String name);
}
