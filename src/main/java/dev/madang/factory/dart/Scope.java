package dev.madang.factory.dart;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that one file sees: its own, those of its imports, and of {@code dart:core}. */
final class Scope {

    private final Map<String, Declared> names = new HashMap<>();
    private final Map<String, Map<String, Declared>> prefixes = new HashMap<>();
    private final Set<String> locals = new HashSet<>();
    private final Set<String> inherited = new HashSet<>();

    Scope(String path, Syntax program, Libraries libraries) {
        Outline own = libraries.outline(path);
        names.putAll(libraries.exported("dart:core"));
        for (Outline.Link link : own.links()) {
            if (!link.export()) {
                libraries.resolve(path, link.uri()).ifPresent(key -> imported(link, libraries.exported(key)));
            }
        }
        names.putAll(own.names());
        program.walk(node -> Names.declared(node).forEach(name -> locals.add(name.text())));
        own.names().values().forEach(declared -> inherit(declared, new HashSet<>()));
    }

    private void imported(Outline.Link link, Map<String, Declared> exported) {
        Map<String, Declared> target =
                link.prefix() == null ? names : prefixes.computeIfAbsent(link.prefix(), prefix -> new HashMap<>());
        exported.forEach((name, declared) -> {
            if (link.lets(name)) {
                target.put(name, declared);
            }
        });
    }

    private void inherit(Declared declared, Set<String> seen) {
        for (String parent : declared.supertypes()) {
            if (seen.add(parent)) {
                find(parent).ifPresent(found -> {
                    inherited.addAll(found.members().keySet());
                    inherit(found, seen);
                });
            }
        }
        if (declared.kind() == Declared.Kind.ENUM) {
            inherited.add("values");
            find("Enum").ifPresent(found -> inherited.addAll(found.members().keySet()));
        }
        find("Object").ifPresent(found -> inherited.addAll(found.members().keySet()));
    }

    Optional<Declared> find(String name) {
        return Optional.ofNullable(names.get(name));
    }

    Optional<Declared> find(String prefix, String name) {
        return Optional.ofNullable(prefixes.getOrDefault(prefix, Map.of()).get(name));
    }

    boolean isPrefix(String name) {
        return prefixes.containsKey(name);
    }

    /** Whether the file itself gives this name to something, at any depth. */
    boolean isLocal(String name) {
        return locals.contains(name);
    }

    boolean knows(String name) {
        return names.containsKey(name) || locals.contains(name) || inherited.contains(name) || isPrefix(name);
    }
}
