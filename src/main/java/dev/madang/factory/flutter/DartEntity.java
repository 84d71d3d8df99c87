package dev.madang.factory.flutter;

import dev.madang.factory.dart.DartNames;
import dev.madang.factory.design.AppDesign;
import dev.madang.factory.design.Entity;
import dev.madang.factory.design.Feature;
import dev.madang.factory.design.Field;
import dev.madang.factory.design.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** An entity as the app's sources name it. */
final class DartEntity {

    private static final Set<String> OWN = Set.of(
            "App",
            "AppShell",
            "Entity",
            "Repository",
            "Formats",
            "Validators",
            "Catalog",
            "Check",
            "Auth",
            "SignIn",
            "Settings",
            "Dashboard",
            "Search",
            "Calendar",
            "Favorites",
            "Favorite",
            "Notifications",
            "Export",
            "Csv",
            "NotFound",
            "Reminders",
            "Breakdown",
            "Figure",
            "Detail",
            "Message",
            "Async",
            "Moment",
            "Memory",
            "Local",
            "Http",
            "Core",
            "Shared");

    private final AppDesign design;
    private final Entity entity;
    private final String key;

    DartEntity(AppDesign design, Entity entity) {
        this.design = design;
        this.entity = entity;
        String upper = Words.upperCamel(entity.key());
        boolean taken =
                OWN.contains(upper) || DartNames.isTaken(upper) || DartNames.isTaken(Words.lowerCamel(entity.key()));
        this.key = taken ? entity.key() + "_entry" : entity.key();
    }

    Entity design() {
        return entity;
    }

    String key() {
        return key;
    }

    String name() {
        return Words.upperCamel(key);
    }

    String one() {
        return Words.lowerCamel(key);
    }

    String many() {
        String plural = Words.lowerCamel(entity.path());
        boolean taken =
                plural.equals(one()) || OWN.contains(Words.upperCamel(entity.path())) || DartNames.isTaken(plural);
        return taken ? one() + "List" : plural;
    }

    String titleName() {
        return Words.lowerCamel(entity.title().key());
    }

    String oneLabel() {
        return "entity" + name();
    }

    String manyLabel() {
        return "entity" + name() + "Plural";
    }

    DartEntity target(Field field) {
        return new DartEntity(design, design.entity(field.referred()).orElseThrow());
    }

    List<DartField> fields() {
        return entity.fields().stream().map(field -> new DartField(this, field)).toList();
    }

    private Stream<DartField> of(FieldType... types) {
        return fields().stream()
                .filter(field -> List.of(types).contains(field.design().type()));
    }

    private static List<Map<String, Object>> views(Stream<DartField> fields) {
        return fields.map(DartField::view).toList();
    }

    Map<String, Object> view() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("key", key);
        view.put("folder", key);
        view.put("path", entity.path());
        view.put("Name", name());
        view.put("one", one());
        view.put("many", many());
        view.put("manyWords", entity.plural().en().toLowerCase(java.util.Locale.ROOT));
        view.put("oneLabel", oneLabel());
        view.put("manyLabel", manyLabel());
        view.put("icon", entity.icon());
        view.put("fields", views(fields().stream()));
        view.put("title", new DartField(this, entity.title()).view());
        view.put("choices", views(of(FieldType.CHOICE)));
        view.put("filter", views(of(FieldType.CHOICE).limit(1)));
        view.put(
                "searched",
                views(fields().stream().filter(field -> field.design().type().isText())));
        view.put(
                "sort",
                views(of(FieldType.INTEGER, FieldType.DECIMAL, FieldType.MONEY, FieldType.DATE, FieldType.DATE_TIME)
                        .limit(2)));
        tile(view);
        detail(view);
        form(view);
        summary(view);
        return view;
    }

    private void tile(Map<String, Object> view) {
        List<DartField> shown = of(
                        FieldType.MONEY,
                        FieldType.CHOICE,
                        FieldType.DATE,
                        FieldType.DATE_TIME,
                        FieldType.PHONE,
                        FieldType.TEXT,
                        FieldType.INTEGER)
                .filter(field -> !field.name().equals(titleName()))
                .limit(2)
                .toList();
        boolean toggle =
                of(FieldType.BOOLEAN).anyMatch(field -> field.design().key().equals("done"));
        view.put(
                "subtitle",
                shown.stream().map(field -> Map.of("shown", field.shown(false))).toList());
        view.put("hasSubtitle", !shown.isEmpty());
        view.put(
                "toggle",
                views(of(FieldType.BOOLEAN).filter(field -> field.design().key().equals("done"))));
        view.put("tileNeedsRef", toggle);
        view.put("tileFormats", shown.stream().anyMatch(DartField::needsFormats));
        view.put("tileStrings", toggle || shown.stream().anyMatch(DartField::needsStrings));
    }

    private void detail(Map<String, Object> view) {
        List<Map<String, Object>> references = views(of(FieldType.REFERENCE));
        view.put("references", references);
        view.put("hasTargets", !references.isEmpty());
        view.put(
                "targets",
                of(FieldType.REFERENCE)
                        .map(field -> Map.of(
                                "key",
                                field.targetEntity().key(),
                                "one",
                                field.targetEntity().one(),
                                "Name",
                                field.targetEntity().name()))
                        .distinct()
                        .toList());
        view.put("detailFormats", fields().stream().anyMatch(DartField::needsFormats));
    }

    private void form(Map<String, Object> view) {
        List<Map<String, Object>> all = views(fields().stream());
        view.put("written", views(fields().stream().filter(DartField::isWritten)));
        view.put("picked", views(fields().stream().filter(field -> !field.isWritten())));
        view.put(
                "formValidators",
                all.stream()
                        .anyMatch(each ->
                                Boolean.TRUE.equals(each.get("isWritten")) && !"".equals(each.get("validator"))));
        view.put(
                "formChoices",
                of(FieldType.CHOICE, FieldType.REFERENCE).findAny().isPresent());
        view.put(
                "formMoments", of(FieldType.DATE, FieldType.DATE_TIME).findAny().isPresent());
    }

    private void summary(Map<String, Object> view) {
        boolean dated = design.has(Feature.CALENDAR) || design.has(Feature.NOTIFICATIONS);
        view.put(
                "moment",
                dated
                        ? views(of(FieldType.DATE, FieldType.DATE_TIME)
                                .filter(field -> !field.design().key().equals("birth_date"))
                                .limit(1))
                        : List.of());
        view.put(
                "money",
                of(FieldType.MONEY)
                        .filter(field -> Set.of("total", "amount", "cost", "fee", "salary", "rent")
                                .contains(field.design().key()))
                        .limit(1)
                        .map(field -> {
                            Map<String, Object> money = new LinkedHashMap<>(field.view());
                            money.put(
                                    "amount",
                                    field.isNullable() ? "(each." + field.name() + " ?? 0)" : "each." + field.name());
                            return money;
                        })
                        .toList());
        view.put("breakdown", views(of(FieldType.CHOICE).limit(1)));
    }
}
