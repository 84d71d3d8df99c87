package dev.madang.agent.tools;

import dev.madang.agent.keywords.Terms;
import dev.madang.agent.korean.KoreanText;
import dev.madang.agent.reviews.Datasets;
import dev.madang.agent.sentiment.SentimentAnalyzer;
import dev.madang.testkit.ToolBench;
import dev.madang.ui.Fonts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The tools in the order in which a plan runs them. */
final class Chain {

    private static final Terms TERMS = new Terms(new KoreanText());
    private static final SentimentAnalyzer ANALYZER = new SentimentAnalyzer();

    private final Datasets datasets;
    final ToolBench bench;

    Chain(Path folder, String language) throws IOException {
        Path data = folder.resolve("data");
        Fonts.install(data);
        this.datasets = new Datasets(data);
        this.bench = new ToolBench(folder.resolve("session"), language);
    }

    static Terms terms() {
        return TERMS;
    }

    static SentimentAnalyzer analyzer() {
        return ANALYZER;
    }

    /** Makes a file a dataset and collects from it. */
    Chain collect(Path file, Map<String, ?> parameters) throws Exception {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("dataset", datasets.copyIn(file));
        bench.run(new CollectorTool(datasets), all);
        return this;
    }

    Chain collect(Map<String, ?> parameters) throws Exception {
        bench.run(new CollectorTool(datasets), parameters);
        return this;
    }

    Chain prepare() throws Exception {
        bench.run(new PreprocessorTool(), Map.of());
        return this;
    }

    Chain judge() throws Exception {
        bench.run(new SentimentTool(ANALYZER, TERMS), Map.of());
        return this;
    }

    Chain compare(Map<String, ?> parameters) throws Exception {
        bench.run(new CompetitorTool(TERMS), parameters);
        return this;
    }

    Chain conclude() throws Exception {
        bench.run(new KeywordTool(TERMS), Map.of());
        bench.run(new InsightTool(TERMS), Map.of());
        return this;
    }

    Chain report(Map<String, ?> parameters) throws Exception {
        bench.run(new ReportTool(TERMS), parameters);
        return this;
    }
}
