package dev.madang.factory.dart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The routes that the app declares ({@code GoRoute(path: …)}, nested ones joined) and the places that go somewhere. A place is a literal,
 * a static constant or a static function that answers a literal.
 */
final class Routes {

    private static final Set<String> MOVES = Set.of("go", "push", "pushReplacement", "replace");
    private static final Pattern HOLE = Pattern.compile("\\$\\{[^}]*}|\\$\\w+|:\\w+");

    private final Map<String, String> literals = new HashMap<>();
    private final Set<String> declared = new TreeSet<>();

    private Routes() {}

    static Routes of(Project project) {
        Routes routes = new Routes();
        project.programs()
                .keySet()
                .forEach(path -> project.libraries()
                        .outline(path)
                        .names()
                        .values()
                        .forEach(type -> type.members().values().forEach(member -> {
                            if (member.isStatic() && member.literal() != null) {
                                routes.literals.put(type.name() + "." + member.name(), member.literal());
                            }
                        })));
        project.programs().values().forEach(program -> routes.collect(program, ""));
        return routes;
    }

    private void collect(Syntax node, String parent) {
        List<Syntax> parts = node.children();
        for (int i = 0; i < parts.size(); i++) {
            Syntax part = parts.get(i);
            Optional<Syntax> arguments =
                    i + 1 < parts.size() && part.is("identifier") && part.text().equals("GoRoute")
                            ? arguments(parts.get(i + 1))
                            : Optional.empty();
            if (arguments.isPresent()) {
                String path = join(parent, path(arguments.get()).orElse(""));
                declared.add(path);
                collect(arguments.get(), path);
                i++;
            } else {
                collect(part, parent);
            }
        }
    }

    private static Optional<Syntax> arguments(Syntax selector) {
        return selector.child("argument_part").flatMap(part -> part.child("arguments"));
    }

    private Optional<String> path(Syntax arguments) {
        return arguments
                .all("named_argument")
                .filter(argument -> argument.text().startsWith("path:"))
                .findFirst()
                .flatMap(argument ->
                        place(argument.children().subList(1, argument.children().size())));
    }

    private static String join(String parent, String path) {
        String whole = path.startsWith("/") ? path : parent + "/" + path;
        return HOLE.matcher(whole.replace("//", "/")).replaceAll("*");
    }

    /** The literal that an expression stands for. */
    private Optional<String> place(List<Syntax> expression) {
        Syntax first = expression.stream()
                .filter(part -> part.is("string_literal", "identifier"))
                .findFirst()
                .orElse(null);
        if (first == null) {
            return Optional.empty();
        }
        if (first.is("string_literal")) {
            return Optional.of(Outline.unquoted(first.text()));
        }
        List<String> names = new ArrayList<>(List.of(first.text()));
        expression.stream()
                .filter(part -> part.is("selector"))
                .limit(1)
                .forEach(selector -> selector.walk(inner -> {
                    if (inner.is("identifier")) {
                        names.add(inner.text());
                    }
                }));
        return Optional.ofNullable(literals.get(String.join(".", names)));
    }

    List<Finding> check(String path, Syntax program) {
        List<Finding> findings = new ArrayList<>();
        program.walk(node -> {
            for (int i = 1; i + 1 < node.children().size(); i++) {
                Syntax selector = node.children().get(i);
                Optional<Syntax> arguments = arguments(node.children().get(i + 1));
                if (arguments.isPresent() && moves(selector)) {
                    arguments
                            .get()
                            .child("argument")
                            .flatMap(argument -> place(argument.children()))
                            .ifPresent(target -> {
                                if (!leads(target)) {
                                    findings.add(new Finding(
                                            path,
                                            selector.line(),
                                            "route-unknown",
                                            "no route leads to '" + target + "'"));
                                }
                            });
                }
            }
        });
        return findings;
    }

    private static boolean moves(Syntax selector) {
        return selector.child("unconditional_assignable_selector")
                .flatMap(inner -> inner.child("identifier"))
                .filter(name -> MOVES.contains(name.text()))
                .isPresent();
    }

    private boolean leads(String target) {
        String place = HOLE.matcher(target.replaceFirst("\\?.*", "")).replaceAll("*");
        return declared.stream().anyMatch(route -> fits(route.split("/"), place.split("/")));
    }

    private static boolean fits(String[] route, String[] place) {
        if (route.length != place.length) {
            return false;
        }
        for (int i = 0; i < route.length; i++) {
            if (!route[i].equals("*") && !route[i].equals(place[i])) {
                return false;
            }
        }
        return true;
    }
}
