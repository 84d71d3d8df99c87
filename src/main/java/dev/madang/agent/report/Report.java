package dev.madang.agent.report;

import dev.madang.agent.insights.Conclusions;
import dev.madang.agent.insights.Figure;
import dev.madang.agent.insights.Insight;
import dev.madang.agent.insights.Quote;
import dev.madang.agent.insights.Recommendation;
import dev.madang.agent.insights.Table;
import dev.madang.agent.reviews.Brands;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts conclusions into a Markdown document whose appendix says of every figure how it was counted. */
public final class Report {

    private static final int INSIGHTS_OF_AN_EXECUTIVE = 4;

    private final Material material;
    private final Template template;
    private final boolean english;
    private final Phrases phrases;
    private final Map<String, Figure> figures;
    private final Set<String> shown = new LinkedHashSet<>();
    private final Markdown markdown = new Markdown();

    private Report(Material material, Template template, String language) {
        this.material = material;
        this.template = template;
        this.english = language.equals("en");
        this.phrases = Phrases.in(language);
        this.figures =
                material.conclusions().figures().stream().collect(Collectors.toMap(Figure::id, Function.identity()));
    }

    public static String write(Material material, Template template, String language) {
        Report report = new Report(material, template, language);
        report.write();
        return report.markdown.toString();
    }

    private void write() {
        Conclusions conclusions = material.conclusions();
        markdown.heading(1, (material.subject() + " " + phrases.title()).strip());
        if (conclusions.synthetic()) {
            markdown.quote("⚠ " + phrases.synthetic());
        }
        markdown.heading(2, phrases.summary()).paragraph(conclusions.summary());
        shown.addAll(conclusions.cited());
        insights(conclusions.insights());
        recommendations(conclusions.recommendations());
        charts();
        if (template != Template.EXECUTIVE) {
            tables(conclusions.tables());
        }
        if (template != Template.EXECUTIVE || !material.charts().isEmpty()) {
            conclusions.tables().stream()
                    .flatMap(table -> table.rows().stream())
                    .forEach(row -> shown.addAll(row.figures()));
        }
        data();
        appendix();
    }

    private void insights(List<Insight> insights) {
        if (insights.isEmpty()) {
            return;
        }
        markdown.heading(2, phrases.insights());
        insights.stream()
                .limit(template == Template.EXECUTIVE ? INSIGHTS_OF_AN_EXECUTIVE : insights.size())
                .forEach(insight ->
                        markdown.heading(3, insight.title()).paragraph(insight.text() + evidence(insight.figures())));
    }

    private void recommendations(List<Recommendation> recommendations) {
        if (recommendations.isEmpty()) {
            return;
        }
        markdown.heading(2, phrases.recommendations());
        for (Recommendation recommendation : recommendations) {
            markdown.paragraph("• " + recommendation.text() + evidence(recommendation.figures()));
            if (template != Template.EXECUTIVE) {
                recommendation.quotes().forEach(quote -> markdown.quote(quoted(quote)));
            }
        }
    }

    private String quoted(Quote quote) {
        return "“" + quote.text() + "” (" + Brands.name(quote.brand(), english ? "en" : "ko") + ", " + quote.reviewId()
                + ")";
    }

    private String evidence(List<String> ids) {
        return ids.isEmpty() ? "" : " (" + phrases.evidence() + ": " + String.join(", ", ids) + ")";
    }

    private void charts() {
        if (material.charts().isEmpty()) {
            return;
        }
        markdown.heading(2, phrases.charts());
        material.charts().forEach(chart -> markdown.image(chart.title(), chart.file()));
    }

    private void tables(List<Table> tables) {
        if (tables.isEmpty()) {
            return;
        }
        markdown.heading(2, phrases.tables());
        for (Table table : tables) {
            markdown.heading(3, table.title());
            markdown.table(
                    table.columns(), table.rows().stream().map(this::cells).toList());
        }
    }

    private List<String> cells(Table.Line row) {
        List<String> cells = new ArrayList<>(List.of(row.label()));
        row.figures().forEach(id -> {
            Figure figure = figures.get(id);
            cells.add(figure == null ? "" : figure.value());
        });
        return cells;
    }

    private void data() {
        DataFacts data = material.data();
        markdown.heading(2, phrases.data());
        markdown.item(phrases.dataset() + ": " + data.dataset());
        if (data.encoding() != null) {
            markdown.item(phrases.encoding() + ": " + data.encoding());
        }
        if (data.dateRange() != null) {
            markdown.item(phrases.period() + ": " + data.dateRange());
        }
        if (!material.conclusions().scope().isEmpty()) {
            markdown.item(phrases.scope() + ": " + material.conclusions().scope());
        }
        data.steps().forEach(step -> markdown.item(step.label() + ": " + amount(step.count())));
        markdown.end();
    }

    private void appendix() {
        List<List<String>> rows = new ArrayList<>();
        for (Figure figure : material.conclusions().figures()) {
            if (template == Template.DETAILED || shown.contains(figure.id())) {
                rows.add(row(figure));
            }
        }
        List<DataFacts.Step> steps = material.data().steps();
        for (int i = 0; i < steps.size(); i++) {
            DataFacts.Step step = steps.get(i);
            rows.add(row(new Figure(
                    "D" + (i + 1), step.label(), amount(step.count()), step.filter(), step.count(), step.of())));
        }
        if (rows.isEmpty()) {
            return;
        }
        markdown.heading(2, phrases.appendix()).paragraph(phrases.appendixIntroduction());
        markdown.table(
                List.of(
                        phrases.id(),
                        phrases.label(),
                        phrases.value(),
                        phrases.count(),
                        phrases.of(),
                        phrases.filter()),
                rows);
    }

    private static List<String> row(Figure figure) {
        return List.of(
                figure.id(),
                figure.label(),
                figure.value(),
                Integer.toString(figure.count()),
                Integer.toString(figure.of()),
                figure.filter());
    }

    private String amount(int count) {
        return String.format(Locale.ROOT, english ? "%,d" : "%,d건", count);
    }
}
