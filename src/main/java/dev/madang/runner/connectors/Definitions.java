package dev.madang.runner.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The connectors' files: those that come along, and those that somebody put into the data folder. The latter win. */
final class Definitions {

    private Definitions() {}

    static List<Definition> all(Path folder) {
        Map<String, Definition> byName = new LinkedHashMap<>();
        ours().forEach(one -> byName.put(one.name(), one));
        of(folder).forEach(one -> byName.put(one.name(), one));
        return List.copyOf(byName.values());
    }

    /** Those that come along. */
    static List<Definition> ours() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath:/runner/connectors/*.json");
            return Arrays.stream(files).map(Definitions::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Definition read(Resource file) {
        try {
            return DefinitionReader.read(
                    String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Definition> of(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .map(Definitions::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Definition read(Path file) {
        try {
            return DefinitionReader.read(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
