package dev.madang.agent.charts;

import dev.madang.agent.charts.Sheet.Entry;
import dev.madang.ui.Fonts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Brands on a map of two shares, each with the intervals in which its true place may lie. */
public final class PositionChart {

    /** A brand; shares and intervals in per cent. */
    public record Dot(String name, Extent x, Extent y) {}

    /** A share and its interval. */
    public record Extent(double at, double low, double high) {}

    private static final int SIZE = 18;

    private final XYChart chart = new XYChartBuilder().build();
    private final List<Dot> dots;
    private final String xAxis;
    private final String yAxis;

    private PositionChart(List<Dot> dots, String xAxis, String yAxis) {
        this.dots = dots;
        this.xAxis = xAxis;
        this.yAxis = yAxis;
    }

    public static void write(Caption caption, String xAxis, String yAxis, List<Dot> dots, OutputStream out)
            throws IOException {
        new PositionChart(dots, xAxis, yAxis).write(caption, out);
    }

    private void write(Caption caption, OutputStream out) throws IOException {
        XYStyler styler = chart.getStyler();
        Sheet.style(styler);
        styler.setDefaultSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        styler.setPlotGridVerticalLinesVisible(true);
        styler.setXAxisTitleVisible(true);
        styler.setYAxisTitleVisible(true);
        styler.setAxisTitleFont(Fonts.of(14));
        styler.setXAxisDecimalPattern("#'%'");
        styler.setYAxisDecimalPattern("#'%'");
        styler.setXAxisMin(least(dots.stream().map(Dot::x).toList()));
        styler.setXAxisMax(most(dots.stream().map(Dot::x).toList()));
        styler.setYAxisMin(least(dots.stream().map(Dot::y).toList()));
        styler.setYAxisMax(most(dots.stream().map(Dot::y).toList()));
        chart.setXAxisTitle(xAxis);
        chart.setYAxisTitle(yAxis);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < dots.size(); i++) {
            Dot dot = dots.get(i);
            XYSeries series = chart.addSeries(
                    dot.name(), List.of(dot.x().at()), List.of(dot.y().at()));
            series.setMarker(SeriesMarkers.NONE);
            entries.add(new Entry(dot.name(), colour(i)));
        }
        Sheet.write(chart, caption, entries, this::paint, out);
    }

    /** The edges of the map: tens around the intervals. */
    private static double least(List<Extent> extents) {
        double least = extents.stream().mapToDouble(Extent::low).min().orElse(0);
        return Math.max(0, Math.floor(least / 10) * 10);
    }

    private static double most(List<Extent> extents) {
        double most = extents.stream().mapToDouble(Extent::high).max().orElse(100);
        return Math.min(100, Math.ceil(most / 10) * 10);
    }

    private static Color colour(int i) {
        return Palette.SERIES.get(i % Palette.SERIES.size());
    }

    private void paint(Graphics2D pen) {
        for (int i = 0; i < dots.size(); i++) {
            Dot dot = dots.get(i);
            double x = chart.getScreenXFromChart(dot.x().at());
            double y = chart.getScreenYFromChart(dot.y().at());
            pen.setColor(colour(i));
            pen.setStroke(new BasicStroke(2));
            pen.draw(new Line2D.Double(
                    chart.getScreenXFromChart(dot.x().low()),
                    y,
                    chart.getScreenXFromChart(dot.x().high()),
                    y));
            pen.draw(new Line2D.Double(
                    x,
                    chart.getScreenYFromChart(dot.y().low()),
                    x,
                    chart.getScreenYFromChart(dot.y().high())));
            pen.fill(new Ellipse2D.Double(x - SIZE / 2.0, y - SIZE / 2.0, SIZE, SIZE));
        }
        // Names last, so that no line runs through them.
        for (Dot dot : dots) {
            pen.setFont(Fonts.of(14));
            pen.setColor(Palette.INK);
            Sheet.noted(
                    pen,
                    dot.name(),
                    chart.getScreenXFromChart(dot.x().at()),
                    chart.getScreenYFromChart(dot.y().at()) - SIZE - 4);
        }
    }
}
