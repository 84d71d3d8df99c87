package dev.madang.agent.insights;

import dev.madang.agent.insights.Insight.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether it matters where people bought. */
final class PlatformFinding {

    /** The shops between which reactions differ most. */
    record Extremes(String best, Figure highest, String worst, Figure lowest) {

        boolean areClear() {
            return Interval.of(highest).differsFrom(Interval.of(lowest));
        }
    }

    private PlatformFinding() {}

    static Optional<Insight> find(Ground ground, @Nullable String brand) {
        return extremes(ground, brand).map(extremes -> {
            ComparisonWording words = ground.words().comparison();
            return Insight.of(
                    Kind.PLATFORMS,
                    words.platformsTitle(extremes.best, extremes.areClear()),
                    words.platforms(
                            extremes.best, extremes.highest, extremes.worst, extremes.lowest, extremes.areClear()));
        });
    }

    static Optional<Extremes> extremes(Ground ground, @Nullable String brand) {
        List<String> known = ground.sample().platforms().stream()
                .filter(platform -> ground.counts().positiveAt(brand, platform).of() >= Lean.ENOUGH)
                .sorted(Comparator.comparingDouble(
                                (String platform) -> Interval.of(ground.counts().positiveAt(brand, platform))
                                        .share())
                        .reversed())
                .toList();
        if (known.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Extremes(
                known.getFirst(),
                ground.counts().positiveAt(brand, known.getFirst()),
                known.getLast(),
                ground.counts().positiveAt(brand, known.getLast())));
    }
}
