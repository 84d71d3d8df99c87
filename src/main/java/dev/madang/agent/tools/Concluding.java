package dev.madang.agent.tools;

import dev.madang.agent.insights.Analysis;
import dev.madang.agent.insights.Conclusions;
import dev.madang.agent.insights.Sample;
import dev.madang.agent.insights.Subject;
import dev.madang.runs.tools.ToolCall;
import java.util.List;
import java.util.Optional;

/** Draws conclusions from what earlier tools produced. */
record Concluding(Subject subject, Sample sample, List<String> keywords) {

    static final int USUAL_INSIGHTS = 10;

    static Concluding of(ToolCall call, Sample sample, String language, int most, String focus) {
        Optional<Collection> collection = Collection.of(call);
        Subject subject = new Subject(
                collection.map(Collection::dataset).orElse("text_data"),
                collection.map(Collection::synthetic).orElse(false),
                collection.map(Collection::brands).orElse(List.of()),
                collection.map(Collection::missingBrands).orElse(List.of()),
                collection.map(Collection::brandsAvailable).orElse(List.of()),
                Scope.of(call),
                language,
                most,
                Aspects.named(focus).orElse(null));
        return new Concluding(subject, sample, keywords(call));
    }

    Conclusions conclusions() {
        return Analysis.of(subject, sample, keywords);
    }

    private static List<String> keywords(ToolCall call) {
        return call.input(KeywordTool.PRODUCT)
                .map(list -> list.values().stream()
                        .map(keyword -> keyword.path("keyword").asString())
                        .toList())
                .orElse(List.of());
    }
}
