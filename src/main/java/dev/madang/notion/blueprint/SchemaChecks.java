package dev.madang.notion.blueprint;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Databases and their properties. */
final class SchemaChecks {

    private final Blueprint blueprint;
    private final List<Finding> findings;

    SchemaChecks(Blueprint blueprint, List<Finding> findings) {
        this.blueprint = blueprint;
        this.findings = findings;
    }

    void run() {
        var titles = new HashSet<String>();
        for (int i = 0; i < blueprint.databases().size(); i++) {
            var database = blueprint.databases().get(i);
            var path = Finding.path("databases", i);
            Checks.title(database.title(), path + "/title", findings);
            if (!titles.add(database.title())) {
                found(path + "/title", Reason.DATABASE_TITLE_REPEATED, database.title());
            }
            Checks.face(database.icon(), null, path, findings);
            var page = database.page();
            if (page != null
                    && blueprint.pages().stream()
                            .noneMatch(known -> known.title().equals(page))) {
                found(path + "/db_parent", Reason.DATABASE_PAGE_UNKNOWN, page);
            }
            properties(database, path);
        }
    }

    private void properties(Database database, String path) {
        if (database.titleProperty().isEmpty()) {
            found(path + "/properties", Reason.TITLE_PROPERTY_MISSING, "");
        }
        var titled = database.titleProperty().orElse("");
        for (var entry : database.properties().entrySet()) {
            var name = entry.getKey();
            var at = path + Finding.path("properties", name);
            if (name.isBlank() || name.length() > Limits.NAME) {
                found(at, Reason.PROPERTY_NAME_BLANK, name);
            }
            if (entry.getValue().type() == PropertyType.TITLE && !name.equals(titled)) {
                found(at, Reason.TITLE_PROPERTY_REPEATED, name);
            }
            property(entry.getValue(), database.properties(), at);
        }
    }

    private void property(Property property, Map<String, Property> schema, String at) {
        switch (property) {
            case Property.Plain plain -> {}
            case Property.Figure(var format)
            when !Limits.FORMATS.contains(format) -> found(at, Reason.NUMBER_FORMAT_UNKNOWN, format);
            case Property.Figure figure -> {}
            case Property.Choice choice -> options(choice, at);
            case Property.Relation(var target) -> {
                if (target < 0 || target >= blueprint.databases().size()) {
                    found(at, Reason.RELATION_TARGET_UNKNOWN, String.valueOf(target));
                }
            }
            case Property.Rollup rollup -> rollup(rollup, schema, at);
            case Property.Formula(var expression) ->
                FormulaFaults.of(expression, schema).ifPresent(fault -> found(at, Reason.FORMULA_BROKEN, fault));
            case Property.Serial serial -> {}
        }
    }

    private void options(Property.Choice choice, String at) {
        if (choice.options().isEmpty()) {
            found(at, Reason.OPTIONS_MISSING, "");
        }
        if (choice.options().size() > Limits.OPTIONS) {
            found(at, Reason.OPTIONS_TOO_MANY, "");
        }
        var names = new HashSet<String>();
        for (int i = 0; i < choice.options().size(); i++) {
            var option = choice.options().get(i);
            var path = at + Finding.path("options", i);
            if (option.name().isBlank()
                    || option.name().length() > Limits.NAME
                    || option.name().contains(",")) { // Notion refuses a comma in an option's name
                found(path, Reason.OPTION_NAME_BROKEN, option.name());
            } else if (!names.add(option.name())) {
                found(path, Reason.OPTION_REPEATED, option.name());
            }
            if (!Limits.COLORS.contains(option.color())) {
                found(path + "/color", Reason.COLOR_UNKNOWN, option.color());
            }
        }
    }

    private void rollup(Property.Rollup rollup, Map<String, Property> schema, String at) {
        if (!(schema.get(rollup.relation()) instanceof Property.Relation(var index))) {
            found(at, Reason.ROLLUP_RELATION_UNKNOWN, rollup.relation());
            return;
        }
        if (index < 0 || index >= blueprint.databases().size()) {
            return; // the relation is found itself
        }
        var target = blueprint.databases().get(index).properties().get(rollup.target());
        if (target == null) {
            found(at, Reason.ROLLUP_TARGET_UNKNOWN, rollup.target());
        } else if (!Rollups.fits(rollup.function(), target.type())) {
            found(at, Reason.ROLLUP_FUNCTION_UNFIT, rollup.function());
        }
    }

    private void found(String path, Reason reason, String what) {
        findings.add(new Finding(path, reason, what));
    }
}
