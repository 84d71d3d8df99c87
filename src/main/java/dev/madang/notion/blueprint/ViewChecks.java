package dev.madang.notion.blueprint;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Views: boards that have columns, calendars that have days, sorts and filters that name what is there. */
final class ViewChecks {

    static final Set<PropertyType> GROUPS = EnumSet.of(
            PropertyType.SELECT,
            PropertyType.STATUS,
            PropertyType.MULTI_SELECT,
            PropertyType.CHECKBOX,
            PropertyType.RELATION,
            PropertyType.PEOPLE,
            PropertyType.DATE);

    static final Set<PropertyType> DATES =
            EnumSet.of(PropertyType.DATE, PropertyType.CREATED_TIME, PropertyType.LAST_EDITED_TIME);

    private final Blueprint blueprint;
    private final List<Finding> findings;

    ViewChecks(Blueprint blueprint, List<Finding> findings) {
        this.blueprint = blueprint;
        this.findings = findings;
    }

    void run() {
        for (int d = 0; d < blueprint.databases().size(); d++) {
            var database = blueprint.databases().get(d);
            var path = Finding.path("databases", d);
            if (database.views().isEmpty()) {
                findings.add(new Finding(path + "/views", Reason.VIEWS_MISSING, database.title()));
            }
            for (int v = 0; v < database.views().size(); v++) {
                view(database.views().get(v), database, path + Finding.path("views", v), findings);
            }
        }
    }

    static void view(View view, Database database, String path, List<Finding> findings) {
        Checks.title(view.title(), path + "/title", findings);
        var group = type(database, view.groupBy());
        if (view.groupBy() == null ? view.type() == View.Type.BOARD : group == null || !GROUPS.contains(group)) {
            findings.add(new Finding(path, Reason.VIEW_GROUP_UNFIT, String.valueOf(view.groupBy())));
        }
        var date = type(database, view.date());
        if (view.date() == null ? view.type().dated() : date == null || !DATES.contains(date)) {
            findings.add(new Finding(path, Reason.VIEW_DATE_UNFIT, String.valueOf(view.date())));
        }
        for (int i = 0; i < view.sorts().size(); i++) {
            if (type(database, view.sorts().get(i).property()) == null) {
                findings.add(new Finding(path + Finding.path("sorts", i), Reason.VIEW_SORT_UNKNOWN, ""));
            }
        }
        for (int i = 0; i < view.filters().size(); i++) {
            if (!fits(view.filters().get(i), database)) {
                var what = view.filters().get(i).property();
                findings.add(new Finding(path + Finding.path("filters", i), Reason.VIEW_FILTER_UNFIT, what));
            }
        }
    }

    private static boolean fits(View.Filter filter, Database database) {
        var type = type(database, filter.property());
        if (type == null
                || !filter.condition().fits(type)
                || filter.condition().compares() != (filter.value() != null)) {
            return false;
        }
        var value = filter.value();
        return value == null
                || !(database.properties().get(filter.property()) instanceof Property.Choice choice)
                || choice.offers(value);
    }

    private static @Nullable PropertyType type(Database database, @Nullable String name) {
        var property = name == null ? null : database.properties().get(name);
        return property == null ? null : property.type();
    }
}
