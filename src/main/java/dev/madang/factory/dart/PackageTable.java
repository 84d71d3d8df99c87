package dev.madang.factory.dart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What is known of the SDK and of the packages that generated apps use: per package one version, per library the outline of a file
 * below {@code factory/dart}, written by hand in Dart without bodies.
 */
final class PackageTable {

    private static final class Loaded {
        private static final PackageTable TABLE = load();
    }

    private final Map<String, String> versions;
    private final Map<String, Outline> libraries;

    private PackageTable(Map<String, String> versions, Map<String, Outline> libraries) {
        this.versions = Map.copyOf(versions);
        this.libraries = Map.copyOf(libraries);
    }

    static PackageTable get() {
        return Loaded.TABLE;
    }

    /** Outlines by URI, such as {@code package:http/http.dart}. */
    Map<String, Outline> libraries() {
        return libraries;
    }

    /** Versions by package, {@code sdk} for what comes with Flutter. */
    Map<String, String> versions() {
        return versions;
    }

    /** The index has a line {@code package name version} per package, below it one line per library. */
    private static PackageTable load() {
        Map<String, String> versions = new LinkedHashMap<>();
        Map<String, Outline> libraries = new HashMap<>();
        String current = "";
        for (String line : read("index.txt").lines().toList()) {
            String[] words = line.strip().split(" +", -1);
            if (words.length == 3 && words[0].equals("package")) {
                current = words[1];
                versions.put(current, words[2]);
            } else if (words.length == 1 && !words[0].isEmpty()) {
                String uri =
                        current.equals("dart") ? "dart:" + words[0] : "package:" + current + "/" + words[0] + ".dart";
                libraries.put(uri, outline(current + "/" + words[0] + ".dart"));
            }
        }
        versions.remove("dart");
        return new PackageTable(versions, libraries);
    }

    private static Outline outline(String name) {
        Syntax program = Syntax.parse(read(name));
        program.walk(node -> {
            if (node.is("ERROR") || node.missing()) {
                throw new IllegalStateException("the table's file " + name + " does not parse, line " + node.line());
            }
        });
        return Outline.of(program);
    }

    private static String read(String name) {
        String path = "/factory/dart/" + name;
        try (InputStream in = Objects.requireNonNull(PackageTable.class.getResourceAsStream(path), path);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.readAllAsString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
