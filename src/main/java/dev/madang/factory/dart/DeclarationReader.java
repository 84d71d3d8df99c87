package dev.madang.factory.dart;

import dev.madang.factory.dart.Declared.Kind;
import dev.madang.factory.dart.Declared.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the top-level names of a file. */
final class DeclarationReader {

    private static final Map<String, Kind> TYPES = Map.of(
            "class_definition", Kind.CLASS,
            "enum_declaration", Kind.ENUM,
            "mixin_declaration", Kind.MIXIN,
            "extension_declaration", Kind.EXTENSION,
            "type_alias", Kind.ALIAS);

    private final Map<String, Declared> names;

    DeclarationReader(Map<String, Declared> names) {
        this.names = names;
    }

    void read(Syntax node) {
        Kind kind = TYPES.get(node.type());
        if (kind != null) {
            type(node, kind);
        } else if (node.is("function_signature")) {
            add(node, Kind.FUNCTION, Map.of("", parameters(node)), Map.of());
        } else if (node.is("getter_signature")) {
            add(node, Kind.VARIABLE, Map.of(), Map.of());
        } else if (node.is("static_final_declaration_list", "initialized_identifier_list")) {
            node.children().forEach(each -> add(each, Kind.VARIABLE, Map.of(), Map.of()));
        }
    }

    private void add(Syntax node, Kind kind, Map<String, Signature> constructors, Map<String, Member> members) {
        for (Syntax name : Names.declared(node)) {
            names.put(
                    name.text(), new Declared(name.text(), kind, name.line(), supertypes(node), constructors, members));
        }
    }

    private void type(Syntax node, Kind kind) {
        Map<String, Signature> constructors = new HashMap<>();
        Map<String, Member> members = new LinkedHashMap<>();
        String name =
                Names.declared(node).stream().findFirst().map(Syntax::text).orElse("");
        node.children().stream()
                .filter(child -> child.is("class_body", "enum_body", "extension_body"))
                .forEach(body -> members(name, body, constructors, members));
        if (kind == Kind.CLASS && constructors.isEmpty() && !node.has("abstract")) {
            constructors.put("", Signature.NOTHING);
        }
        if (kind == Kind.EXTENSION && name.isEmpty()) {
            return;
        }
        add(node, kind, constructors, members);
    }

    private static void members(
            String type, Syntax body, Map<String, Signature> constructors, Map<String, Member> members) {
        List<Syntax> parts = body.children();
        for (int i = 0; i < parts.size(); i++) {
            Syntax part = parts.get(i);
            if (part.is("enum_constant")) {
                Names.declared(part).forEach(each -> put(members, each, true, null, null));
            } else if (part.is("declaration", "method_signature")) {
                Syntax next = i + 1 < parts.size() ? parts.get(i + 1) : part;
                member(type, part, next, constructors, members);
            }
        }
    }

    private static void member(
            String type, Syntax part, Syntax next, Map<String, Signature> constructors, Map<String, Member> members) {
        boolean isStatic = part.has("static");
        for (Syntax inner : part.children()) {
            switch (inner.type()) {
                case "function_signature" ->
                    Names.declared(inner)
                            .forEach(each -> put(members, each, isStatic, parameters(inner), literal(next)));
                case "getter_signature", "setter_signature", "operator_signature" ->
                    Names.declared(inner).forEach(each -> put(members, each, isStatic, null, null));
                case "initialized_identifier_list", "static_final_declaration_list" ->
                    inner.children()
                            .forEach(each -> Names.declared(each)
                                    .forEach(name -> put(members, name, isStatic, null, literal(each))));
                case "constructor_signature",
                        "constant_constructor_signature",
                        "factory_constructor_signature",
                        "redirecting_factory_constructor_signature" ->
                    constructor(type, inner, isStatic, constructors, members);
                default -> {}
            }
        }
    }

    /** A method without a type looks like a constructor, but for its name. */
    private static void constructor(
            String type,
            Syntax node,
            boolean isStatic,
            Map<String, Signature> constructors,
            Map<String, Member> members) {
        List<Syntax> words = node.all("identifier").toList();
        if (words.isEmpty() || words.getFirst().text().equals(type)) {
            constructors.put(words.size() > 1 ? words.get(1).text() : "", parameters(node));
        } else {
            put(members, words.getFirst(), isStatic, parameters(node), null);
        }
    }

    private static void put(
            Map<String, Member> members,
            Syntax name,
            boolean isStatic,
            @Nullable Signature signature,
            @Nullable String literal) {
        members.putIfAbsent(name.text(), new Member(name.text(), isStatic, signature, literal));
    }

    private static Signature parameters(Syntax node) {
        return node.child("formal_parameter_list").map(Signature::of).orElse(Signature.NOTHING);
    }

    private static @Nullable String literal(Syntax node) {
        return node.child("string_literal")
                .map(found -> Outline.unquoted(found.text()))
                .orElse(null);
    }

    private static List<String> supertypes(Syntax node) {
        List<String> found = new ArrayList<>();
        for (Syntax part : node.children()) {
            if (part.is("superclass", "interfaces", "mixins")) {
                part.walk(inner -> {
                    if (inner.is("type_identifier")) {
                        found.add(inner.text());
                    }
                });
            } else if (part.is("type_identifier")) {
                found.add(part.text());
            }
        }
        return found;
    }
}
