package dev.madang.notion.skill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The YAML files below a folder of the class path. */
public final class DataFiles {

    private DataFiles() {}

    /** Every document of every file, files by name. */
    public static List<Entry> in(String folder) {
        var entries = new ArrayList<Entry>();
        try {
            var resources = new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.yaml");
            var sorted = new ArrayList<>(List.of(resources));
            sorted.sort(Comparator.comparing(resource -> String.valueOf(resource.getFilename())));
            for (var resource : sorted) {
                var text = resource.getContentAsString(StandardCharsets.UTF_8);
                entries.addAll(read(String.valueOf(resource.getFilename()), text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** Every value is a text: {@code on}, {@code no} and {@code 12} mean themselves. */
    private static Yaml yaml() {
        var loading = new LoaderOptions();
        var dumping = new DumperOptions();
        var resolver = new Resolver() {
            @Override
            protected void addImplicitResolvers() {}
        };
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, resolver);
    }

    static List<Entry> read(String name, String text) {
        try {
            var entries = new ArrayList<Entry>();
            for (var document : yaml().loadAll(text)) {
                entries.add(Entry.of(name, document));
            }
            return entries;
        } catch (YAMLException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }
}
