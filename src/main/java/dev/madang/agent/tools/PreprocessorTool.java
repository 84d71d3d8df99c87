package dev.madang.agent.tools;

import dev.madang.agent.reviews.Brands;
import dev.madang.agent.reviews.Review;
import dev.madang.runs.tools.Tool;
import dev.madang.runs.tools.ToolCall;
import dev.madang.runs.tools.ToolResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Leaves out duplicates and what is too short, and tidies the rest. */
@Component
class PreprocessorTool implements Tool {

    private static final String FILE = "preprocessed.jsonl";

    /** What is to be done. */
    private record Settings(boolean removeDuplicates, boolean normalizeText, int minLength, boolean detectLanguage) {

        static Settings of(ToolCall call) {
            Parameters parameters = new Parameters(call);
            return new Settings(
                    parameters.flag("remove_duplicates", true),
                    parameters.flag("normalize_text", true),
                    parameters.number("min_length", 0, 1_000, 10),
                    parameters.flag("detect_language", true));
        }
    }

    @Override
    public String name() {
        return "preprocessor";
    }

    @Override
    public ToolResult call(ToolCall call) throws InterruptedException {
        Settings settings = Settings.of(call);
        try {
            List<Review> reviews = raw(call).read(call, Review.class);
            return new Pass(call, settings).over(reviews);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Handoff raw(ToolCall call) {
        return call.input("raw_reviews")
                .map(Handoff::of)
                .orElseThrow(() -> Words.refusal(call, "먼저 리뷰를 수집해야 합니다.", "Reviews must be collected first."));
    }

    /** One run over all reviews, and its counts. */
    private static final class Pass {

        private final ToolCall call;
        private final Settings settings;
        private final Set<String> seen = new HashSet<>();
        private final Map<String, Integer> languages = new TreeMap<>();
        private final List<JsonNode> kept = new ArrayList<>();
        private int tidied;
        private int tooShort;
        private int duplicates;

        Pass(ToolCall call, Settings settings) {
            this.call = call;
            this.settings = settings;
        }

        ToolResult over(List<Review> reviews) throws IOException, InterruptedException {
            String step = Words.of(call, "리뷰 정리", "Tidying reviews");
            for (int i = 0; i < reviews.size(); i++) {
                Handoff.stopIfInterrupted();
                take(reviews.get(i));
                call.progress(step, i + 1, reviews.size());
            }
            Handoff handoff = Handoff.write(call, FILE, kept);
            ObjectNode stats = stats(reviews.size());
            ObjectNode product = Handoff.JSON.createObjectNode().put("count", handoff.count());
            product.set("records", Handoff.JSON.valueToTree(handoff));
            return new ToolResult(
                    Map.of("preprocessed_reviews", product, "preprocessing_stats", stats), stats, List.of());
        }

        private void take(Review review) {
            String text = settings.normalizeText ? Cleaning.tidy(review.text()) : review.text();
            if (!text.equals(review.text())) {
                tidied++;
            }
            if (text.codePointCount(0, text.length()) < settings.minLength) {
                tooShort++;
                return;
            }
            String key = Brands.key(review.brand()) + "\n" + Cleaning.essence(text);
            if (settings.removeDuplicates && !seen.add(key)) {
                duplicates++;
                return;
            }
            ObjectNode record = Handoff.JSON.valueToTree(review);
            record.put("text", text);
            if (settings.detectLanguage) {
                String language = Cleaning.language(text);
                languages.merge(language, 1, Integer::sum);
                record.put("language", language);
            }
            kept.add(record);
        }

        private ObjectNode stats(int input) {
            ObjectNode stats = Handoff.JSON
                    .createObjectNode()
                    .put("input", input)
                    .put("output", kept.size())
                    .put("duplicates_removed", duplicates)
                    .put("too_short_removed", tooShort)
                    .put("min_length", settings.minLength)
                    .put("remove_duplicates", settings.removeDuplicates)
                    .put("normalized", tidied);
            if (settings.detectLanguage) {
                stats.set("languages", Handoff.JSON.valueToTree(languages));
            }
            return stats;
        }
    }
}
