package dev.madang.agent.video;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;

/** A line through shares, from 0 to 100 %, that is drawn from left to right. */
final class Curve {

    private static final int DOT = 16;
    private static final int LABEL = 130;

    private final Brush brush;
    private final Style style;
    private final List<Scene.Line.Dot> dots;

    Curve(Brush brush, Style style, List<Scene.Line.Dot> dots) {
        this.brush = brush;
        this.style = style;
        this.dots = dots;
    }

    void draw(int x, int y, int wide, int high) {
        Graphics2D pen = brush.pen();
        pen.setStroke(new BasicStroke(1.5f));
        for (int percent = 0; percent <= 100; percent += 50) {
            int line = y + high - high * percent / 100;
            pen.setColor(Painter.blend(style.quiet, style.paper, 0.35));
            pen.drawLine(x, line, x + wide, line);
            pen.setColor(style.quiet);
            brush.text(percent + "%", 80, 40, 20, 20).draw(pen, x - 30, line - 30);
        }
        int step = Math.max(1, (int) Math.ceil((double) dots.size() * LABEL / wide));
        Path2D path = new Path2D.Double();
        for (int i = 0; i < dots.size(); i++) {
            double progress = brush.next();
            Scene.Line.Dot dot = dots.get(i);
            double dotX = x + 60 + (wide - 60.0) * i / Math.max(1, dots.size() - 1);
            double dotY = y + high - high * dot.share();
            if (progress <= 0) {
                continue;
            }
            if (path.getCurrentPoint() == null) {
                path.moveTo(dotX, dotY);
            } else {
                path.lineTo(dotX, dotY);
            }
            boolean labelled = (dots.size() - 1 - i) % step == 0;
            brush.enter(progress, () -> dot(pen, dot, dotX, dotY, y + high, labelled));
        }
        if (path.getCurrentPoint() != null) {
            pen.setColor(style.accent);
            pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(path);
        }
    }

    private void dot(Graphics2D pen, Scene.Line.Dot dot, double x, double y, int base, boolean labelled) {
        pen.setColor(style.accent);
        pen.fill(new Ellipse2D.Double(x - DOT / 2.0, y - DOT / 2.0, DOT, DOT));
        if (labelled) {
            pen.setColor(style.ink);
            brush.bold(dot.value(), LABEL, 40, 26, 20)
                    .drawCentred(pen, (int) x - LABEL / 2, (int) x + LABEL / 2, (int) y - 52);
            pen.setColor(style.quiet);
            brush.text(dot.label(), LABEL, 40, 22, 20)
                    .drawCentred(pen, (int) x - LABEL / 2, (int) x + LABEL / 2, base + 10);
        }
    }
}
