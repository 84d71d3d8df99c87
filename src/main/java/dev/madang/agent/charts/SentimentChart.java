package dev.madang.agent.charts;

import dev.madang.agent.charts.Sheet.Entry;
import dev.madang.agent.insights.Percent;
import dev.madang.ui.Fonts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.ToIntFunction;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.CategoryStyler;

/** Praise, indifference and blame of each aspect on top of one another, and the share of praise above. */
public final class SentimentChart {

    /** One column. */
    public record Column(String label, int positive, int neutral, int negative) {

        int all() {
            return positive + neutral + negative;
        }
    }

    /** What the three parts of a column are called. */
    public record Legend(String positive, String neutral, String negative) {}

    private static final int LEAST_HEIGHT = 16;

    private final CategoryChart chart = new CategoryChartBuilder().build();
    private final Legend legend;
    private final List<Column> columns;

    private SentimentChart(Legend legend, List<Column> columns) {
        this.legend = legend;
        this.columns = columns;
    }

    public static void write(Caption caption, Legend legend, List<Column> columns, OutputStream out)
            throws IOException {
        new SentimentChart(legend, columns).write(caption, out);
    }

    private void write(Caption caption, OutputStream out) throws IOException {
        CategoryStyler styler = chart.getStyler();
        Sheet.style(styler);
        styler.setStacked(true);
        styler.setAvailableSpaceFill(0.5);
        styler.setYAxisMin(0.0);
        styler.setYAxisMax(Math.max(5, highest() * 1.1));
        styler.setYAxisDecimalPattern("#,###");
        add(legend.positive(), Column::positive, Palette.PRAISE);
        add(legend.neutral(), Column::neutral, Palette.NEUTRAL);
        add(legend.negative(), Column::negative, Palette.BLAME);
        List<Entry> entries = List.of(
                new Entry(legend.positive(), Palette.PRAISE),
                new Entry(legend.neutral(), Palette.NEUTRAL),
                new Entry(legend.negative(), Palette.BLAME));
        Sheet.write(chart, caption, entries, this::label, out);
    }

    private int highest() {
        return columns.stream().mapToInt(Column::all).max().orElse(1);
    }

    private void add(String name, ToIntFunction<Column> part, Color colour) {
        chart.addSeries(
                        name,
                        columns.stream().map(Column::label).toList(),
                        columns.stream().mapToInt(part).boxed().toList())
                .setFillColor(colour);
    }

    private void label(Graphics2D pen) {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            double middle = chart.getScreenXFromChart(i + 0.5);
            int neutralTop = column.positive + column.neutral;
            pen.setFont(Fonts.of(13));
            part(pen, middle, 0, column.positive, Palette.PAPER);
            part(pen, middle, column.positive, neutralTop, Palette.INK);
            part(pen, middle, neutralTop, column.all(), Palette.INK);
            pen.setColor(Palette.INK);
            Sheet.noted(
                    pen,
                    legend.positive() + " " + Percent.of(column.positive, column.all()),
                    middle,
                    chart.getScreenYFromChart(column.all()) - 14);
        }
    }

    /** Writes a part's number in its middle, if there is room. */
    private void part(Graphics2D pen, double middle, int from, int to, Color ink) {
        double bottom = chart.getScreenYFromChart(from);
        double top = chart.getScreenYFromChart(to);
        if (bottom - top >= LEAST_HEIGHT) {
            pen.setColor(ink);
            Sheet.centred(pen, String.format("%,d", to - from), middle, (bottom + top) / 2);
        }
    }
}
