package dev.madang.agent.report;

import dev.madang.agent.competition.Comparison;
import dev.madang.agent.insights.Conclusions;
import dev.madang.agent.insights.Figure;
import dev.madang.agent.insights.Insight;
import dev.madang.agent.insights.Quote;
import dev.madang.agent.insights.Recommendation;
import dev.madang.agent.insights.Table;
import dev.madang.agent.reviews.Brands;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts conclusions into a document whose appendix says of every figure how it was counted. */
public final class Report {

    private static final int INSIGHTS_OF_AN_EXECUTIVE = 4;

    private final Material material;
    private final Template template;
    private final boolean english;
    private final Phrases phrases;
    private final Map<String, Figure> figures;
    private final Set<String> shown = new LinkedHashSet<>();
    private final Page page;

    private Report(Material material, Template template, String language, Page page) {
        this.page = page;
        this.material = material;
        this.template = template;
        this.english = language.equals("en");
        this.phrases = Phrases.in(language);
        this.figures =
                material.conclusions().figures().stream().collect(Collectors.toMap(Figure::id, Function.identity()));
    }

    /**
     * Writes a report in all its forms.
     *
     * @param images of the charts, by the names of their files
     */
    public static Written write(Material material, Template template, String language, Map<String, byte[]> images)
            throws IOException {
        Markdown markdown = new Markdown();
        Html html = new Html(language, images);
        if (material.conclusions().synthetic()) {
            html.footer(Phrases.in(language).syntheticMark());
        }
        for (Page page : List.of(markdown, html)) {
            new Report(material, template, language, page).write();
        }
        return new Written(markdown.toString(), html.toString(), Pdf.of(html.toString()));
    }

    private void write() {
        Conclusions conclusions = material.conclusions();
        page.heading(1, (material.subject() + " " + phrases.title()).strip());
        if (conclusions.synthetic()) {
            page.notice(phrases.synthetic());
        }
        page.heading(2, phrases.summary()).paragraph(conclusions.summary());
        shown.addAll(conclusions.cited());
        if (template == Template.COMPETITIVE) {
            competition();
        }
        insights(conclusions.insights());
        recommendations(conclusions.recommendations());
        if (template != Template.COMPETITIVE) {
            competition();
        }
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
        page.heading(2, phrases.insights());
        insights.stream()
                .limit(template == Template.EXECUTIVE ? INSIGHTS_OF_AN_EXECUTIVE : insights.size())
                .forEach(insight ->
                        page.heading(3, insight.title()).paragraph(insight.text() + evidence(insight.figures())));
    }

    private void recommendations(List<Recommendation> recommendations) {
        if (recommendations.isEmpty()) {
            return;
        }
        page.heading(2, phrases.recommendations());
        for (Recommendation recommendation : recommendations) {
            page.paragraph("• " + recommendation.text() + evidence(recommendation.figures()));
            if (template != Template.EXECUTIVE) {
                recommendation.quotes().forEach(quote -> page.quote(quoted(quote)));
            }
        }
    }

    private String quoted(Quote quote) {
        return quoted(quote, english ? "en" : "ko");
    }

    static String quoted(Quote quote, String language) {
        return "“" + quote.text() + "” (" + Brands.name(quote.brand(), language) + ", " + quote.reviewId() + ")";
    }

    private String evidence(List<String> ids) {
        return ids.isEmpty() ? "" : " (" + phrases.evidence() + ": " + String.join(", ", ids) + ")";
    }

    private void competition() {
        Comparison comparison = material.comparison();
        if (comparison != null) {
            shown.addAll(new CompetitionSection(comparison, phrases, template, english).write(page));
        }
    }

    private void charts() {
        if (material.charts().isEmpty()) {
            return;
        }
        page.heading(2, phrases.charts());
        material.charts().forEach(chart -> page.image(chart.title(), chart.file()));
    }

    private void tables(List<Table> tables) {
        if (tables.isEmpty()) {
            return;
        }
        page.heading(2, phrases.tables());
        for (Table table : tables) {
            page.heading(3, table.title());
            page.table(table.columns(), table.rows().stream().map(this::cells).toList());
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
        page.heading(2, phrases.data());
        page.item(phrases.dataset() + ": " + data.dataset());
        if (data.encoding() != null) {
            page.item(phrases.encoding() + ": " + data.encoding());
        }
        if (data.dateRange() != null) {
            page.item(phrases.period() + ": " + data.dateRange());
        }
        if (!material.conclusions().scope().isEmpty()) {
            page.item(phrases.scope() + ": " + material.conclusions().scope());
        }
        data.steps().forEach(step -> page.item(step.label() + ": " + amount(step.count())));
        page.end();
    }

    private void appendix() {
        List<List<String>> rows = new ArrayList<>();
        Comparison comparison = material.comparison();
        List<Figure> compared = comparison == null ? List.of() : comparison.figures();
        Stream.concat(material.conclusions().figures().stream(), compared.stream())
                .filter(figure -> template == Template.DETAILED || shown.contains(figure.id()))
                .forEach(figure -> rows.add(row(figure)));
        List<DataFacts.Step> steps = material.data().steps();
        for (int i = 0; i < steps.size(); i++) {
            DataFacts.Step step = steps.get(i);
            rows.add(row(new Figure(
                    "D" + (i + 1), step.label(), amount(step.count()), step.filter(), step.count(), step.of())));
        }
        if (rows.isEmpty()) {
            return;
        }
        page.heading(2, phrases.appendix()).paragraph(phrases.appendixIntroduction());
        page.table(
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
