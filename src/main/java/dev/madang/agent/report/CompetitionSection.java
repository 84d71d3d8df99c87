package dev.madang.agent.report;

import dev.madang.agent.competition.Comparison;
import dev.madang.agent.competition.Focus;
import dev.madang.agent.competition.Point;
import dev.madang.agent.competition.SwotMatrix;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the comparison with competitors found, as a part of a report. */
final class CompetitionSection {

    private static final int POINTS_OF_AN_EXECUTIVE = 2;

    private final Comparison comparison;
    private final Phrases phrases;
    private final Template template;
    private final boolean english;
    private final Set<String> shown = new HashSet<>();

    CompetitionSection(Comparison comparison, Phrases phrases, Template template, boolean english) {
        this.comparison = comparison;
        this.phrases = phrases;
        this.template = template;
        this.english = english;
    }

    /** Returns the ids of the figures that it shows. */
    Set<String> write(Page page) {
        page.heading(2, english ? "Competitors" : "경쟁사 비교").paragraph(comparison.summary());
        if (comparison.focus() == Focus.SWOT) {
            SwotMatrix swot = comparison.swot();
            write(page, english ? "Strengths" : "강점", swot.strengths());
            write(page, english ? "Weaknesses" : "약점", swot.weaknesses());
            write(page, english ? "Opportunities" : "기회", swot.opportunities());
            write(page, english ? "Threats" : "위협", swot.threats());
            write(page, english ? "Not told" : "견주지 못했거나 차이가 없는 것", withMissing());
        } else {
            write(page, english ? "Findings" : "비교 결과", comparison.points());
        }
        if (template == Template.COMPETITIVE || template == Template.DETAILED) {
            if (comparison.focus() != Focus.POSITIONING) {
                write(page, english ? "Positioning" : "포지셔닝", comparison.positioning());
            }
            if (comparison.focus() != Focus.PRICING) {
                write(page, english ? "What is said of prices" : "가격에 대한 의견", comparison.pricing());
            }
        }
        return shown;
    }

    /** The notes; the first of the points says what was asked for and is not in the data. */
    private List<Point> withMissing() {
        return comparison.points().stream()
                .filter(point -> point.about().equals("data"))
                .toList();
    }

    private void write(Page page, String title, List<Point> points) {
        if (points.isEmpty()) {
            return;
        }
        boolean brief = template == Template.EXECUTIVE;
        page.heading(3, title);
        points.stream().limit(brief ? POINTS_OF_AN_EXECUTIVE : points.size()).forEach(point -> {
            shown.addAll(point.figures());
            page.paragraph("• " + point.text()
                    + (point.figures().isEmpty()
                            ? ""
                            : " (" + phrases.evidence() + ": " + String.join(", ", point.figures()) + ")"));
            if (!brief) {
                point.quotes().forEach(quote -> page.quote(Report.quoted(quote, english ? "en" : "ko")));
            }
        });
    }
}
