package dev.madang.agent.charts;

import dev.madang.agent.charts.Sheet.Entry;
import dev.madang.agent.charts.TrendChart.Share;
import dev.madang.agent.insights.Percent;
import dev.madang.ui.Fonts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.CategoryStyler;

/** The shares of several brands side by side, aspect by aspect. */
public final class BrandChart {

    /** One brand; an aspect without enough opinions has no share. */
    public record Brand(String name, List<@Nullable Share> shares) {}

    private static final double FILL = 0.78;

    private final CategoryChart chart = new CategoryChartBuilder().build();
    private final List<Brand> brands;

    private BrandChart(List<Brand> brands) {
        this.brands = brands;
    }

    public static void write(Caption caption, List<String> aspects, List<Brand> brands, OutputStream out)
            throws IOException {
        new BrandChart(brands).write(caption, aspects, out);
    }

    private void write(Caption caption, List<String> aspects, OutputStream out) throws IOException {
        CategoryStyler styler = chart.getStyler();
        Sheet.style(styler);
        styler.setAvailableSpaceFill(FILL);
        styler.setYAxisMin(0.0);
        styler.setYAxisMax(100.0);
        styler.setYAxisDecimalPattern("#'%'");
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < brands.size(); i++) {
            Color colour = Palette.SERIES.get(i % Palette.SERIES.size());
            List<@Nullable Double> percents = new ArrayList<>();
            brands.get(i).shares().forEach(share -> percents.add(share == null ? null : share.percent()));
            chart.addSeries(brands.get(i).name(), aspects, percents).setFillColor(colour);
            entries.add(new Entry(brands.get(i).name(), colour));
        }
        Sheet.write(chart, caption, entries, this::label, out);
    }

    private void label(Graphics2D pen) {
        pen.setFont(Fonts.of(brands.size() > 3 ? 10 : 12));
        pen.setColor(Palette.INK);
        for (int i = 0; i < brands.size(); i++) {
            List<@Nullable Share> shares = brands.get(i).shares();
            double offset = FILL * ((i + 0.5) / brands.size() - 0.5);
            for (int aspect = 0; aspect < shares.size(); aspect++) {
                Share share = shares.get(aspect);
                if (share != null) {
                    Sheet.noted(
                            pen,
                            Percent.of(share.count(), share.of()),
                            chart.getScreenXFromChart(aspect + 0.5 + offset),
                            chart.getScreenYFromChart(share.percent()) - 10);
                }
            }
        }
    }
}
