package dev.madang.factory.design;

import java.util.List;
import java.util.Optional;

/**
 * What the app is to be.
 *
 * @param packageName a valid name of a Dart package
 * @param domain the lexicon's key, {@code general} for what it does not know
 * @param seedColor six hexadecimal digits
 * @param entities at least one, none twice; references lead to entities of this list
 * @param features in the order of the enumeration, none twice
 * @param notBuilt features that were asked for and that nobody here can build, in the words of whoever asked
 */
public record AppDesign(
        String name,
        String packageName,
        String description,
        String domain,
        String seedColor,
        Language language,
        Style style,
        Backend backend,
        List<String> platforms,
        List<Entity> entities,
        List<Feature> features,
        List<String> notBuilt) {

    public AppDesign {
        platforms = List.copyOf(platforms);
        entities = List.copyOf(entities);
        features = List.copyOf(features);
        notBuilt = List.copyOf(notBuilt);
        if (entities.isEmpty()) {
            throw new IllegalArgumentException("an app without entities");
        }
        if (entities.stream().map(Entity::key).distinct().count() < entities.size()) {
            throw new IllegalArgumentException("an entity twice");
        }
        List<String> keys = entities.stream().map(Entity::key).toList();
        entities.stream()
                .flatMap(entity -> entity.fields().stream())
                .forEach(field -> field.target()
                        .filter(target -> !keys.contains(target))
                        .ifPresent(target -> {
                            throw new IllegalArgumentException("no entity " + target);
                        }));
    }

    public boolean has(Feature feature) {
        return features.contains(feature);
    }

    public Optional<Entity> entity(String key) {
        return entities.stream().filter(entity -> entity.key().equals(key)).findFirst();
    }

    /** All screens: three per entity, and those of the features. */
    public List<Screen> screens() {
        return Screen.of(this);
    }
}
