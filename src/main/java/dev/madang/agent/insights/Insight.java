package dev.madang.agent.insights;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One thing that the reviews tell.
 *
 * @param figures the ids of the figures in the text
 */
public record Insight(Kind kind, String title, String text, List<String> figures) {

    /** What it is about. */
    public enum Kind {
        @JsonProperty("missing")
        MISSING,
        @JsonProperty("overall")
        OVERALL,
        @JsonProperty("brands")
        BRANDS,
        @JsonProperty("mentions")
        MENTIONS,
        @JsonProperty("strength")
        STRENGTH,
        @JsonProperty("weakness")
        WEAKNESS,
        @JsonProperty("keywords")
        KEYWORDS,
        @JsonProperty("trend")
        TREND,
        @JsonProperty("platforms")
        PLATFORMS
    }

    static Insight of(Kind kind, String title, Statement statement) {
        return new Insight(kind, title, statement.text(), statement.figures());
    }
}
