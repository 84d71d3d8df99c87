package dev.madang.notion.blueprint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sample rows: values that fit their properties, relations that lead to rows. */
final class RowChecks {

    private final Blueprint blueprint;
    private final List<Finding> findings;
    private final List<Set<String>> titles;

    RowChecks(Blueprint blueprint, List<Finding> findings) {
        this.blueprint = blueprint;
        this.findings = findings;
        this.titles = blueprint.databases().stream()
                .map(database -> database.rows().stream()
                        .map(row -> row.title(database.titleProperty().orElse("")))
                        .collect(Collectors.toSet()))
                .toList();
    }

    void run() {
        for (int d = 0; d < blueprint.databases().size(); d++) {
            var database = blueprint.databases().get(d);
            var titled = database.titleProperty().orElse("");
            var seen = new HashSet<String>();
            for (int r = 0; r < database.rows().size(); r++) {
                var row = database.rows().get(r);
                var path = Finding.path("databases", d, "sample_items", r);
                if (row.title(titled).isBlank()) {
                    found(path, Reason.ROW_TITLE_MISSING, "");
                } else if (!seen.add(row.title(titled))) {
                    found(path, Reason.ROW_TITLE_REPEATED, row.title(titled));
                }
                Checks.face(row.icon(), row.cover(), path, findings);
                row.values().forEach((name, value) -> value(database, name, value, path + Finding.path(name)));
            }
        }
    }

    private void value(Database database, String name, Value value, String path) {
        var property = database.properties().get(name);
        if (property == null) {
            found(path, Reason.VALUE_PROPERTY_UNKNOWN, name);
        } else if (property.type().computed()) {
            found(path, Reason.VALUE_OF_COMPUTED_PROPERTY, name);
        } else {
            fault(property, value).ifPresent(reason -> found(path, reason, value.toString()));
        }
    }

    private Optional<Reason> fault(Property property, Value value) {
        return switch (property.type()) {
            case TITLE, RICH_TEXT -> text(value, Limits.TEXT);
            case NUMBER -> unless(value instanceof Value.Amount);
            case CHECKBOX -> unless(value instanceof Value.Flag);
            case SELECT, STATUS -> option(property, value);
            case MULTI_SELECT -> options(property, value);
            case DATE -> unless(value instanceof Value.Span span && inOrder(span));
            case URL -> unless(value instanceof Value.Text(var text) && Texts.address(text));
            case EMAIL -> unless(value instanceof Value.Text(var text) && Texts.email(text));
            case PHONE_NUMBER -> unless(value instanceof Value.Text(var text) && Texts.phone(text));
            case PEOPLE, FILES -> Optional.of(Reason.VALUE_UNFIT); // a blueprint knows neither people nor uploads
            case RELATION -> rows(property, value);
            case FORMULA, ROLLUP, UNIQUE_ID, CREATED_TIME, CREATED_BY, LAST_EDITED_TIME, LAST_EDITED_BY ->
                Optional.of(Reason.VALUE_OF_COMPUTED_PROPERTY);
        };
    }

    private static Optional<Reason> text(Value value, int limit) {
        if (!(value instanceof Value.Text(var text))) {
            return Optional.of(Reason.VALUE_UNFIT);
        }
        return text.length() > limit ? Optional.of(Reason.VALUE_TOO_LONG) : Optional.empty();
    }

    private static boolean inOrder(Value.Span span) {
        var start = Texts.moment(span.start());
        if (start.isEmpty() || span.end() == null) {
            return start.isPresent();
        }
        var end = Texts.moment(span.end());
        return end.isPresent() && !end.get().isBefore(start.get());
    }

    private static Optional<Reason> option(Property property, Value value) {
        if (!(value instanceof Value.Text(var name)) || !(property instanceof Property.Choice choice)) {
            return Optional.of(Reason.VALUE_UNFIT);
        }
        return choice.offers(name) ? Optional.empty() : Optional.of(Reason.VALUE_OPTION_UNKNOWN);
    }

    private static Optional<Reason> options(Property property, Value value) {
        if (!(value instanceof Value.Names(var names)) || !(property instanceof Property.Choice choice)) {
            return Optional.of(Reason.VALUE_UNFIT);
        }
        return names.size() <= Limits.VALUES && names.stream().allMatch(choice::offers)
                ? Optional.empty()
                : Optional.of(Reason.VALUE_OPTION_UNKNOWN);
    }

    private Optional<Reason> rows(Property property, Value value) {
        if (!(value instanceof Value.Names(var names)) || !(property instanceof Property.Relation(var target))) {
            return Optional.of(Reason.VALUE_UNFIT);
        }
        return names.size() <= Limits.VALUES && titles.get(target).containsAll(names)
                ? Optional.empty()
                : Optional.of(Reason.VALUE_ROW_UNKNOWN);
    }

    private static Optional<Reason> unless(boolean fits) {
        return fits ? Optional.empty() : Optional.of(Reason.VALUE_UNFIT);
    }

    private void found(String path, Reason reason, String what) {
        findings.add(new Finding(path, reason, what));
    }
}
