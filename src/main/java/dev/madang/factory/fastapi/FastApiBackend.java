package dev.madang.factory.fastapi;

import dev.madang.factory.design.AppDesign;
import dev.madang.factory.design.Entity;
import dev.madang.factory.design.Feature;
import dev.madang.factory.design.Field;
import dev.madang.factory.design.FieldType;
import dev.madang.factory.flutter.Templates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A server in Python for an app, answering exactly what the app's client asks. */
public final class FastApiBackend {

    private static final List<String> ALWAYS = List.of(
            "README.md",
            "requirements.txt",
            ".env.example",
            "app/__init__.py",
            "app/crud.py",
            "app/main.py",
            "app/models.py",
            "app/store.py",
            "tests/__init__.py",
            "tests/conftest.py",
            "tests/test_api.py");

    private final AppDesign design;

    private FastApiBackend(AppDesign design) {
        this.design = design;
    }

    public static FastApiBackend of(AppDesign design) {
        return new FastApiBackend(design);
    }

    /** Path below the server's folder to content. */
    public SortedMap<String, String> files() {
        Map<String, Object> context = context();
        SortedMap<String, String> files = new TreeMap<>();
        List<String> names = new ArrayList<>(ALWAYS);
        names.add(design.has(Feature.AUTH) ? "app/auth.py" : "app/owner.py");
        names.forEach(name -> files.put(name, Templates.render("fastapi/" + name, context)));
        return files;
    }

    private Map<String, Object> context() {
        Map<String, Object> context = new HashMap<>();
        context.put("name", design.name().replace("\"", "'").replace("\\", "/"));
        context.put("title", design.packageName());
        context.put("auth", design.has(Feature.AUTH));
        context.put(
                "entities",
                design.entities().stream().map(FastApiBackend::entity).toList());
        context.put(
                "choices",
                design.entities().stream()
                        .flatMap(entity -> entity.fields().stream()
                                .filter(field -> field.type() == FieldType.CHOICE)
                                .map(field -> choice(entity, field)))
                        .toList());
        return context;
    }

    private static Map<String, Object> entity(Entity entity) {
        return Map.of(
                "path", entity.path(),
                "Name", className(entity.key()),
                "fields",
                        entity.fields().stream()
                                .map(field -> Map.of(
                                        "key",
                                        field.key(),
                                        "python",
                                        annotation(entity, field),
                                        "sample",
                                        sample(field)))
                                .toList());
    }

    private static Map<String, Object> choice(Entity entity, Field field) {
        return Map.of(
                "Type",
                className(entity.key()) + className(field.key()),
                "options",
                field.options().stream()
                        .map(option -> Map.of(
                                "constant", option.key().toUpperCase(java.util.Locale.ROOT), "key", option.key()))
                        .toList());
    }

    private static String className(String key) {
        StringBuilder name = new StringBuilder();
        for (String part : key.split("_", -1)) {
            name.append(part.isEmpty() ? "" : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }

    /** As the app's models have it: text is empty rather than missing, a choice has a first value. */
    private static String annotation(Entity entity, Field field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, PHONE, EMAIL, URL, TIME ->
                field.required() ? "str = Field(min_length=1)" : "str = \"\"";
            case INTEGER -> optional(field, "int");
            case DECIMAL, MONEY -> optional(field, "float");
            case BOOLEAN -> "bool = False";
            case DATE, DATE_TIME -> optional(field, "datetime");
            case REFERENCE -> "Optional[str] = None";
            case CHOICE -> {
                String type = className(entity.key()) + className(field.key());
                yield type + " = " + type + "."
                        + field.options().getFirst().key().toUpperCase(java.util.Locale.ROOT);
            }
        };
    }

    private static String optional(Field field, String type) {
        return field.required() ? type : "Optional[" + type + "] = None";
    }

    private static String sample(Field field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, PHONE, EMAIL, URL, TIME -> "\"sample\"";
            case INTEGER -> "3";
            case DECIMAL, MONEY -> "2.5";
            case BOOLEAN -> "True";
            case DATE, DATE_TIME -> "\"2026-01-02T00:00:00\"";
            case REFERENCE -> "None";
            case CHOICE -> '"' + field.options().getLast().key() + '"';
        };
    }
}
