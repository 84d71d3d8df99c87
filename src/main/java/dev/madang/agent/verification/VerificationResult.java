package dev.madang.agent.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What was found.
 *
 * @param summary the answer in a few sentences
 * @param qualityScore 0 to 1, two decimals, or null while there is nothing to judge; its formula stands in docs/agent.md
 * @param details the figures that it was computed from
 * @param issues what is wrong or missing
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record VerificationResult(
        String summary,
        @Nullable Double qualityScore,
        List<String> recommendations,
        Map<String, Object> details,
        List<String> issues) {

    public VerificationResult {
        recommendations = List.copyOf(recommendations);
        issues = List.copyOf(issues);
    }
}
