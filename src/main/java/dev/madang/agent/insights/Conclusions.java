package dev.madang.agent.insights;

import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * All that was concluded.
 *
 * @param summary one line
 * @param figures every number of the texts and tables
 * @param cited the ids of those that stand in the texts
 * @param scope how the reviews were chosen that the figures count
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Conclusions(
        String summary,
        List<Insight> insights,
        List<Recommendation> recommendations,
        List<Table> tables,
        List<Figure> figures,
        List<String> cited,
        String scope,
        String dataset,
        boolean synthetic) {

    /** The figures that stand in the texts. */
    public List<Figure> citedFigures() {
        return figures.stream().filter(figure -> cited.contains(figure.id())).toList();
    }
}
