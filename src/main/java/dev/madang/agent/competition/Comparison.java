package dev.madang.agent.competition;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.madang.agent.insights.Figure;
import java.util.List;

/**
 * All that was found out.
 *
 * @param summary one line
 * @param points what was asked for, in full sentences
 * @param pricing what is said of prices
 * @param positioning what is said of the places on the map
 * @param positions the places themselves
 * @param figures every number of the texts
 * @param scope how the reviews were chosen that the figures count
 */
public record Comparison(
        @JsonProperty("analysis_type") Focus focus,
        @JsonProperty("target_brand") String target,
        @JsonProperty("competitor_brands") List<String> rivals,
        @JsonProperty("missing_brands") List<String> missing,
        String summary,
        List<Point> points,
        SwotMatrix swot,
        List<Point> positioning,
        List<Point> pricing,
        List<Position> positions,
        List<Figure> figures,
        String scope) {

    public Comparison {
        rivals = List.copyOf(rivals);
        missing = List.copyOf(missing);
        points = List.copyOf(points);
        positioning = List.copyOf(positioning);
        pricing = List.copyOf(pricing);
        positions = List.copyOf(positions);
        figures = List.copyOf(figures);
    }
}
