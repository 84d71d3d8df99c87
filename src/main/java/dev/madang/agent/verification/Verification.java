package dev.madang.agent.verification;

import dev.madang.agent.execution.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Judges what a session has so far. */
final class Verification {

    private static final int ENOUGH = 400;
    private static final int FEWEST_OPINIONS = 30;

    private final Findings findings;
    private final int brandsAsked;
    private final String language;
    private final List<String> issues = new ArrayList<>();
    private final List<String> recommendations = new ArrayList<>();
    private final Map<String, Object> details = new LinkedHashMap<>();

    Verification(Findings findings, int brandsAsked, String language) {
        this.findings = findings;
        this.brandsAsked = brandsAsked;
        this.language = language;
    }

    VerificationResult of(VerifyType type) {
        return switch (type) {
            case INTERMEDIATE_RESULTS, DATA_QUALITY -> data();
            case PROGRESS -> progress();
            case CONSISTENCY -> consistency();
        };
    }

    private VerificationResult data() {
        progressDetails();
        troubles();
        Optional<Integer> collected = findings.collected();
        if (collected.isEmpty()) {
            recommendations.add(say("verify.wait"));
            return result(say("verify.nothing"), null);
        }
        int count = collected.get();
        details.put("collected_count", count);
        details.put("margin_percent", Math.round(Quality.margin(count) * 1000) / 10.0);
        findings.dateRange().ifPresent(range -> details.put("date_range", range));
        Quality quality = Quality.of(findings, brandsAsked);
        details.put("score_parts", quality.parts());
        gaps(count);
        OptionalDouble score = quality.score();
        return result(
                say(
                        count < ENOUGH ? "verify.data.few" : "verify.data.enough",
                        count,
                        findings.dateRange().orElse("-"),
                        details.get("margin_percent")),
                score.isPresent() ? score.getAsDouble() : null);
    }

    private void gaps(int count) {
        if (count < ENOUGH) {
            recommendations.add(say("verify.more", ENOUGH));
        } else {
            recommendations.add(say("verify.enough"));
        }
        if (!findings.missingBrands().isEmpty()) {
            issues.add(say("verify.missing", String.join(", ", findings.missingBrands())));
        }
        List<String> thin = findings.thinAspects(FEWEST_OPINIONS);
        if (!thin.isEmpty()) {
            details.put("thin_aspects", thin);
            issues.add(say("verify.thin", String.join(", ", thin), FEWEST_OPINIONS));
            recommendations.add(say("verify.longer"));
        }
        if (findings.isSynthetic()) {
            issues.add(say("verify.synthetic"));
        }
    }

    private VerificationResult progress() {
        progressDetails();
        troubles();
        int percent = findings.todos() == 0 ? 100 : 100 * findings.completed() / findings.todos();
        details.put("progress_percentage", percent);
        return result(say("verify.progress", findings.completed(), findings.todos(), percent), null);
    }

    /** What one todo hands on is what the next one says that it got. */
    private VerificationResult consistency() {
        progressDetails();
        troubles();
        check("collector", "collected_count", "preprocessor", "input");
        check("preprocessor", "output", "sentiment_analyzer", "reviews");
        return result(say(issues.isEmpty() ? "verify.consistent" : "verify.inconsistent", issues.size()), null);
    }

    private void check(String from, String given, String to, String taken) {
        Optional<Integer> before = findings.sum(from, given);
        Optional<Integer> after = findings.sum(to, taken);
        if (before.isPresent() && after.isPresent()) {
            details.put(from + "_to_" + to, List.of(before.get(), after.get()));
            if (!before.get().equals(after.get())) {
                issues.add(say("verify.differs", from, before.get(), to, after.get()));
            }
        }
    }

    private void progressDetails() {
        details.put("total_todos", findings.todos());
        details.put("completed_todos", findings.completed());
    }

    private void troubles() {
        findings.troubles()
                .forEach(trouble -> issues.add(say("verify.trouble." + trouble.status(), trouble.task(), trouble.reason())
                        .strip()));
    }

    private VerificationResult result(String summary, @Nullable Double score) {
        return new VerificationResult(summary, score, recommendations, details, issues);
    }

    private String say(String key, Object... arguments) {
        return Words.of(language, key, arguments);
    }
}
