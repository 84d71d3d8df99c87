package dev.madang.runner.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where children may work, and as whom.
 *
 * @param roots folders below which work folders may lie; none: the home of our user and the folder that we were started in
 * @param work where fresh work folders are made; absolute or below the data folder
 * @param runAs the name of the user that children are, if they are not to be ours
 */
@ConfigurationProperties("madang.runner")
record ProcessSettings(
        @DefaultValue List<Path> roots,
        @Nullable Path work,
        @Nullable String runAs) {

    ProcessSettings {
        roots = List.copyOf(roots);
        if (roots.stream().anyMatch(root -> !root.isAbsolute())) {
            throw new IllegalArgumentException("madang.runner.roots must be absolute folders");
        }
    }

    List<Path> rootsOrDefault() {
        return roots.isEmpty()
                ? List.of(Path.of(System.getProperty("user.home")), Path.of(System.getProperty("user.dir")))
                : roots;
    }

    Optional<String> runAsName() {
        return Optional.ofNullable(runAs).map(String::strip).filter(name -> !name.isEmpty());
    }
}
