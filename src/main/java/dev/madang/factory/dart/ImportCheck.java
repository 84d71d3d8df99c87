package dev.madang.factory.dart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Every import leads somewhere, to a declared package, once, and is used. */
final class ImportCheck {

    private final String path;
    private final Project project;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> words = new HashSet<>();

    private ImportCheck(String path, Project project) {
        this.path = path;
        this.project = project;
    }

    static List<Finding> of(String path, Project project) {
        ImportCheck check = new ImportCheck(path, project);
        check.run();
        return check.findings;
    }

    private void run() {
        Objects.requireNonNull(project.programs().get(path)).walk(node -> {
            if (node.children().isEmpty()) {
                words.add(node.text());
            }
        });
        Set<String> seen = new TreeSet<>();
        for (Outline.Link link : project.libraries().outline(path).links()) {
            if (!seen.add(link.uri())) {
                add(link, "import-twice", "'" + link.uri() + "' is named twice");
            }
            check(link);
        }
    }

    private void check(Outline.Link link) {
        packageOf(link.uri()).ifPresent(name -> declared(link, name));
        Optional<String> target = project.libraries().resolve(path, link.uri());
        if (target.isEmpty()) {
            add(link, "import-missing", "'" + link.uri() + "' leads to no file");
        } else if (!link.export() && !used(link, target.get())) {
            add(link, "import-unused", "nothing of '" + link.uri() + "' is used");
        }
    }

    private void declared(Outline.Link link, String name) {
        Pubspec pubspec = project.pubspec();
        boolean inLib = path.startsWith("lib/");
        if (pubspec.dependencies().containsKey(name)
                || (!inLib && pubspec.devDependencies().containsKey(name))) {
            return;
        }
        add(link, "package-undeclared", "the package '" + name + "' is not among the dependencies of pubspec.yaml");
    }

    private Optional<String> packageOf(String uri) {
        if (!uri.startsWith("package:") || !uri.contains("/")) {
            return Optional.empty();
        }
        String name = uri.substring("package:".length(), uri.indexOf('/'));
        return Optional.of(name).filter(other -> !other.equals(project.pubspec().name()));
    }

    private boolean used(Outline.Link link, String key) {
        if (link.prefix() != null) {
            return words.contains(link.prefix());
        }
        return project.libraries().exported(key).values().stream()
                .filter(declared -> link.lets(declared.name()))
                .anyMatch(this::used);
    }

    private boolean used(Declared declared) {
        return words.contains(declared.name())
                || (declared.kind() == Declared.Kind.EXTENSION
                        && declared.members().keySet().stream().anyMatch(words::contains));
    }

    private void add(Outline.Link link, String code, String message) {
        findings.add(new Finding(path, link.line(), code, message));
    }
}
