package dev.madang.agent.video;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Draws one frame: knows how far it is into its scene, and lets things come in one after another. */
final class Brush {

    private final Graphics2D pen;
    private final Style style;
    private final int frame;
    private int coming;

    /** @param frame of the scene, from 0 */
    Brush(BufferedImage image, Screen screen, Style style, int frame) {
        this.pen = image.createGraphics();
        this.style = style;
        this.frame = frame;
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(screen.pixelsPerUnit(), screen.pixelsPerUnit());
    }

    Graphics2D pen() {
        return pen;
    }

    /** How much of the next thing has come in, from 0 to 1; things come a frame after each other. */
    double next() {
        double done = Math.clamp((frame - coming + 1.0) / style.pace, 0.0, 1.0);
        coming++;
        return 1 - (1 - done) * (1 - done);
    }

    /** Draws something as far as it has come in: it fades and rises. */
    void enter(double progress, Runnable drawing) {
        if (progress <= 0) {
            return;
        }
        var composite = pen.getComposite();
        var transform = pen.getTransform();
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) progress));
        pen.translate(0, (1 - progress) * style.lift);
        drawing.run();
        pen.setTransform(transform);
        pen.setComposite(composite);
    }

    Text text(String text, int width, int height, int largest, int smallest) {
        return Text.fitted(pen, text, width, height, new Text.Sizes(largest, smallest), Font.PLAIN);
    }

    Text bold(String text, int width, int height, int largest, int smallest) {
        return Text.fitted(pen, text, width, height, new Text.Sizes(largest, smallest), Font.BOLD);
    }

    void fill(Color colour, int x, int y, int width, int height) {
        pen.setColor(colour);
        int corner = Math.min(style.corner, Math.min(width, height));
        pen.fillRoundRect(x, y, width, height, corner, corner);
    }

    /** The frame of its scene from which on nothing moves any more. */
    int settled() {
        return coming + style.pace - 2;
    }

    void done() {
        pen.dispose();
    }
}
