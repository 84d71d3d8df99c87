package dev.madang.factory.design;

import dev.madang.factory.design.Lexicon.Domain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes designs of requests, the same one of the same request each time. */
public final class Designs {

    private static final Domain GENERAL = new Domain("general", "6750A4", List.of(), List.of(), List.of());
    private static final List<String> USUAL = List.of("todo", "dashboard", "settings");
    private static final Set<String> TAKEN = Set.of(
            "flutter",
            "test",
            "http",
            "intl",
            "crypto",
            "go_router",
            "flutter_riverpod",
            "flutter_test",
            "flutter_lints",
            "shared_preferences",
            "flutter_localizations",
            "flutter_secure_storage",
            "dart",
            "meta",
            "path",
            "app",
            "main");

    private final Lexicon lexicon = Lexicon.get();

    /** The design of what was asked for. Never fails: what is not understood is taken by its own words. */
    public AppDesign of(AppRequest request) {
        String text = Terms.plain(request.name() + ". " + request.description());
        List<String> wishes = request.features().isEmpty() ? USUAL : request.features();
        Domain domain = domain(text, request.features());
        List<Feature> features = features(text, wishes);
        List<String> others = wishes.stream()
                .map(String::strip)
                .filter(wish -> !wish.isEmpty() && Feature.of(wish).isEmpty())
                .toList();
        EntityChoice choice = new EntityChoice(lexicon, domain).choose(request, others);
        return new AppDesign(
                request.name().strip(),
                packageName(request.name()),
                request.description().strip(),
                domain.key(),
                domain.color(),
                Language.of(request.locale(), request.description() + request.name()),
                Style.of(request.style()),
                Backend.of(request.backend()),
                request.platforms().isEmpty() ? List.of("android", "ios") : request.platforms(),
                choice.entities(),
                features,
                choice.notBuilt());
    }

    /** The domain with the most words in the text, its own names counting more than those of its things. */
    private Domain domain(String text, List<String> features) {
        String whole = text + " " + Terms.plain(String.join(", ", features));
        return lexicon.domains().values().stream()
                .max(Comparator.comparingInt(domain -> score(domain, whole)))
                .filter(domain -> score(domain, whole) > 0)
                .orElse(GENERAL);
    }

    private int score(Domain domain, String text) {
        int named = domain.terms().stream()
                .mapToInt(term -> Terms.occurs(text, term) ? 3 + term.length() / 4 : 0)
                .sum();
        long things = Stream.concat(domain.core().stream(), domain.others().stream())
                .filter(entity -> lexicon.terms(entity).stream()
                        .anyMatch(term -> !Mentions.VERBS.contains(term) && Terms.occurs(text, term)))
                .count();
        return 4 * named + 3 * (int) things;
    }

    private static List<Feature> features(String text, List<String> wishes) {
        EnumSet<Feature> found = EnumSet.of(Feature.SETTINGS);
        wishes.forEach(wish -> Feature.of(wish).ifPresent(found::add));
        for (Feature feature : Feature.values()) {
            if (feature.terms().stream().anyMatch(term -> Terms.occurs(text, term))) {
                found.add(feature);
            }
        }
        return new ArrayList<>(found);
    }

    static String packageName(String name) {
        String snake = Romanization.snake(name);
        if (snake.isEmpty()) {
            return "my_app";
        }
        boolean reserved = TAKEN.contains(snake) || ReservedWords.contains(snake);
        return reserved ? "my_" + snake : snake;
    }

    /** Features as one text, as the contract sends them. */
    public static List<String> featuresOf(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
