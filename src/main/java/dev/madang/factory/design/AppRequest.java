package dev.madang.factory.design;

import java.util.List;
import java.util.Objects;

/**
 * What a person asked for.
 *
 * @param features words such as {@code auth} or {@code export}; empty means to-dos, a dashboard and settings
 * @param style {@code modern}, {@code minimalist} or {@code material3}; anything else is {@code modern}
 * @param platforms such as {@code android}; empty means Android and iOS
 * @param backend {@code none} or {@code fastapi}; anything else is {@code none}
 * @param locale {@code ko}, {@code vi} or {@code en}; otherwise the description's own language
 */
public record AppRequest(
        String name,
        String description,
        List<String> features,
        String style,
        List<String> platforms,
        String backend,
        String locale) {

    public AppRequest {
        Objects.requireNonNull(name);
        Objects.requireNonNull(description);
        features = List.copyOf(features);
        platforms = List.copyOf(platforms);
    }
}
