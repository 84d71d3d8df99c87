package dev.madang.factory.dart;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All libraries of a project and of the table, and what each makes visible to whoever imports it. */
final class Libraries {

    private final String ownPackage;
    private final Map<String, Outline> project;
    private final PackageTable table;
    private final Map<String, Map<String, Declared>> exported = new HashMap<>();

    Libraries(String ownPackage, Map<String, Outline> project, PackageTable table) {
        this.ownPackage = ownPackage;
        this.project = project;
        this.table = table;
    }

    /** The key of the library that a file means: a path of the project, or a URI of the table. */
    Optional<String> resolve(String from, String uri) {
        String own = "package:" + ownPackage + "/";
        if (uri.startsWith(own)) {
            return known("lib/" + uri.substring(own.length()));
        }
        if (uri.contains(":")) {
            return Optional.of(uri).filter(table.libraries()::containsKey);
        }
        return relative(from, uri).flatMap(this::known);
    }

    private Optional<String> known(String path) {
        return Optional.of(path).filter(project::containsKey);
    }

    private static Optional<String> relative(String from, String uri) {
        try {
            return Optional.of(URI.create(from).resolve(uri).normalize().toString());
        } catch (IllegalArgumentException notAUri) {
            return Optional.empty();
        }
    }

    Outline outline(String key) {
        Outline found = project.get(key);
        return found != null ? found : table.libraries().getOrDefault(key, new Outline(List.of(), Map.of()));
    }

    /** What an import of this library brings: its own names and those that it exports. */
    Map<String, Declared> exported(String key) {
        return exported.computeIfAbsent(key, each -> {
            Map<String, Declared> found = new HashMap<>();
            collect(each, found, new HashSet<>());
            return Map.copyOf(found);
        });
    }

    private void collect(String key, Map<String, Declared> into, Set<String> seen) {
        if (!seen.add(key)) {
            return;
        }
        Outline outline = outline(key);
        outline.names().forEach((name, declared) -> {
            if (!name.startsWith("_")) {
                into.putIfAbsent(name, declared);
            }
        });
        for (Outline.Link link : outline.links()) {
            if (link.export()) {
                resolve(key, link.uri()).ifPresent(target -> {
                    Map<String, Declared> inner = new HashMap<>();
                    collect(target, inner, new HashSet<>(seen));
                    inner.forEach((name, declared) -> {
                        if (link.lets(name)) {
                            into.putIfAbsent(name, declared);
                        }
                    });
                });
            }
        }
    }

    Stream<Declared> everything() {
        return Stream.concat(project.values().stream(), table.libraries().values().stream())
                .flatMap(outline -> outline.names().values().stream());
    }
}
