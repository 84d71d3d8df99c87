package dev.madang.factory.design;

import java.util.Set;

/** Words that may name nothing in Dart or in Python, and those that every generated model has itself. */
final class ReservedWords {

    private static final Set<String> WORDS = Set.of(
            "abstract", "and", "as", "assert", "async", "await", "base", "break", "case", "catch", "class", "const", "continue",
            "covariant", "def", "default", "deferred", "del", "do", "dynamic", "elif", "else", "enum", "except", "export",
            "extends", "extension", "external", "factory", "false", "final", "finally", "for", "from", "function", "get",
            "global", "hide", "if", "implements", "import", "in", "interface", "is", "lambda", "late", "library", "mixin",
            "new", "none", "nonlocal", "not", "null", "on", "operator", "or", "part", "pass", "raise", "required", "rethrow",
            "return", "sealed", "set", "show", "static", "super", "switch", "sync", "this", "throw", "true", "try", "type",
            "typedef", "var", "void", "when", "while", "with", "yield", "id", "created_at", "updated_at", "hash_code",
            "runtime_type", "to_json", "from_json", "copy_with", "to_string", "values", "index", "json", "other", "copy", "dict",
            "schema", "fields", "construct", "validate", "field", "enum", "optional", "base_model", "datetime", "str", "text", "sort", "read", "save", "saving");

    private ReservedWords() {}

    static boolean contains(String word) {
        return WORDS.contains(word);
    }

    static String safe(String word) {
        return contains(word) ? word + "_value" : word;
    }
}
