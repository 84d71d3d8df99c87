package dev.madang.factory.dart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a library declares and which others it names. */
record Outline(List<Link> links, Map<String, Declared> names) {

    /**
     * An import, an export or a part.
     *
     * @param prefix the name after {@code as}
     */
    record Link(
            String uri, int line, boolean export, @Nullable String prefix, Set<String> shown, Set<String> hidden) {

        boolean lets(String name) {
            return (shown.isEmpty() || shown.contains(name)) && !hidden.contains(name);
        }
    }

    static Outline of(Syntax program) {
        List<Link> links = new ArrayList<>();
        Map<String, Declared> names = new LinkedHashMap<>();
        DeclarationReader reader = new DeclarationReader(names);
        for (Syntax node : program.children()) {
            if (node.is("import_or_export", "part_directive", "part_of_directive")) {
                link(node, links);
            } else {
                reader.read(node);
            }
        }
        return new Outline(List.copyOf(links), Map.copyOf(names));
    }

    private static void link(Syntax node, List<Link> links) {
        Set<String> shown = new HashSet<>();
        Set<String> hidden = new HashSet<>();
        List<String> uri = new ArrayList<>();
        List<String> prefix = new ArrayList<>();
        boolean[] export = {false};
        node.walk(part -> {
            if (part.is("string_literal") && uri.isEmpty()) {
                uri.add(unquoted(part.text()));
            } else if (part.is("library_export")) {
                export[0] = true;
            } else if (part.is("import_specification")) {
                part.all("identifier").forEach(name -> prefix.add(name.text()));
            } else if (part.is("combinator")) {
                Set<String> side = part.text().startsWith("show") ? shown : hidden;
                part.all("identifier").forEach(name -> side.add(name.text()));
            }
        });
        if (!uri.isEmpty()) {
            String as = prefix.isEmpty() ? null : prefix.getFirst();
            links.add(new Link(uri.getFirst(), node.line(), export[0], as, Set.copyOf(shown), Set.copyOf(hidden)));
        }
    }

    static String unquoted(String literal) {
        return literal.length() < 2 ? literal : literal.substring(1, literal.length() - 1);
    }
}
