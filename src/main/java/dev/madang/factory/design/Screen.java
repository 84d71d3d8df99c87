package dev.madang.factory.design;

import java.util.ArrayList;
import java.util.List;

/**
 * One screen of an app.
 *
 * @param key in snake_case, such as {@code product_list}
 * @param route as the app's router knows it
 * @param subject the entity or feature that it shows
 */
public record Screen(String key, Kind kind, String route, Label title, String subject) {

    /** What a screen is for. */
    public enum Kind {
        LIST,
        DETAIL,
        FORM,
        FEATURE
    }

    static List<Screen> of(AppDesign design) {
        List<Screen> screens = new ArrayList<>();
        for (Feature feature : design.features()) {
            screens.add(new Screen(
                    feature.key(),
                    Kind.FEATURE,
                    "/" + feature.key().replace('_', '-'),
                    feature.label(),
                    feature.key()));
        }
        for (Entity entity : design.entities()) {
            String route = "/" + entity.path();
            screens.add(new Screen(entity.key() + "_list", Kind.LIST, route, entity.plural(), entity.key()));
            screens.add(
                    new Screen(entity.key() + "_detail", Kind.DETAIL, route + "/:id", entity.singular(), entity.key()));
            screens.add(new Screen(
                    entity.key() + "_form", Kind.FORM, route + "/:id/edit", entity.singular(), entity.key()));
        }
        return screens;
    }
}
