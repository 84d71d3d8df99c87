package dev.madang.agent.charts;

import dev.madang.ui.Fonts;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.style.HorizontalBarStyler;

/** How many reviews speak of each keyword. */
public final class KeywordChart {

    /** One bar. */
    public record Bar(String word, int count) {}

    private static final int GAP = 12;

    private final HorizontalBarChart chart = new HorizontalBarChartBuilder().build();
    private final List<Bar> bars;

    private KeywordChart(List<Bar> bars) {
        this.bars = bars;
    }

    public static void write(Caption caption, List<Bar> bars, OutputStream out) throws IOException {
        new KeywordChart(bars).write(caption, out);
    }

    private void write(Caption caption, OutputStream out) throws IOException {
        HorizontalBarStyler styler = chart.getStyler();
        Sheet.style(styler);
        styler.setPlotGridLinesVisible(false);
        styler.setAxisTicksVisible(false);
        styler.setAvailableSpaceFill(0.62);
        styler.setXAxisMin(0.0);
        styler.setXAxisMax(bars.stream().mapToInt(Bar::count).max().orElse(1) * 1.08);
        // With a range of its own the axis tells where its bars are; the library leaves out every other word.
        styler.setYAxisMin(0.0);
        styler.setYAxisMax((double) bars.size());
        styler.setYAxisLeftWidthHint(widestWord() + GAP);
        chart.addSeries(
                        "keywords",
                        bars.stream().map(Bar::count).toList(),
                        bars.stream().map(Bar::word).toList())
                .setFillColor(Palette.PRAISE);
        Sheet.write(chart, caption, List.of(), this::label, out);
    }

    private int widestWord() {
        Graphics2D pen = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        FontMetrics metrics = pen.getFontMetrics(Fonts.of(14));
        int width = bars.stream()
                .mapToInt(bar -> metrics.stringWidth(bar.word))
                .max()
                .orElse(0);
        pen.dispose();
        return width;
    }

    private void label(Graphics2D pen) {
        double origin = chart.getScreenXFromChart(0);
        for (int i = 0; i < bars.size(); i++) {
            double middle = chart.getScreenYFromChart(bars.size() - i - 0.5);
            pen.setColor(Palette.INK);
            pen.setFont(Fonts.of(14));
            FontMetrics metrics = pen.getFontMetrics();
            float baseline = (float) (middle + (metrics.getAscent() - metrics.getDescent()) / 2.0);
            String word = bars.get(i).word;
            pen.drawString(word, (float) (origin - GAP - metrics.stringWidth(word)), baseline);
            pen.setColor(Palette.QUIET);
            pen.setFont(Fonts.of(13));
            pen.drawString(
                    String.format("%,d", bars.get(i).count),
                    (float) (chart.getScreenXFromChart(bars.get(i).count) + GAP / 2.0),
                    baseline);
        }
    }
}
