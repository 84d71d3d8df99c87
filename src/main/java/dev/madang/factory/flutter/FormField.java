package dev.madang.factory.flutter;

import dev.madang.factory.design.Field;
import dev.madang.factory.design.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a field is typed in, checked and read back. */
final class FormField {

    private FormField() {}

    static void describe(DartField dart, Map<String, Object> view) {
        Field field = dart.design();
        view.put("keyboard", keyboard(field.type()));
        view.put("validator", validator(field));
        view.put("asText", asText(dart));
        view.put("fromForm", fromForm(dart));
        view.put("stateType", stateType(dart));
        view.put("stateDefault", stateDefault(dart));
        if (field.type() == FieldType.REFERENCE) {
            DartEntity target = dart.targetEntity();
            view.put("targetVar", dart.targetVariable());
            view.put("targetOne", target.one());
            view.put("targetMany", target.many());
            view.put("targetTitle", target.titleName());
        }
    }

    private static String keyboard(FieldType type) {
        return switch (type) {
            case LONG_TEXT -> "TextInputType.multiline";
            case INTEGER -> "TextInputType.number";
            case DECIMAL, MONEY -> "const TextInputType.numberWithOptions(decimal: true)";
            case PHONE -> "TextInputType.phone";
            case EMAIL -> "TextInputType.emailAddress";
            case URL -> "TextInputType.url";
            case TIME -> "TextInputType.datetime";
            default -> "";
        };
    }

    private static String validator(Field field) {
        List<String> checks = new ArrayList<>();
        if (field.required()) {
            checks.add("check.required");
        }
        switch (field.type()) {
            case INTEGER -> checks.add("check.integer");
            case DECIMAL, MONEY -> checks.add("check.number");
            case PHONE -> checks.add("check.phone");
            case EMAIL -> checks.add("check.email");
            case URL -> checks.add("check.url");
            default -> {}
        }
        return checks.size() > 1 ? "check.all([" + String.join(", ", checks) + "])" : String.join("", checks);
    }

    private static String asText(DartField dart) {
        String value = "initial." + dart.name();
        if (!dart.design().type().isNumber()) {
            return value;
        }
        return dart.isNullable() ? value + "?.toString() ?? ''" : "'${" + value + "}'";
    }

    private static String fromForm(DartField dart) {
        String text = "_" + dart.name() + ".text.trim()";
        return switch (dart.design().type()) {
            case TEXT, LONG_TEXT, PHONE, EMAIL, URL, TIME -> text;
            case INTEGER -> (dart.isNullable() ? "int.tryParse(" : "int.parse(") + text + ")";
            case DECIMAL, MONEY -> (dart.isNullable() ? "double.tryParse(" : "double.parse(") + text + ")";
            case DATE, DATE_TIME -> "_" + dart.name() + (dart.isNullable() ? "" : "!");
            case BOOLEAN, CHOICE, REFERENCE -> "_" + dart.name();
        };
    }

    private static String stateType(DartField dart) {
        String type = dart.type();
        return dart.design().type().isMoment() && !type.endsWith("?") ? type + "?" : type;
    }

    private static String stateDefault(DartField dart) {
        return switch (dart.design().type()) {
            case BOOLEAN -> " = false";
            case CHOICE ->
                " = " + dart.enumType() + "."
                        + DartField.constant(dart.design().options().getFirst());
            default -> "";
        };
    }
}
