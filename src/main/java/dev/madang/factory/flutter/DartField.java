package dev.madang.factory.flutter;

import dev.madang.factory.design.Field;
import dev.madang.factory.design.FieldType;
import java.util.LinkedHashMap;
import java.util.Map;

/** A field as the model, the form and the screens write it. */
final class DartField {

    private final DartEntity owner;
    private final Field field;
    private final String name;

    DartField(DartEntity owner, Field field) {
        this.owner = owner;
        this.field = field;
        this.name = Words.lowerCamel(field.key());
    }

    Field design() {
        return field;
    }

    String name() {
        return name;
    }

    /** Text is never null but empty; a choice has a first value, a switch is off. */
    boolean isNullable() {
        FieldType type = field.type();
        return type == FieldType.REFERENCE || (!field.required() && (type.isNumber() || type.isMoment()));
    }

    String enumType() {
        return owner.name() + Words.upperCamel(field.key());
    }

    String enumFile() {
        return owner.key() + "_" + field.key();
    }

    private String first() {
        return enumType() + "." + constant(field.options().getFirst());
    }

    static String constant(Field.Option option) {
        return Words.lowerCamel(option.key());
    }

    String label() {
        return "field" + Words.upperCamel(field.key());
    }

    Map<String, Object> view() {
        Map<String, Object> view = new LinkedHashMap<>();
        FieldType type = field.type();
        view.put("key", field.key());
        view.put("name", name);
        view.put("by", "by" + Words.upperCamel(field.key()));
        view.put("label", label());
        view.put("type", type());
        view.put("nullableType", type().endsWith("?") ? type() : type() + "?");
        view.put("parameter", parameter());
        view.put("fromJson", fromJson());
        view.put("toJson", toJson());
        view.put("required", field.required());
        view.put("isLong", type == FieldType.LONG_TEXT);
        view.put("isMoment", type.isMoment());
        view.put("isDateTime", type == FieldType.DATE_TIME);
        view.put("isBoolean", type == FieldType.BOOLEAN);
        view.put("isChoice", type == FieldType.CHOICE);
        view.put("isReference", type == FieldType.REFERENCE);
        view.put("isWritten", isWritten());
        view.put("detail", shown(true));
        view.put("sample", sample());
        view.put("compare", compare());
        FormField.describe(this, view);
        if (type == FieldType.CHOICE) {
            view.put("Type", enumType());
            view.put("file", enumFile());
        }
        return view;
    }

    boolean isWritten() {
        return field.type().isText() || field.type().isNumber() || field.type() == FieldType.TIME;
    }

    String type() {
        String plain = switch (field.type()) {
            case TEXT, LONG_TEXT, PHONE, EMAIL, URL, TIME, REFERENCE -> "String";
            case INTEGER -> "int";
            case DECIMAL, MONEY -> "double";
            case BOOLEAN -> "bool";
            case DATE, DATE_TIME -> "DateTime";
            case CHOICE -> enumType();
        };
        return isNullable() ? plain + "?" : plain;
    }

    private String parameter() {
        return switch (field.type()) {
            case BOOLEAN -> "this." + name + " = false";
            case CHOICE -> "this." + name + " = " + first();
            default -> {
                if (isNullable()) {
                    yield "this." + name;
                }
                yield field.required() ? "required this." + name : "this." + name + " = ''";
            }
        };
    }

    private String fromJson() {
        String json = "json['" + field.key() + "'] as ";
        boolean optional = isNullable();
        return switch (field.type()) {
            case TEXT, LONG_TEXT, PHONE, EMAIL, URL, TIME ->
                field.required() ? json + "String" : json + "String? ?? ''";
            case REFERENCE -> json + "String?";
            case INTEGER -> optional ? "(" + json + "num?)?.toInt()" : "(" + json + "num).toInt()";
            case DECIMAL, MONEY -> optional ? "(" + json + "num?)?.toDouble()" : "(" + json + "num).toDouble()";
            case BOOLEAN -> json + "bool? ?? false";
            case DATE, DATE_TIME ->
                optional ? "DateTime.tryParse(" + json + "String? ?? '')" : "DateTime.parse(" + json + "String)";
            case CHOICE -> enumType() + ".fromKey(" + json + "String?)";
        };
    }

    private String toJson() {
        return switch (field.type()) {
            case DATE, DATE_TIME -> name + (isNullable() ? "?" : "") + ".toIso8601String()";
            case CHOICE -> name + ".key";
            default -> name;
        };
    }

    /** An expression for what people read. */
    String shown(boolean detail) {
        String path = owner.one() + "." + name;
        return switch (field.type()) {
            case TEXT, LONG_TEXT, PHONE, EMAIL, URL, TIME -> path;
            case REFERENCE ->
                detail ? targetVariable() + "?." + owner.target(field).titleName() + " ?? ''" : "''";
            case BOOLEAN -> path + " ? strings.yes : strings.no";
            case CHOICE -> path + ".label(strings)";
            case INTEGER, DECIMAL -> formatted(path, "number");
            case MONEY -> formatted(path, "money");
            case DATE -> formatted(path, "date");
            case DATE_TIME -> formatted(path, "dateTime");
        };
    }

    private String formatted(String path, String how) {
        return isNullable()
                ? path + " == null ? '' : formats." + how + "(" + path + "!)"
                : "formats." + how + "(" + path + ")";
    }

    boolean needsFormats() {
        return field.type().isNumber() || field.type().isMoment();
    }

    boolean needsStrings() {
        return field.type() == FieldType.CHOICE || field.type() == FieldType.BOOLEAN;
    }

    String targetVariable() {
        return owner.target(field).one();
    }

    private String compare() {
        if (!isNullable()) {
            return "a." + name + ".compareTo(b." + name + ")";
        }
        return field.type().isMoment()
                ? "(a." + name + " ?? a.createdAt).compareTo(b." + name + " ?? b.createdAt)"
                : "(a." + name + " ?? 0).compareTo(b." + name + " ?? 0)";
    }

    private String sample() {
        if (this.name.equals(owner.titleName())) {
            return name;
        }
        return switch (field.type()) {
            case TEXT, LONG_TEXT, TIME -> "'sample'";
            case PHONE -> "'010-1234-5678'";
            case EMAIL -> "'someone@example.com'";
            case URL -> "'https://example.com'";
            case INTEGER -> "3";
            case DECIMAL, MONEY -> "2.5";
            case BOOLEAN -> "true";
            case DATE, DATE_TIME -> "DateTime.utc(2026, 1, 2)";
            case CHOICE -> enumType() + "." + constant(field.options().getLast());
            case REFERENCE -> "null";
        };
    }

    /** For the file of a choice's values. */
    Map<String, Object> choiceView() {
        return Map.of(
                "Type", enumType(),
                "first", constant(field.options().getFirst()),
                "options",
                        field.options().stream()
                                .map(option -> Map.of(
                                        "constant",
                                        constant(option),
                                        "key",
                                        option.key(),
                                        "label",
                                        AppStrings.option(option)))
                                .toList());
    }

    DartEntity targetEntity() {
        return owner.target(field);
    }
}
