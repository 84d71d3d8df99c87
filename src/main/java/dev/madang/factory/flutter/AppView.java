package dev.madang.factory.flutter;

import dev.madang.factory.design.AppDesign;
import dev.madang.factory.design.Backend;
import dev.madang.factory.design.Entity;
import dev.madang.factory.design.Feature;
import dev.madang.factory.design.FieldType;
import dev.madang.factory.design.Language;
import dev.madang.factory.design.Style;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the templates of the whole app know. */
final class AppView {

    private static final Map<Feature, String> ICONS = new EnumMap<>(Map.of(
            Feature.DASHBOARD, "dashboard",
            Feature.SEARCH, "search",
            Feature.CALENDAR, "calendar_month",
            Feature.FAVORITES, "star",
            Feature.NOTIFICATIONS, "notifications",
            Feature.EXPORT, "upload_file",
            Feature.SETTINGS, "settings"));
    private static final Map<Feature, String> WHAT = new EnumMap<>(Map.of(
            Feature.AUTH, "accounts with e-mail address and password; nothing is shown before",
            Feature.DASHBOARD, "how many there are of everything, sums, and what they are made up of",
            Feature.SEARCH, "one field that searches everything",
            Feature.CALENDAR, "a month, and what takes place or is due on a day",
            Feature.FAVORITES, "a star on everything in lists, and a list of what has one",
            Feature.NOTIFICATIONS, "what is due within a week, inside the app; it sends no push messages",
            Feature.EXPORT, "copies everything of a kind as comma-separated values",
            Feature.SETTINGS, "theme and language"));

    private final AppDesign design;
    private final List<DartEntity> entities;

    AppView(AppDesign design, List<DartEntity> entities) {
        this.design = design;
        this.entities = entities;
    }

    static boolean usesCatalog(AppDesign design) {
        return Stream.of(Feature.SEARCH, Feature.CALENDAR, Feature.FAVORITES, Feature.NOTIFICATIONS)
                .anyMatch(design::has);
    }

    static boolean hasMoments(DartEntity entity) {
        return entity.design().fields().stream().anyMatch(field -> field.type().isMoment());
    }

    static boolean hasChoices(DartEntity entity) {
        return entity.design().fields().stream().anyMatch(field -> field.type() == FieldType.CHOICE);
    }

    Map<String, Object> context() {
        Map<String, Object> view = new HashMap<>();
        boolean remote = design.backend() == Backend.FASTAPI;
        boolean auth = design.has(Feature.AUTH);
        view.put("name", design.name().isBlank() ? design.packageName() : design.name());
        view.put("packageName", design.packageName());
        view.put("description", Words.yaml(design.description().isBlank() ? design.name() : design.description()));
        view.put("about", design.description());
        view.put("platforms", String.join(",", design.platforms()));
        view.put("remote", remote);
        view.put("auth", auth);
        view.put("localAuth", auth && !remote);
        view.put("favorites", design.has(Feature.FAVORITES));
        view.put("moments", design.has(Feature.CALENDAR) || design.has(Feature.NOTIFICATIONS));
        view.put("notBuilt", String.join(", ", design.notBuilt()));
        view.put("hasNotBuilt", !design.notBuilt().isEmpty());
        view.put("languages", languages());
        style(view);
        List<Map<String, Object>> views = entities.stream().map(this::entity).toList();
        view.put("entities", views);
        view.put("main", views.subList(0, 1));
        view.put(
                "hasMoney",
                views.stream().anyMatch(each -> each.get("money") instanceof List<?> found && !found.isEmpty()));
        view.put("hasBreakdown", entities.stream().anyMatch(AppView::hasChoices));
        features(view);
        return view;
    }

    /** The design's language first: it serves whoever speaks none of them. */
    private List<Map<String, String>> languages() {
        return Stream.concat(Stream.of(design.language()), Stream.of(Language.values()))
                .distinct()
                .map(language -> Map.of("code", language.code()))
                .toList();
    }

    private void style(Map<String, Object> view) {
        view.put("seedColor", design.seedColor());
        for (Style style : Style.values()) {
            view.put(style.key(), design.style() == style);
        }
        switch (design.style()) {
            case MODERN -> {
                view.put("variant", "vibrant");
                view.put("styleWords", "with strong colours and round shapes");
            }
            case MINIMALIST -> {
                view.put("variant", "neutral");
                view.put("styleWords", "with quiet colours and thin lines");
            }
            case MATERIAL3 -> {
                view.put("variant", "tonalSpot");
                view.put("styleWords", "as its guidelines have it");
            }
        }
    }

    private Map<String, Object> entity(DartEntity entity) {
        Map<String, Object> view = new HashMap<>(entity.view());
        Entity its = entity.design();
        view.put("readmeTitle", its.plural().in(design.language()));
        view.put(
                "fieldTitles",
                its.fields().stream()
                        .map(field -> field.label().in(design.language()))
                        .collect(Collectors.joining(", ")));
        return view;
    }

    private void features(Map<String, Object> view) {
        List<Map<String, Object>> screens = new ArrayList<>();
        List<Map<String, Object>> told = new ArrayList<>();
        for (Feature feature : design.features()) {
            told.add(Map.of("title", feature.label().in(design.language()), "what", WHAT.getOrDefault(feature, "")));
            if (feature != Feature.AUTH) {
                String var = Words.lowerCamel(feature.key());
                screens.add(Map.of(
                        "key",
                        feature.key(),
                        "var",
                        var,
                        "label",
                        var,
                        "Name",
                        Words.upperCamel(feature.key()),
                        "route",
                        "/" + feature.key(),
                        "icon",
                        ICONS.getOrDefault(feature, "star")));
            }
        }
        view.put("told", told);
        view.put("features", screens);
        view.put(
                "home",
                design.has(Feature.DASHBOARD)
                        ? "dashboard"
                        : entities.getFirst().many());
        view.put("destinations", destinations(screens));
    }

    /** The overview, then the things, then what looks at them from elsewhere. */
    private List<Map<String, Object>> destinations(List<Map<String, Object>> screens) {
        List<Map<String, Object>> found = new ArrayList<>();
        screens.stream().filter(screen -> "dashboard".equals(screen.get("key"))).forEach(found::add);
        entities.forEach(entity ->
                found.add(Map.of("var", entity.many(), "icon", entity.design().icon(), "label", entity.manyLabel())));
        screens.stream()
                .filter(screen -> !"dashboard".equals(screen.get("key")))
                .forEach(found::add);
        return found;
    }
}
