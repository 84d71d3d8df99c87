package dev.madang.agent.execution;

import dev.madang.agent.understanding.Understanding;
import java.util.List;
import java.util.Optional;

/**
 * Why a request cannot be planned as it is, and what to ask.
 *
 * @param reason what is unclear, in a few words
 * @param suggestions what people usually want, to choose from or to say otherwise
 */
record Ambiguity(String reason, String question, List<String> suggestions) {

    private static final double CLEAR_ENOUGH = 0.5;

    /** What is unclear about a request, or nothing when it can be planned. */
    static Optional<Ambiguity> of(Understanding understanding, String language) {
        if (understanding.intent().confidence() >= CLEAR_ENOUGH) {
            return Optional.empty();
        }
        List<String> brands = understanding.values("brand");
        String about = brands.isEmpty() ? "none" : "brand";
        String brand = String.join(", ", brands);
        return Optional.of(new Ambiguity(
                Words.of(language, "clarify.reason"),
                Words.of(language, "clarify.question." + about, brand),
                List.of(
                        Words.of(language, "clarify.reviews." + about, brand),
                        Words.of(language, "clarify.keywords." + about, brand),
                        Words.of(language, "clarify.report." + about, brand))));
    }
}
