package dev.madang.cli.doctor;

import dev.madang.llm.WellKnown;
import dev.madang.runner.connectors.KnownTools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is installed: Java, Maven, a browser, AI command-line tools, and which model keys are set. */
final class ToolChecks {

    private static final int OLDEST_JAVA = 25;
    private static final Pattern MAVEN_VERSION = Pattern.compile("Apache Maven (\\S+)");
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<Path> MAC_BROWSERS = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));

    private ToolChecks() {}

    static List<Finding> java(Surroundings here) {
        Runtime.Version version = Runtime.version();
        return List.of(
                version.feature() >= OLDEST_JAVA
                        ? here.ok("java", "doctor.java", System.getProperty("java.version"))
                        : here.missing("java", "doctor.java.old", version.feature(), OLDEST_JAVA));
    }

    static List<Finding> maven(Surroundings here) {
        return List.of(here.program("mvn")
                .flatMap(ToolChecks::mavenVersion)
                .map(version -> here.ok("maven", "doctor.maven", version))
                .orElseGet(() -> here.optional("maven", "doctor.maven.missing")));
    }

    static List<Finding> modelKeys(Surroundings here) {
        List<String> found = WellKnown.variables().stream().filter(here::has).toList();
        return List.of(
                found.isEmpty()
                        ? here.optional("model_keys", "doctor.keys.none")
                        : here.ok("model_keys", "doctor.keys", String.join(", ", found)));
    }

    static List<Finding> aiTools(Surroundings here) {
        List<String> tools = KnownTools.programs();
        List<String> found =
                tools.stream().filter(name -> here.program(name).isPresent()).toList();
        return List.of(
                found.isEmpty()
                        ? here.optional("ai_tools", "doctor.tools.none", String.join(", ", tools))
                        : here.ok("ai_tools", "doctor.tools", String.join(", ", found)));
    }

    static List<Finding> chromium(Surroundings here) {
        boolean found = BROWSERS.stream().anyMatch(name -> here.program(name).isPresent())
                || MAC_BROWSERS.stream().anyMatch(Files::isExecutable);
        return List.of(
                found ? here.ok("chromium", "doctor.chromium") : here.optional("chromium", "doctor.chromium.missing"));
    }

    private static Optional<String> mavenVersion(Path maven) {
        try {
            // Not from the caller's folder: Maven would read the options of a project that lies there.
            ProcessBuilder command = new ProcessBuilder(maven.toString(), "-B", "-v")
                    .directory(Path.of(System.getProperty("java.home")).toFile())
                    .redirectErrorStream(true);
            command.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = command.start();
            process.getOutputStream().close();
            Matcher version =
                    MAVEN_VERSION.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            return version.find() ? Optional.of(version.group(1)) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
