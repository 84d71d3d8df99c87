package dev.madang.agent.video;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Polygon;

/** What lies under each scene, and what stands at its foot. */
final class Paper {

    /** The height of the foot. */
    static final int FOOT = 80;

    private static final int SMALLEST = 20;

    private final Style style;
    private final Imprint imprint;
    private final int width;
    private final int height;

    /**
     * What stands at the foot of each picture.
     *
     * @param warning what must not be overlooked; empty for nothing
     */
    record Imprint(String source, String warning) {}

    Paper(Style style, Imprint imprint, int width, int height) {
        this.style = style;
        this.imprint = imprint;
        this.width = width;
        this.height = height;
    }

    /** @param cover whether it is the first or the last scene */
    void lay(Graphics2D pen, boolean cover) {
        pen.setColor(style.paper);
        pen.fillRect(0, 0, width, height);
        pen.setColor(style.accent);
        switch (style) {
            case MODERN -> pen.fillRect(0, 0, cover ? 20 : 10, height);
            case MINIMAL -> pen.fillRect(Painter.MARGIN, 36, cover ? 96 : 48, 4);
            case DYNAMIC ->
                pen.fill(new Polygon(
                        new int[] {width, width, width - (cover ? 260 : 120)}, new int[] {0, cover ? 260 : 120, 0}, 3));
            case LUXURY -> {
                pen.setStroke(new BasicStroke(2));
                pen.drawRect(24, 24, width - 48, height - 48);
            }
            case CASUAL -> {
                int size = cover ? 150 : 100;
                pen.fillOval(width - size / 2, -size / 2, size, size);
                pen.setColor(style.blame);
                pen.fillOval(-size / 3, height - size / 3, size * 2 / 3, size * 2 / 3);
            }
        }
    }

    /** Writes the imprint. */
    void sign(Brush brush) {
        Graphics2D pen = brush.pen();
        int left = Painter.MARGIN;
        int base = height - FOOT;
        int right = width - Painter.MARGIN;
        if (!imprint.warning().isEmpty()) {
            Text warning = brush.bold(imprint.warning(), (width - 2 * Painter.MARGIN) / 2, 40, SMALLEST, SMALLEST);
            int wide = pen.getFontMetrics(warning.font())
                            .stringWidth(warning.lines().getFirst())
                    + 28;
            brush.fill(style.blame, right - wide, base, wide, 36);
            pen.setColor(style.paper);
            warning.draw(pen, right - wide + 14, base + (36 - warning.lineHeight()) / 2);
            right -= wide + 24;
        }
        pen.setColor(style.quiet);
        Text source = brush.text(imprint.source(), right - left, 60, SMALLEST, SMALLEST);
        source.draw(pen, left, base + (36 - source.height()) / 2);
    }
}
