package dev.madang.agent.tools;

import dev.madang.agent.competition.Comparison;
import dev.madang.agent.insights.Conclusions;
import dev.madang.agent.insights.JudgedReview;
import dev.madang.agent.insights.Sample;
import dev.madang.agent.keywords.Terms;
import dev.madang.agent.report.DataFacts;
import dev.madang.agent.report.Material;
import dev.madang.agent.report.Report;
import dev.madang.agent.report.Template;
import dev.madang.agent.report.Written;
import dev.madang.agent.reviews.Brands;
import dev.madang.runs.tools.Tool;
import dev.madang.runs.tools.ToolCall;
import dev.madang.runs.tools.ToolResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the report. */
@Component
class ReportTool implements Tool {

    private static final String NAME = "report";
    private static final List<String> FORMATS =
            Stream.of(Format.values()).map(Format::name).toList();
    private static final List<String> TEMPLATES =
            Stream.of(Template.values()).map(Template::wireName).toList();

    /** The forms of a report. All are written; the one that was asked for comes first. */
    private enum Format {
        markdown("md", "text/markdown;charset=utf-8", "file"),
        html("html", "text/html;charset=utf-8", "file"),
        pdf("pdf", "application/pdf", "pdf");

        private final String extension;
        private final String mediaType;
        private final String attachment;

        Format(String extension, String mediaType, String attachment) {
            this.extension = extension;
            this.mediaType = mediaType;
            this.attachment = attachment;
        }

        private String file() {
            return NAME + "." + extension;
        }

        private String suffix() {
            return this == markdown ? "" : " (" + name().toUpperCase(Locale.ROOT) + ")";
        }

        private byte[] of(Written report) {
            return switch (this) {
                case markdown -> report.markdown();
                case html -> report.html();
                case pdf -> report.pdf();
            };
        }
    }

    private final Terms terms;

    ReportTool(Terms terms) {
        this.terms = terms;
    }

    @Override
    public String name() {
        return "report_generator";
    }

    @Override
    public ToolResult call(ToolCall call) throws InterruptedException {
        Parameters parameters = new Parameters(call);
        Template template = Template.valueOf(parameters
                .choice("template", TEMPLATES, Template.STANDARD.wireName())
                .toUpperCase(Locale.ROOT));
        Format first = Format.valueOf(parameters.choice("format", FORMATS, Format.markdown.name()));
        String language = parameters.choice("language", List.of("ko", "en"), call.language());
        boolean withCharts = parameters.flag("include_charts", true);
        try {
            Conclusions conclusions = conclusions(call, language);
            Material material = new Material(
                    subject(call, language),
                    conclusions,
                    facts(call, conclusions, language),
                    withCharts ? charts(call, language) : List.of(),
                    comparison(call, template, language));
            Written report = Report.write(material, template, language, images(call, material));
            Handoff.stopIfInterrupted();
            for (Format format : Format.values()) {
                String ignored = Handoff.writeBytes(call, format.file(), format.mediaType, format.of(report));
            }
            call.progress(Words.of(call, "보고서 작성", "Writing the report"), 1, 1);
            return result(call, template, language, first, first.of(report).length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> images(ToolCall call, Material material) throws IOException {
        Map<String, byte[]> images = new HashMap<>();
        for (Material.Chart chart : material.charts()) {
            try (InputStream in = call.open(chart.file())) {
                images.put(chart.file(), in.readAllBytes());
            }
        }
        return images;
    }

    /** As they were drawn; or drawn again, where the report is to be in another language. */
    private Conclusions conclusions(ToolCall call, String language) throws IOException, InterruptedException {
        String file = call.input(InsightTool.PRODUCT)
                .map(product -> product.path("file").asString(""))
                .orElseThrow(() -> Words.refusal(
                        call, "보고서를 쓰려면 먼저 인사이트를 도출해야 합니다.", "A report needs insights; draw them first."));
        Optional<List<JudgedReview>> judged =
                language.equals(call.language()) ? Optional.empty() : Sources.judged(call);
        if (judged.isPresent()) {
            return Concluding.of(call, Sample.of(judged.get(), terms), language, Concluding.USUAL_INSIGHTS, "")
                    .conclusions();
        }
        try (InputStream in = call.open(file)) {
            return Handoff.JSON.readValue(in, Conclusions.class);
        }
    }

    /** As it was made; or made again, where the report is to be in another language. */
    private @Nullable Comparison comparison(ToolCall call, Template template, String language)
            throws IOException, InterruptedException {
        JsonNode product = call.input(CompetitorTool.PRODUCT).orElse(null);
        if (product == null) {
            if (template == Template.COMPETITIVE) {
                throw Words.refusal(
                        call,
                        "경쟁사 보고서를 쓰려면 먼저 경쟁사를 비교해야 합니다.",
                        "A competitive report needs a comparison; compare competitors first.");
            }
            return null;
        }
        Optional<List<JudgedReview>> judged =
                language.equals(call.language()) ? Optional.empty() : Sources.judged(call);
        if (judged.isPresent()) {
            return Rivals.again(call, product).compare(judged.get(), terms, language);
        }
        try (InputStream in = call.open(product.path("file").asString())) {
            return Handoff.JSON.readValue(in, Comparison.class);
        }
    }

    private static String subject(ToolCall call, String language) {
        return Collection.of(call)
                .map(collection -> collection.brands().isEmpty() ? collection.missingBrands() : collection.brands())
                .orElse(List.of())
                .stream()
                .map(brand -> Brands.name(brand, language))
                .collect(Collectors.joining(", "));
    }

    private static DataFacts facts(ToolCall call, Conclusions conclusions, String language) {
        DataSteps steps = new DataSteps(language);
        return Collection.of(call)
                .map(collection -> new DataFacts(
                        collection.dataset(),
                        collection.encoding(),
                        collection.dateRange(),
                        steps.of(collection, call.input("preprocessing_stats"))))
                .orElseGet(() -> new DataFacts(conclusions.dataset(), null, null, List.of()));
    }

    /** The charts that earlier tools have drawn. */
    private static List<Material.Chart> charts(ToolCall call, String language) {
        boolean english = language.equals("en");
        List<Material.Chart> charts = new ArrayList<>();
        call.input(SentimentTool.PRODUCT)
                .filter(product -> product.has("chart"))
                .map(product -> product.path("chart").asString())
                .ifPresent(file -> charts.add(new Material.Chart(english ? "Sentiment by aspect" : "속성별 감성", file)));
        List<String> drawn = call.input(InsightTool.PRODUCT)
                .map(product -> product.path("charts").values().stream()
                        .map(JsonNode::asString)
                        .toList())
                .orElse(List.of());
        for (String file : drawn) {
            if (file.startsWith("trend")) {
                charts.add(new Material.Chart(english ? "Monthly trend" : "월별 추이", file));
            } else if (file.startsWith("brands")) {
                charts.add(new Material.Chart(english ? "Brands compared" : "브랜드 비교", file));
            }
        }
        call.input(CompetitorTool.PRODUCT)
                .filter(product -> product.has(CompetitorTool.CHART))
                .map(product -> product.path(CompetitorTool.CHART).asString())
                .ifPresent(file -> charts.add(new Material.Chart(english ? "Positioning map" : "포지셔닝 맵", file)));
        call.input(KeywordTool.CHART_PRODUCT)
                .map(JsonNode::asString)
                .ifPresent(file -> charts.add(new Material.Chart(english ? "Keywords" : "핵심 키워드", file)));
        return charts;
    }

    private static ToolResult result(ToolCall call, Template template, String language, Format first, int bytes) {
        String file = call.fileName(first.file());
        ObjectNode content = Handoff.JSON
                .createObjectNode()
                .put("file", file)
                .put("format", first.name())
                .put("template", template.wireName())
                .put("language", language)
                .put("bytes", bytes);
        String title = Words.of(call, "리뷰 분석 보고서", "Review analysis report");
        List<ToolResult.Attachment> attachments = Stream.of(Format.values())
                .sorted(Comparator.comparing(format -> format != first))
                .map(format -> new ToolResult.Attachment(
                        format.attachment, title + format.suffix(), call.fileName(format.file())))
                .toList();
        return new ToolResult(
                Map.of("report_content", content, "report_path", Handoff.JSON.valueToTree(file)), content, attachments);
    }
}
