package dev.madang.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.aot.AotDetector;

/**
 * Decides whether a start takes the beans that {@link GenerateCommand} wrote down ahead of time. The launcher asks for them once a
 * rehearsal went well with them; they hold as long as nobody has configured what Spring's conditions look at.
 */
final class GeneratedBeans {

    private static final List<String> CONDITIONS =
            List.of("spring.", "server.", "management.", "db-scheduler.", "madang.bench");
    private static final List<Path> FILES = Stream.of("", "config")
            .flatMap(folder -> Stream.of("properties", "xml", "yml", "yaml")
                    .map(kind -> Path.of(folder).resolve("application." + kind)))
            .toList();

    private GeneratedBeans() {}

    /** Leaves Spring's switch as it is where they are there and hold, and else turns it off. */
    static void useWhereTheyHold(Class<?> application) {
        Properties properties = System.getProperties();
        if (!AotDetector.useGeneratedArtifacts()) {
            return;
        }
        boolean there =
                application.getResource(application.getSimpleName() + "__ApplicationContextInitializer.class") != null;
        if (!there || !hold(System.getenv(), properties, Path.of(""))) {
            System.setProperty(AotDetector.AOT_ENABLED, "false");
        }
    }

    /** Whether nothing in the environment, the properties or the folder's files could have another bean made. */
    static boolean hold(Map<String, String> environment, Properties properties, Path folder) {
        return Stream.concat(
                                environment.keySet().stream().map(GeneratedBeans::property),
                                properties.stringPropertyNames().stream())
                        .filter(name -> !name.equals(AotDetector.AOT_ENABLED))
                        .noneMatch(name -> CONDITIONS.stream().anyMatch(name::startsWith))
                && FILES.stream().map(folder::resolve).noneMatch(Files::exists);
    }

    // A variable's underscore may stand for a dot or for a dash.
    private static String property(String variable) {
        String name = variable.toLowerCase(Locale.ROOT).replace('_', '.');
        return name.startsWith("db.scheduler.") ? name.replaceFirst("db\\.", "db-") : name;
    }
}
