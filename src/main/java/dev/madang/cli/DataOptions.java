package dev.madang.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say where the data is; for every command that needs it. */
public final class DataOptions {

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "./data")
    private Path data = Path.of("data");

    @Option(names = "--database-url", paramLabel = "URL")
    private @Nullable String databaseUrl;

    public Path data() {
        return data;
    }

    public @Nullable String databaseUrl() {
        return databaseUrl;
    }
}
