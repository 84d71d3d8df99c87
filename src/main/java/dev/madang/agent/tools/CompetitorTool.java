package dev.madang.agent.tools;

import dev.madang.agent.competition.Comparison;
import dev.madang.agent.insights.JudgedReview;
import dev.madang.agent.keywords.Terms;
import dev.madang.runs.tools.Tool;
import dev.madang.runs.tools.ToolCall;
import dev.madang.runs.tools.ToolResult;
import dev.madang.runs.tools.ToolResult.Attachment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares a brand with its competitors in what reviews say of them. */
@Component
class CompetitorTool implements Tool {

    static final String PRODUCT = "competitor_analysis";
    static final String CHART = "chart";
    static final String FILE = "competitors.json";
    private static final String TABLE = "competitors.csv";

    private final Terms terms;

    CompetitorTool(Terms terms) {
        this.terms = terms;
    }

    @Override
    public String name() {
        return "competitor_analyzer";
    }

    @Override
    public ToolResult call(ToolCall call) throws InterruptedException {
        String step = Words.of(call, "경쟁사 비교", "Comparing competitors");
        try {
            call.progress(step, 0, 2);
            List<JudgedReview> judged = Sources.judged(call)
                    .orElseThrow(() -> Words.refusal(
                            call, "먼저 감성 분석을 해야 합니다.", "The sentiment of the reviews must be analysed first."));
            Rivals rivals = Rivals.asked(call, judged);
            Comparison comparison = rivals.compare(judged, terms, call.language());
            Handoff.stopIfInterrupted();
            call.progress(step, 1, 2);
            String file =
                    Handoff.writeBytes(call, FILE, "application/json", Handoff.JSON.writeValueAsBytes(comparison));
            String table = Handoff.writeBytes(call, TABLE, "text/csv;charset=utf-8", CompetitorTable.of(comparison));
            Optional<String> chart = PositioningMap.draw(call, comparison);
            call.progress(step, 2, 2);
            return result(call, comparison, rivals, file, table, chart);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ToolResult result(
            ToolCall call, Comparison comparison, Rivals rivals, String file, String table, Optional<String> chart) {
        ObjectNode product = (ObjectNode) Handoff.JSON.<JsonNode>valueToTree(comparison);
        product.remove(List.of("swot", "positions", "positioning", "pricing"));
        product.put("file", file).put("synthetic", rivals.synthetic()).put("data_source", rivals.source());
        chart.ifPresent(name -> product.put(CHART, name));
        ObjectNode positioning = Handoff.JSON.createObjectNode();
        positioning.set("brands", Handoff.JSON.valueToTree(comparison.positions()));
        positioning.set("points", Handoff.JSON.valueToTree(comparison.positioning()));
        ObjectNode summary = Handoff.JSON
                .createObjectNode()
                .put("summary", comparison.summary())
                .put("target_brand", comparison.target())
                .put("strengths", comparison.swot().strengths().size())
                .put("weaknesses", comparison.swot().weaknesses().size())
                .put("opportunities", comparison.swot().opportunities().size())
                .put("threats", comparison.swot().threats().size());
        summary.set("competitor_brands", Handoff.JSON.valueToTree(comparison.rivals()));
        List<Attachment> attachments = new ArrayList<>();
        chart.ifPresent(
                name -> attachments.add(new Attachment("chart", Words.of(call, "포지셔닝 맵", "Positioning map"), name)));
        attachments.add(new Attachment("table", Words.of(call, "경쟁사 비교표", "Competitor table"), table));
        return new ToolResult(
                Map.of(
                        PRODUCT,
                        product,
                        "swot_matrix",
                        Handoff.JSON.valueToTree(comparison.swot()),
                        "market_positioning",
                        positioning),
                summary,
                attachments);
    }
}
