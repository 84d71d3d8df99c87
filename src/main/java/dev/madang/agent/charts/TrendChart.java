package dev.madang.agent.charts;

import dev.madang.agent.charts.Sheet.Entry;
import dev.madang.agent.insights.Percent;
import dev.madang.ui.Fonts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Shares month by month. */
public final class TrendChart {

    /** So many of so many. */
    public record Share(int count, int of) {

        double percent() {
            return 100.0 * count / of;
        }
    }

    /** One line; a month without enough reviews has no share. */
    public record Line(String name, List<@Nullable Share> shares) {}

    private final CategoryChart chart = new CategoryChartBuilder().build();
    private final List<Line> lines;

    private TrendChart(List<Line> lines) {
        this.lines = lines;
    }

    public static void write(Caption caption, List<String> months, List<Line> lines, OutputStream out)
            throws IOException {
        new TrendChart(lines).write(caption, months, out);
    }

    private void write(Caption caption, List<String> months, OutputStream out) throws IOException {
        CategoryStyler styler = chart.getStyler();
        Sheet.style(styler);
        styler.setDefaultSeriesRenderStyle(CategorySeries.CategorySeriesRenderStyle.Line);
        styler.setOverlapped(true);
        styler.setYAxisMin(0.0);
        styler.setYAxisMax(100.0);
        styler.setYAxisDecimalPattern("#'%'");
        styler.setMarkerSize(9);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Color colour = Palette.SERIES.get(i % Palette.SERIES.size());
            add(lines.get(i), months, colour);
            entries.add(new Entry(lines.get(i).name(), colour));
        }
        boolean alone = lines.size() == 1;
        Sheet.write(
                chart,
                caption,
                alone ? List.of() : entries,
                pen -> {
                    if (alone) {
                        label(pen, lines.getFirst());
                    }
                },
                out);
    }

    private void add(Line line, List<String> months, Color colour) {
        List<@Nullable Double> percents = new ArrayList<>();
        line.shares().forEach(share -> percents.add(share == null ? null : share.percent()));
        CategorySeries series = chart.addSeries(line.name(), months, percents);
        series.setLineColor(colour);
        series.setLineStyle(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        series.setMarker(SeriesMarkers.CIRCLE);
        series.setMarkerColor(colour);
    }

    private void label(Graphics2D pen, Line line) {
        pen.setFont(Fonts.of(13));
        pen.setColor(Palette.INK);
        for (int i = 0; i < line.shares().size(); i++) {
            Share share = line.shares().get(i);
            if (share != null) {
                Sheet.noted(
                        pen,
                        Percent.of(share.count(), share.of()),
                        chart.getScreenXFromChart(i + 0.5),
                        chart.getScreenYFromChart(share.percent()) - 18);
            }
        }
    }
}
