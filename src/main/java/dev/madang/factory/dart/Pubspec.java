package dev.madang.factory.dart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** {@code pubspec.yaml}: the package's name and what it depends on, each with the text of its version constraint. */
record Pubspec(
        String name, Map<String, String> dependencies, Map<String, String> devDependencies, List<Finding> findings) {

    private static final String PATH = "pubspec.yaml";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern CARET = Pattern.compile("\\^(\\d+)\\.(\\d+)\\.(\\d+)");
    private static final Set<String> RESERVED = Set.of(
            "assert",
            "break",
            "case",
            "catch",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "flutter",
            "for",
            "if",
            "in",
            "is",
            "new",
            "null",
            "rethrow",
            "return",
            "super",
            "switch",
            "test",
            "this",
            "throw",
            "true",
            "try",
            "var",
            "void",
            "while",
            "with");

    static Pubspec of(String text) {
        List<Finding> findings = new ArrayList<>();
        Map<?, ?> root = root(text, findings);
        String name = String.valueOf(root.get("name"));
        Map<String, String> dependencies = dependencies(root.get("dependencies"));
        Map<String, String> dev = dependencies(root.get("dev_dependencies"));
        if (findings.isEmpty()) {
            check(text, root, name, findings);
            versions(text, dependencies, findings);
            versions(text, dev, findings);
        }
        return new Pubspec(name, dependencies, dev, List.copyOf(findings));
    }

    private static Map<?, ?> root(String text, List<Finding> findings) {
        try {
            Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            if (loaded instanceof Map<?, ?> map) {
                return map;
            }
            findings.add(new Finding(PATH, 1, "pubspec", "pubspec.yaml is missing or no map"));
        } catch (YAMLException broken) {
            findings.add(new Finding(PATH, 1, "pubspec", "pubspec.yaml is no YAML"));
        }
        return Map.of();
    }

    private static void check(String text, Map<?, ?> root, String name, List<Finding> findings) {
        if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
            findings.add(new Finding(PATH, line(text, "name"), "pubspec", "'" + name + "' is no package name"));
        }
        if (!(root.get("environment") instanceof Map<?, ?> environment) || !environment.containsKey("sdk")) {
            findings.add(new Finding(PATH, 1, "pubspec", "environment.sdk is missing"));
        }
    }

    private static void versions(String text, Map<String, String> dependencies, List<Finding> findings) {
        Map<String, String> known = PackageTable.get().versions();
        dependencies.forEach((name, constraint) -> {
            String version = known.get(name);
            if (version == null) {
                findings.add(new Finding(
                        PATH, line(text, name), "package-unknown", "nothing is known of the package '" + name + "'"));
            } else if (!allows(constraint, version)) {
                findings.add(new Finding(
                        PATH,
                        line(text, name),
                        "package-version",
                        name + " is known in version " + version + ", which '" + constraint + "' excludes"));
            }
        });
    }

    private static boolean allows(String constraint, String version) {
        if (version.equals("sdk") || constraint.equals("any")) {
            return true;
        }
        var caret = CARET.matcher(constraint);
        if (!caret.matches()) {
            return constraint.equals(version);
        }
        String[] known = version.split("\\.", -1);
        int major = Integer.parseInt(caret.group(1));
        int minor = Integer.parseInt(caret.group(2));
        int knownMinor = Integer.parseInt(known[1]);
        return major == Integer.parseInt(known[0]) && (major == 0 ? minor == knownMinor : minor <= knownMinor);
    }

    private static int line(String text, String key) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(key + ":")) {
                return i + 1;
            }
        }
        return 1;
    }

    private static Map<String, String> dependencies(@org.jspecify.annotations.Nullable Object section) {
        Map<String, String> found = new TreeMap<>();
        if (section instanceof Map<?, ?> map) {
            map.forEach((name, constraint) -> found.put(
                    String.valueOf(name), constraint instanceof Map<?, ?> ? "sdk" : String.valueOf(constraint)));
        }
        return found;
    }
}
