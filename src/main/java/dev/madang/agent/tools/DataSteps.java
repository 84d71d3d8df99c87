package dev.madang.agent.tools;

import dev.madang.agent.report.DataFacts.Step;
import dev.madang.agent.reviews.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The counts on the way from the rows of a file to the reviews of an analysis. */
final class DataSteps {

    private final String language;
    private final List<Step> steps = new ArrayList<>();

    DataSteps(String language) {
        this.language = language;
    }

    List<Step> of(Collection collection, Optional<JsonNode> cleaning) {
        int rows = collection.rows();
        add("파일의 행", "Rows in the file", rows, rows, "rows / rows");
        collection
                .dropped()
                .forEach((flaw, count) -> add(
                        "버린 행(" + words(flaw) + ")", "Rows dropped (" + words(flaw) + ")", count, rows, flawed(flaw)));
        collection
                .unreadable()
                .forEach((flaw, count) -> add(
                        "비워 둔 값(" + words(flaw) + ")",
                        "Values left empty (" + words(flaw) + ")",
                        count,
                        rows,
                        flawed(flaw)));
        add("조건에 맞는 리뷰", "Reviews that match", collection.matching(), rows, "rows[matching] / rows");
        add(
                "수집한 리뷰",
                "Reviews collected",
                collection.collected(),
                collection.matching(),
                "rows[collected] / rows[matching]");
        cleaning.ifPresent(stats -> addCleaning(stats));
        return steps;
    }

    private void addCleaning(JsonNode stats) {
        int input = stats.path("input").asInt();
        add(
                "뺀 중복 리뷰",
                "Duplicates removed",
                stats.path("duplicates_removed").asInt(),
                input,
                "rows[duplicate] / rows[collected]");
        add(
                "뺀 짧은 리뷰",
                "Too short, removed",
                stats.path("too_short_removed").asInt(),
                input,
                "rows[short] / rows[collected]");
        add("분석한 리뷰", "Reviews analysed", stats.path("output").asInt(), input, "reviews / rows[collected]");
    }

    private void add(String korean, String english, int count, int of, String filter) {
        steps.add(new Step(language.equals("en") ? english : korean, count, of, filter));
    }

    private static String flawed(String flaw) {
        return "rows[flaw=" + flaw + "] / rows";
    }

    private String words(String flaw) {
        return Stream.of(Flaw.values())
                .filter(known -> known.wireName().equals(flaw))
                .map(known -> known.words(language))
                .findFirst()
                .orElse(flaw);
    }
}
