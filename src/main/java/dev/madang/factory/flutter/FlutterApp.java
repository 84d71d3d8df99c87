package dev.madang.factory.flutter;

import dev.madang.factory.design.AppDesign;
import dev.madang.factory.design.Backend;
import dev.madang.factory.design.Feature;
import dev.madang.factory.design.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A Flutter app, written from its design: the same files for the same design. */
public final class FlutterApp {

    private static final List<String> ALWAYS = List.of(
            "pubspec.yaml",
            "analysis_options.yaml",
            "README.md",
            "lib/main.dart",
            "lib/app.dart",
            "lib/core/data/entity.dart",
            "lib/core/data/entity_controller.dart",
            "lib/core/data/new_id.dart",
            "lib/core/data/preferences.dart",
            "lib/core/data/repository.dart",
            "lib/core/data/repository_exception.dart",
            "lib/core/format/formats.dart",
            "lib/core/routing/app_router.dart",
            "lib/core/routing/app_routes.dart",
            "lib/core/theme/app_theme.dart",
            "lib/core/validation/validators.dart",
            "lib/features/settings/app_settings.dart",
            "lib/features/settings/settings_controller.dart",
            "lib/features/settings/settings_screen.dart",
            "lib/l10n/app_strings.dart",
            "lib/l10n/app_strings_delegate.dart",
            "lib/shared/widgets/app_destination.dart",
            "lib/shared/widgets/app_shell.dart",
            "lib/shared/widgets/async_view.dart",
            "lib/shared/widgets/confirm_dialog.dart",
            "lib/shared/widgets/detail_row.dart",
            "lib/shared/widgets/message_view.dart",
            "lib/shared/widgets/more_sheet.dart",
            "lib/shared/widgets/not_found_screen.dart",
            "lib/shared/widgets/search_field.dart",
            "lib/shared/widgets/choice_field.dart",
            "test/helpers/memory_repository.dart",
            "test/helpers/test_app.dart",
            "test/widget_test.dart",
            "test/core/validators_test.dart");
    private static final List<String> LOCAL =
            List.of("lib/core/data/local_repository.dart", "test/core/local_repository_test.dart");
    private static final List<String> REMOTE = List.of(
            "lib/core/network/api_client.dart", "lib/core/network/api_client_provider.dart",
            "lib/core/network/http_repository.dart", "test/core/http_repository_test.dart");
    private static final List<String> CATALOG = List.of(
            "lib/features/catalog/catalog_controller.dart",
            "lib/features/catalog/catalog_entry.dart",
            "lib/features/catalog/catalog_tile.dart");
    private static final Map<Feature, List<String>> FEATURES = Map.of(
            Feature.DASHBOARD, List.of("dashboard/dashboard_screen.dart", "dashboard/figure_card.dart"),
            Feature.SEARCH, List.of("search/search_screen.dart"),
            Feature.CALENDAR, List.of("calendar/calendar_screen.dart"),
            Feature.FAVORITES,
                    List.of(
                            "favorites/favorites_controller.dart",
                            "favorites/favorite_button.dart",
                            "favorites/favorites_screen.dart"),
            Feature.NOTIFICATIONS,
                    List.of("notifications/reminders_controller.dart", "notifications/notifications_screen.dart"),
            Feature.EXPORT, List.of("export/csv.dart", "export/export_screen.dart"),
            Feature.AUTH,
                    List.of("auth/auth_repository.dart", "auth/auth_controller.dart", "auth/sign_in_screen.dart"));

    private final AppDesign design;
    private final List<DartEntity> entities;
    private final SortedMap<String, String> files = new TreeMap<>();

    private FlutterApp(AppDesign design) {
        this.design = design;
        this.entities = design.entities().stream()
                .map(entity -> new DartEntity(design, entity))
                .toList();
    }

    public static FlutterApp of(AppDesign design) {
        return new FlutterApp(design);
    }

    /** Path below the app's folder to content. */
    public SortedMap<String, String> files() {
        Map<String, Object> context = new AppView(design, entities).context();
        AppStrings strings = new AppStrings(design, entities);
        context.put("strings", strings.in(Language.EN).get("strings"));
        names().forEach(name -> put(name, name, context));
        put(".gitignore", "gitignore", context);
        for (Language language : Language.values()) {
            put("lib/l10n/app_strings_" + language.code() + ".dart", "language/app_strings.dart", strings.in(language));
        }
        entities.forEach(entity -> entity(entity, context));
        return files;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(ALWAYS);
        boolean remote = design.backend() == Backend.FASTAPI;
        names.addAll(remote ? REMOTE : LOCAL);
        FEATURES.forEach((feature, paths) -> {
            if (design.has(feature)) {
                paths.forEach(path -> names.add("lib/features/" + path));
            }
        });
        if (AppView.usesCatalog(design)) {
            names.addAll(CATALOG);
        }
        if (entities.stream().anyMatch(AppView::hasMoments)) {
            names.add("lib/shared/widgets/moment_field.dart");
        }
        if (design.has(Feature.DASHBOARD) && entities.stream().anyMatch(AppView::hasChoices)) {
            names.add("lib/features/dashboard/breakdown_card.dart");
        }
        if (design.has(Feature.EXPORT)) {
            names.add("test/features/export/csv_test.dart");
        }
        if (design.has(Feature.AUTH)) {
            names.addAll(
                    remote
                            ? List.of("lib/features/auth/http_auth_repository.dart")
                            : List.of(
                                    "lib/features/auth/password_hash.dart",
                                    "lib/features/auth/local_auth_repository.dart",
                                    "test/features/auth/local_auth_repository_test.dart"));
        }
        return names;
    }

    private void entity(DartEntity entity, Map<String, Object> app) {
        Map<String, Object> context = new HashMap<>(app);
        context.putAll(entity.view());
        String key = entity.key();
        String folder = "lib/features/" + key + "/" + key;
        put(folder + ".dart", "entity/model.dart", context);
        for (String part :
                List.of("controller", "query", "list_screen", "tile", "detail_screen", "form_screen", "form")) {
            put(folder + "_" + part + ".dart", "entity/" + part + ".dart", context);
        }
        put("test/helpers/sample_" + key + ".dart", "entity/sample.dart", context);
        put("test/features/" + key + "/" + key + "_test.dart", "entity/model_test.dart", context);
        put("test/features/" + key + "/" + key + "_screen_test.dart", "entity/screen_test.dart", context);
        entity.fields().stream()
                .filter(field -> !field.design().options().isEmpty())
                .forEach(field -> put(
                        "lib/features/" + key + "/" + field.enumFile() + ".dart",
                        "entity/choice.dart",
                        field.choiceView()));
    }

    private void put(String path, String template, Map<String, ?> context) {
        files.put(path, Templates.render("flutter/" + template, context));
    }
}
