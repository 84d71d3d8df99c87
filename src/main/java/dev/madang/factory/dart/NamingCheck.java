package dev.madang.factory.dart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Files in snake_case, types in UpperCamelCase. */
final class NamingCheck {

    private static final Pattern FILE = Pattern.compile("([a-z0-9_]+/)*[a-z][a-z0-9_]*\\.dart");
    private static final Pattern TYPE = Pattern.compile("_?[A-Z][A-Za-z0-9]*");

    private NamingCheck() {}

    static List<Finding> of(String path, Syntax program) {
        List<Finding> findings = new ArrayList<>();
        if (!FILE.matcher(path).matches()) {
            findings.add(new Finding(path, 1, "file-name", "the file's name is not in snake_case"));
        }
        Outline.of(program).names().values().forEach(declared -> {
            if (declared.kind().isType() && !TYPE.matcher(declared.name()).matches()) {
                findings.add(new Finding(
                        path, declared.line(), "class-name", "'" + declared.name() + "' is not in UpperCamelCase"));
            }
        });
        return findings;
    }
}
