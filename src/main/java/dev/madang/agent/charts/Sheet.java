package dev.madang.agent.charts;

import dev.madang.ui.Fonts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;

/** A chart on a page with its title, its legend, its source and what must be said of it. */
final class Sheet {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 560;
    private static final int SCALE = 2;
    private static final int MARGIN = 32;
    private static final int HEAD = 88;
    private static final int LEGEND = 28;
    private static final int FOOT = 48;

    /** A name and the colour it has in the chart. */
    record Entry(String name, Color colour) {}

    /** Writes on the painted chart, in its coordinates. */
    interface Remarks {
        void paint(Graphics2D pen);
    }

    private Sheet() {}

    static void write(
            Chart<? extends AxesChartStyler, ?> chart,
            Caption caption,
            List<Entry> legend,
            Remarks remarks,
            OutputStream out)
            throws IOException {
        BufferedImage image = new BufferedImage(WIDTH * SCALE, HEIGHT * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            pen.scale(SCALE, SCALE);
            pen.setColor(Palette.PAPER);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            head(pen, caption);
            legend(pen, legend);
            body(pen, chart, legend.isEmpty() ? HEAD : HEAD + LEGEND, remarks);
            foot(pen, caption);
        } finally {
            pen.dispose();
        }
        ImageIO.write(image, "png", out);
    }

    private static void head(Graphics2D pen, Caption caption) {
        line(pen, caption.title(), Fonts.of(24).deriveFont(Font.BOLD), Palette.INK, 48);
        line(pen, caption.subtitle(), Fonts.of(14), Palette.QUIET, 74);
    }

    /** A line of text, smaller where it would not fit. */
    private static void line(Graphics2D pen, String text, Font font, Color colour, int baseline) {
        int width = pen.getFontMetrics(font).stringWidth(text);
        int room = WIDTH - 2 * MARGIN;
        pen.setFont(width <= room ? font : font.deriveFont(font.getSize2D() * room / width));
        pen.setColor(colour);
        pen.drawString(text, MARGIN, baseline);
    }

    private static void legend(Graphics2D pen, List<Entry> entries) {
        int baseline = HEAD + LEGEND - 10;
        int left = MARGIN;
        pen.setFont(Fonts.of(13));
        for (Entry entry : entries) {
            pen.setColor(entry.colour);
            pen.fillRoundRect(left, baseline - 11, 13, 13, 4, 4);
            pen.setColor(Palette.INK);
            pen.drawString(entry.name, left + 19, baseline);
            left += 19 + pen.getFontMetrics().stringWidth(entry.name) + 20;
        }
    }

    private static void body(Graphics2D pen, Chart<? extends AxesChartStyler, ?> chart, int top, Remarks remarks) {
        AffineTransform before = pen.getTransform();
        pen.translate(MARGIN - 8, top);
        chart.paint(pen, WIDTH - 2 * MARGIN + 16, HEIGHT - top - FOOT);
        pen.setClip(null);
        remarks.paint(pen);
        pen.setTransform(before);
    }

    private static void foot(Graphics2D pen, Caption caption) {
        int baseline = HEIGHT - 20;
        pen.setStroke(new BasicStroke(1));
        pen.setColor(Palette.LINE);
        pen.drawLine(MARGIN, HEIGHT - FOOT + 4, WIDTH - MARGIN, HEIGHT - FOOT + 4);
        pen.setFont(Fonts.of(12));
        pen.setColor(Palette.QUIET);
        int width = pen.getFontMetrics().stringWidth(caption.warning()) + 20;
        int left = WIDTH - MARGIN - width;
        pen.drawString(shortened(pen, caption.source(), left - MARGIN - 12), MARGIN, baseline);
        if (!caption.warning().isEmpty()) {
            pen.setColor(Palette.WARNING_PAPER);
            pen.fillRoundRect(left, baseline - 16, width, 24, 12, 12);
            pen.setColor(Palette.WARNING_INK);
            pen.drawString(caption.warning(), left + 10, baseline);
        }
    }

    private static String shortened(Graphics2D pen, String text, int room) {
        String rest = text;
        while (pen.getFontMetrics().stringWidth(rest) > room) {
            rest = rest.substring(0, rest.length() - 2) + "…";
        }
        return rest;
    }

    /** Writes a text with its middle at a point. */
    static void centred(Graphics2D pen, String text, double x, double y) {
        FontMetrics metrics = pen.getFontMetrics();
        pen.drawString(text, (float) (x - metrics.stringWidth(text) / 2.0), (float)
                (y + (metrics.getAscent() - metrics.getDescent()) / 2.0));
    }

    /** The same on a bit of paper, so that no line runs through it. */
    static void noted(Graphics2D pen, String text, double x, double y) {
        FontMetrics metrics = pen.getFontMetrics();
        Color ink = pen.getColor();
        int width = metrics.stringWidth(text) + 4;
        int height = metrics.getAscent();
        pen.setColor(Palette.PAPER);
        pen.fill(new Rectangle2D.Double(x - width / 2.0, y - height / 2.0, width, height));
        pen.setColor(ink);
        centred(pen, text, x, y);
    }

    /** What all charts have in common. Every font is set: one that is left to the library would have no Hangul. */
    static void style(AxesChartStyler styler) {
        styler.setBaseFont(Fonts.of(14));
        styler.setChartTitleFont(Fonts.of(14));
        styler.setLegendFont(Fonts.of(13));
        styler.setAxisTitleFont(Fonts.of(13));
        styler.setAxisTickLabelsFont(Fonts.of(13));
        styler.setAnnotationTextFont(Fonts.of(13));
        styler.setAnnotationTextPanelFont(Fonts.of(13));
        styler.setToolTipFont(Fonts.of(13));
        styler.setChartTitleVisible(false);
        styler.setLegendVisible(false);
        styler.setChartBackgroundColor(Palette.PAPER);
        styler.setPlotBackgroundColor(Palette.PAPER);
        styler.setPlotBorderVisible(false);
        styler.setPlotContentSize(0.97);
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setPlotGridLinesColor(Palette.LINE);
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setAxisTicksMarksVisible(false);
        styler.setAxisTicksLineVisible(false);
        styler.setAxisTickLabelsColor(Palette.INK);
        styler.setYAxisTickMarkSpacingHint(70);
        styler.setXAxisTitleVisible(false);
        styler.setYAxisTitleVisible(false);
        styler.setChartFontColor(Palette.INK);
        styler.setChartPadding(8);
        styler.setAntiAlias(true);
        styler.setTextAntiAlias(true);
    }
}
