package dev.madang.factory.dart;

import java.util.List;
import java.util.Set;

/** Which nodes give a name to something new. */
final class Names {

    private static final Set<String> DECLARING = Set.of(
            "formal_parameter",
            "constructor_param",
            "super_formal_parameter",
            "initialized_identifier",
            "initialized_variable_definition",
            "static_final_declaration",
            "typed_identifier",
            "for_loop_parts",
            "catch_parameters",
            "variable_pattern",
            "function_signature",
            "getter_signature",
            "setter_signature",
            "class_definition",
            "enum_declaration",
            "enum_constant",
            "extension_declaration",
            "mixin_declaration",
            "type_parameter",
            "type_alias",
            "field_initializer",
            "constructor_signature",
            "constant_constructor_signature",
            "factory_constructor_signature");

    private Names() {}

    /** The names that this node itself declares, not those further down, but for the wrapped forms of a parameter. */
    static List<Syntax> declared(Syntax node) {
        if (node.is("record_pattern")) {
            return node.all("constant_pattern")
                    .flatMap(pattern -> pattern.all("identifier"))
                    .toList();
        }
        if (!DECLARING.contains(node.type())) {
            return List.of();
        }
        if (node.is("formal_parameter")) {
            for (Syntax part : node.children()) {
                if (part.is("constructor_param", "super_formal_parameter")) {
                    return declared(part);
                }
                if (part.is("function_signature", "function_formal_parameter")) {
                    return part.role("name").map(List::of).orElseGet(() -> identifiers(part));
                }
            }
        }
        if (node.is("type_alias", "type_parameter")) {
            return node.all("type_identifier").limit(1).toList();
        }
        return identifiers(node);
    }

    private static List<Syntax> identifiers(Syntax node) {
        List<Syntax> named = node.children().stream()
                .filter(child -> child.field().equals("name") && child.is("identifier"))
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        if (node.is(
                "catch_parameters",
                "constructor_signature",
                "constant_constructor_signature",
                "factory_constructor_signature")) {
            return node.all("identifier").toList();
        }
        return node.all("identifier").limit(1).toList();
    }
}
