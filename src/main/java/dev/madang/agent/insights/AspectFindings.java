package dev.madang.agent.insights;

import dev.madang.agent.insights.Insight.Kind;
import dev.madang.agent.sentiment.Aspect;
import dev.madang.agent.sentiment.Polarity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said about single aspects. */
final class AspectFindings {

    private static final int MENTIONS_SHOWN = 3;

    private final Ground ground;
    private final @Nullable String brand;
    private final @Nullable String named;
    private final List<Aspect> aspects;

    AspectFindings(Ground ground, @Nullable String brand) {
        this.ground = ground;
        this.brand = brand;
        this.named = ground.namesBrands() ? brand : null;
        Aspect focus = ground.subject().focus();
        this.aspects = focus == null ? List.of(Aspect.values()) : List.of(focus);
    }

    /** Which aspects are mentioned most. */
    Optional<Insight> mentions() {
        List<Aspect> most = Stream.of(Aspect.values())
                .filter(aspect -> mentions(aspect).count() > 0)
                .sorted(Comparator.comparingInt(
                                (Aspect aspect) -> mentions(aspect).count())
                        .reversed())
                .limit(MENTIONS_SHOWN)
                .toList();
        if (most.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Insight.of(
                Kind.MENTIONS,
                ground.words().overview().mentionsTitle(most.getFirst()),
                ground.words()
                        .overview()
                        .mentions(most, most.stream().map(this::mentions).toList())));
    }

    /** The state of the aspect that was asked about, whatever it is. */
    Optional<Insight> focus() {
        return Optional.ofNullable(ground.subject().focus())
                .filter(aspect -> numbers(aspect).opinions().count() > 0)
                .map(aspect -> Insight.of(
                        Kind.MENTIONS,
                        ground.words().overview().focusTitle(named, aspect),
                        ground.words().overview().focus(aspect, numbers(aspect))));
    }

    List<Insight> strengths(int size) {
        return strongest().limit(size).map(this::strength).toList();
    }

    List<Insight> weaknesses(int size) {
        return weakest().limit(size).map(this::weakness).toList();
    }

    /** Says that there is no weakness, if there are opinions enough to say so. */
    Optional<Insight> noWeakness() {
        boolean known = aspects.stream().map(this::numbers).anyMatch(AspectNumbers::isEnough);
        if (!known || weakest().findAny().isPresent()) {
            return Optional.empty();
        }
        OverviewWording words = ground.words().overview();
        return Optional.of(Insight.of(
                Kind.WEAKNESS,
                words.noWeaknessTitle(named),
                words.noWeakness(ground.counts().average(brand, Polarity.NEGATIVE))));
    }

    /** The aspects that are praised beyond chance, the surest first. */
    Stream<Aspect> strongest() {
        return aspects.stream()
                .filter(aspect -> numbers(aspect).isStrength())
                .sorted(Comparator.comparingDouble((Aspect aspect) ->
                                Interval.of(numbers(aspect).positive()).low())
                        .reversed());
    }

    /** The aspects that are blamed beyond chance, the surest first. */
    Stream<Aspect> weakest() {
        return aspects.stream()
                .filter(aspect -> numbers(aspect).isWeakness())
                .sorted(Comparator.comparingDouble((Aspect aspect) ->
                                Interval.of(numbers(aspect).negative()).low())
                        .reversed());
    }

    private Insight strength(Aspect aspect) {
        return Insight.of(
                Kind.STRENGTH,
                ground.words().overview().strengthTitle(named, aspect),
                ground.words().overview().strength(aspect, numbers(aspect), quote(aspect, Polarity.POSITIVE)));
    }

    private Insight weakness(Aspect aspect) {
        return Insight.of(
                Kind.WEAKNESS,
                ground.words().overview().weaknessTitle(named, aspect),
                ground.words().overview().weakness(aspect, numbers(aspect), quote(aspect, Polarity.NEGATIVE)));
    }

    private @Nullable Quote quote(Aspect aspect, Polarity polarity) {
        return quotes(aspect, polarity, 1).stream().findFirst().orElse(null);
    }

    List<Quote> quotes(Aspect aspect, Polarity polarity, int size) {
        return Quotes.from(ground.sample(), Counts.opinionsOf(brand).aspect(aspect), polarity, size);
    }

    private Figure mentions(Aspect aspect) {
        return ground.counts().mentions(brand, aspect);
    }

    private AspectNumbers numbers(Aspect aspect) {
        return AspectNumbers.of(ground.counts(), brand, aspect);
    }
}
