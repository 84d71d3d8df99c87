package dev.madang.agent.verification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How good the data of a session is: the weighted mean of four parts, of those that are known so far.
 * <ul>
 *   <li>volume (0.4): 1 where a share of the reviews is known to ±3 percentage points (95 %), 0 at ±15;
 *   <li>coverage (0.2): the share of the brands asked for that the data has;
 *   <li>cleanliness (0.2): the share of reviews that the preprocessor kept;
 *   <li>clarity (0.2): the share of reviews whose sentiment could be judged.
 * </ul>
 */
final class Quality {

    private static final double BEST_MARGIN = 0.03;
    private static final double WORST_MARGIN = 0.15;
    private static final double Z95 = 1.96;

    private final Map<String, Double> parts = new LinkedHashMap<>();
    private double weighted;
    private double weights;

    private Quality() {}

    static Quality of(Findings findings, int brandsAsked) {
        Quality quality = new Quality();
        findings.collected().ifPresent(count -> {
            quality.add("volume", 0.4, volume(count));
            int asked = Math.max(1, brandsAsked);
            int missing = Math.min(asked, findings.missingBrands().size());
            quality.add("coverage", 0.2, count == 0 ? 0 : (double) (asked - missing) / asked);
        });
        share(findings, "preprocessor", "output", "input").ifPresent(share -> quality.add("cleanliness", 0.2, share));
        share(findings, "sentiment_analyzer", "judged", "reviews")
                .ifPresent(share -> quality.add("clarity", 0.2, share));
        return quality;
    }

    /** The half width of the 95 % interval of a share of 50 % among so many reviews. */
    static double margin(int count) {
        return count == 0 ? 1 : Z95 * Math.sqrt(0.25 / count);
    }

    /** 0 to 1, two decimals; nothing while no part is known. */
    OptionalDouble score() {
        return weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(rounded(weighted / weights));
    }

    /** The parts by their names. */
    Map<String, Double> parts() {
        return Map.copyOf(parts);
    }

    private void add(String name, double weight, double value) {
        parts.put(name, rounded(value));
        weighted += weight * value;
        weights += weight;
    }

    private static double volume(int count) {
        return Math.clamp((WORST_MARGIN - margin(count)) / (WORST_MARGIN - BEST_MARGIN), 0, 1);
    }

    private static Optional<Double> share(Findings findings, String tool, String part, String whole) {
        return findings.sum(tool, whole)
                .filter(all -> all > 0)
                .flatMap(all -> findings.sum(tool, part).map(some -> (double) some / all));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
