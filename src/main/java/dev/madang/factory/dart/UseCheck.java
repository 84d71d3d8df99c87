package dev.madang.factory.dart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every class, function, member and parameter that a file uses is one that exists. */
final class UseCheck {

    private static final Set<String> NO_USE = Set.of(
            "unconditional_assignable_selector",
            "conditional_assignable_selector",
            "cascade_selector",
            "label",
            "combinator",
            "import_specification",
            "const_object_expression",
            "new_expression",
            "constructor_invocation",
            "qualified",
            "field_initializer",
            "constructor_signature",
            "constant_constructor_signature",
            "factory_constructor_signature",
            "redirecting_factory_constructor_signature");
    private static final Set<String> WORDS = Set.of("_", "__", "dynamic", "rethrow");
    private static final Set<String> TYPE_WORDS = Set.of("dynamic", "Function", "void", "Never");

    private final String path;
    private final Syntax program;
    private final Scope scope;
    private final Members members;
    private final List<Finding> findings = new ArrayList<>();

    UseCheck(String path, Project project, Members members) {
        this.path = path;
        this.program = Objects.requireNonNull(project.programs().get(path));
        this.scope = new Scope(path, program, project.libraries());
        this.members = members;
    }

    List<Finding> findings() {
        program.walk(this::visit);
        return findings;
    }

    private void visit(Syntax node) {
        if (node.is("import_or_export")) {
            return;
        }
        Set<Syntax> declared = Set.copyOf(Names.declared(node));
        List<Syntax> parts = node.children();
        for (int i = 0; i < parts.size(); i++) {
            Syntax part = parts.get(i);
            if (part.is("type_identifier")) {
                type(node, parts, i);
            } else if (part.is("identifier", "identifier_dollar_escaped")
                    && !declared.contains(part)
                    && !NO_USE.contains(node.type())) {
                name(part);
                chain(part, selectors(parts, i + 1));
            } else if (!part.is("selector")) {
                members(selectors(parts, i + 1));
            }
        }
        if (node.is("const_object_expression", "new_expression")) {
            creation(node);
        } else if (node.is("cascade_section")) {
            cascade(node);
        }
    }

    private static List<Syntax> selectors(List<Syntax> parts, int from) {
        int end = from;
        while (end < parts.size() && parts.get(end).is("selector")) {
            end++;
        }
        return parts.subList(from, end);
    }

    private void type(Syntax parent, List<Syntax> parts, int at) {
        String name = parts.get(at).text();
        boolean prefixed = at >= 2
                && parts.get(at - 1).is(".")
                && scope.isPrefix(parts.get(at - 2).text());
        boolean known = prefixed
                ? scope.find(parts.get(at - 2).text(), name).isPresent()
                : TYPE_WORDS.contains(name) || scope.isPrefix(name) || scope.knows(name);
        if (!known && !parent.is("type_parameter")) {
            add(parts.get(at), "name-unknown", "there is no class '" + name + "' here");
        }
    }

    private void name(Syntax identifier) {
        String name = identifier.text();
        if (!scope.knows(name) && !WORDS.contains(name)) {
            add(identifier, "name-unknown", "there is no '" + name + "' here");
        }
    }

    /** A name and what follows it: calls, members, calls of members. */
    private void chain(Syntax base, List<Syntax> selectors) {
        String name = base.text();
        Optional<Declared> declared = scope.find(name);
        Optional<Syntax> first = selectors.stream()
                .filter(selector -> !selector.has("type_arguments"))
                .findFirst();
        if (first.isEmpty()) {
            return;
        }
        int used = selectors.indexOf(first.get()) + 1;
        Optional<String> member = member(first.get());
        if (scope.isPrefix(name) && member.isPresent()) {
            prefixed(base, member.get(), selectors, used);
        } else if (declared.isPresent()
                && (declared.get().kind().isType() || !scope.isLocal(name) || member.isEmpty())) {
            of(declared.get(), base, first.get(), selectors, used);
        } else {
            arguments(first.get()).ifPresent(call -> own(name, call));
            members(selectors);
        }
    }

    private void prefixed(Syntax base, String member, List<Syntax> selectors, int used) {
        Optional<Declared> found = scope.find(base.text(), member);
        if (found.isEmpty()) {
            add(base, "name-unknown", "there is no '" + base.text() + "." + member + "'");
            return;
        }
        if (used < selectors.size()) {
            of(found.get(), base, selectors.get(used), selectors, used + 1);
        }
    }

    private void of(Declared declared, Syntax base, Syntax first, List<Syntax> selectors, int used) {
        Optional<String> member = member(first);
        Optional<Call> call = arguments(first);
        if (call.isPresent()) {
            declared.signature("").ifPresent(found -> check(found, declared.name(), call.get()));
            members(selectors.subList(used, selectors.size()));
        } else if (member.isPresent() && declared.kind().isType()) {
            Optional<Call> next = used < selectors.size() ? arguments(selectors.get(used)) : Optional.empty();
            of(declared, member.get(), base, next);
            members(selectors.subList(next.isPresent() ? used + 1 : used, selectors.size()));
        } else {
            members(selectors);
        }
    }

    private void of(Declared declared, String member, Syntax base, Optional<Call> call) {
        if (declared.kind() != Declared.Kind.ALIAS && !declared.hasStatic(member)) {
            add(base, "member-unknown", "'" + declared.name() + "' has no '" + member + "'");
            return;
        }
        call.ifPresent(made -> {
            Declared.Member found = declared.members().get(member);
            Signature signature =
                    found == null ? declared.constructors().get(member.equals("new") ? "" : member) : found.signature();
            if (signature != null) {
                check(signature, declared.name() + "." + member, made);
            }
        });
    }

    /** Calls of a method or function of this very file, or of a class that it inherits from. */
    private void own(String name, Call call) {
        if (!scope.isLocal(name)) {
            fits(name, call);
        }
    }

    private void members(List<Syntax> selectors) {
        for (int i = 0; i < selectors.size(); i++) {
            Syntax selector = selectors.get(i);
            Optional<Call> call = i + 1 < selectors.size() ? arguments(selectors.get(i + 1)) : Optional.empty();
            member(selector).ifPresent(name -> member(selector, name, call));
        }
    }

    private void cascade(Syntax node) {
        node.child("cascade_selector")
                .flatMap(selector -> selector.child("identifier"))
                .ifPresent(name -> member(
                        name,
                        name.text(),
                        node.child("argument_part")
                                .flatMap(part -> part.child("arguments"))
                                .map(Call::of)));
    }

    private void member(Syntax place, String name, Optional<Call> call) {
        if (!members.knows(name)) {
            add(place, "member-unknown", "nothing that is known has a member '" + name + "'");
        } else {
            call.ifPresent(made -> fits(name, made));
        }
    }

    private void fits(String name, Call call) {
        List<Signature> candidates = members.signatures(name);
        List<List<Signature.Fault>> faults =
                candidates.stream().map(each -> each.faults(name, call)).toList();
        if (!faults.isEmpty() && faults.stream().noneMatch(List::isEmpty)) {
            faults.getFirst().forEach(this::add);
        }
    }

    private void creation(Syntax node) {
        List<Syntax> types = node.all("type_identifier").toList();
        Optional<Call> call = node.child("arguments").map(Call::of);
        if (types.isEmpty() || call.isEmpty()) {
            return;
        }
        Optional<Declared> declared =
                types.size() > 1 && scope.isPrefix(types.getFirst().text())
                        ? scope.find(types.getFirst().text(), types.get(1).text())
                        : scope.find(types.getFirst().text());
        Optional<String> constructor = node.child("identifier").map(Syntax::text);
        declared.ifPresent(found -> constructor.ifPresentOrElse(
                name -> of(found, name, node, call),
                () -> found.signature("").ifPresent(signature -> check(signature, found.name(), call.get()))));
    }

    private void check(Signature signature, String callee, Call call) {
        signature.faults(callee, call).forEach(this::add);
    }

    private static Optional<String> member(Syntax selector) {
        return selector.children().stream()
                .filter(part -> part.is("unconditional_assignable_selector", "conditional_assignable_selector"))
                .flatMap(part -> part.all("identifier"))
                .map(Syntax::text)
                .findFirst();
    }

    private static Optional<Call> arguments(Syntax selector) {
        return selector.child("argument_part")
                .flatMap(part -> part.child("arguments"))
                .map(Call::of);
    }

    private void add(Syntax place, String code, String message) {
        findings.add(new Finding(path, place.line(), code, message));
    }

    private void add(Signature.Fault fault) {
        findings.add(new Finding(path, fault.line(), fault.code(), fault.message()));
    }

    /** All members of all types, by name: what stands after a dot is looked up here, since no types are inferred. */
    record Members(Map<String, List<Declared.Member>> byName, Set<String> unnamed) {

        static Members of(Project project) {
            return new Members(
                    project.libraries()
                            .everything()
                            .flatMap(declared -> declared.members().values().stream())
                            .collect(Collectors.groupingBy(Declared.Member::name)),
                    Set.of("new", "call", "runtimeType"));
        }

        boolean knows(String name) {
            return byName.containsKey(name) || unnamed.contains(name) || name.startsWith("$");
        }

        /** Empty if a field or a getter has this name too: whatever it holds may be called. */
        List<Signature> signatures(String name) {
            List<Declared.Member> found = byName.getOrDefault(name, List.of());
            List<Signature> known = found.stream()
                    .map(Declared.Member::signature)
                    .filter(Objects::nonNull)
                    .toList();
            return known.size() == found.size() ? known : List.of();
        }
    }
}
