package dev.madang.agent.insights;

import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * All that was concluded.
 *
 * @param summary one line
 * @param notes what a reader must know beside it: brands that are not in the data, that the data is made up
 * @param figures every number of the texts and tables
 * @param scope how the reviews were chosen that the figures count
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Conclusions(
        String summary,
        List<Insight> insights,
        List<Recommendation> recommendations,
        List<String> notes,
        List<Table> tables,
        List<Figure> figures,
        String scope,
        String dataset,
        boolean synthetic) {}
