package dev.madang.agent.video;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Draws scenes. */
final class Painter {

    static final int MARGIN = 64;
    private static final int HEAD = 60;
    private static final int HEAD_HEIGHT = 64;
    private static final int SMALLEST = 20;

    private final Screen screen;
    private final Style style;
    private final Paper paper;
    private final int width;
    private final int height;
    private final BufferedImage image;

    Painter(Screen screen, Style style, Paper.Imprint imprint) {
        this.screen = screen;
        this.style = style;
        this.width = screen.units(screen.width());
        this.height = screen.units(screen.height());
        this.paper = new Paper(style, imprint, width, height);
        this.image = new BufferedImage(screen.width(), screen.height(), BufferedImage.TYPE_INT_RGB);
    }

    /** Draws a frame of a scene; returns the frame from which on the scene is still. */
    int paint(Scene scene, int frame) {
        Brush brush = new Brush(image, screen, style, frame);
        paper.lay(brush.pen(), scene instanceof Scene.Title || scene instanceof Scene.Closing);
        switch (scene) {
            case Scene.Title title -> title(brush, title);
            case Scene.Numbers numbers -> numbers(brush, numbers);
            case Scene.Bars bars -> bars(brush, bars);
            case Scene.Line line -> line(brush, line);
            case Scene.Points points -> points(brush, points);
            case Scene.Quotes quotes -> quotes(brush, quotes);
            case Scene.Closing closing -> closing(brush, closing);
        }
        paper.sign(brush);
        brush.done();
        return brush.settled();
    }

    /** The last picture that was drawn. */
    BufferedImage image() {
        return image;
    }

    private int room() {
        return width - 2 * MARGIN;
    }

    private int top() {
        return HEAD + HEAD_HEIGHT + 24;
    }

    private int bottom() {
        return height - Paper.FOOT - 24;
    }

    private void heading(Brush brush, String heading) {
        brush.enter(brush.next(), () -> {
            brush.pen().setColor(style.accent);
            brush.bold(heading, room(), HEAD_HEIGHT, 42, 26).draw(brush.pen(), MARGIN, HEAD);
        });
    }

    private void title(Brush brush, Scene.Title scene) {
        int wide = room() - 40;
        Text name = brush.bold(scene.heading(), wide, height / 3, 88, 44);
        Text subtitle = brush.bold(scene.subtitle(), wide, height / 6, 46, 30);
        Text detail = brush.text(scene.detail(), wide, height / 6, 30, 24);
        int y = (height - Paper.FOOT - name.height() - subtitle.height() - detail.height() - 60) / 2;
        brush.enter(brush.next(), () -> {
            brush.pen().setColor(style.ink);
            name.draw(brush.pen(), MARGIN, y);
        });
        brush.enter(brush.next(), () -> {
            brush.pen().setColor(style.accent);
            subtitle.draw(brush.pen(), MARGIN, y + name.height() + 24);
        });
        brush.enter(brush.next(), () -> {
            brush.pen().setColor(style.quiet);
            detail.draw(brush.pen(), MARGIN, y + name.height() + subtitle.height() + 60);
        });
    }

    private void numbers(Brush brush, Scene.Numbers scene) {
        heading(brush, scene.heading());
        int count = scene.items().size();
        boolean stacked = screen.portrait();
        int gap = 28;
        int wide = stacked ? room() : (room() - gap * (count - 1)) / count;
        int high = stacked ? (bottom() - top() - gap * (count - 1)) / count : Math.min(360, bottom() - top());
        int up = stacked ? top() : top() + (bottom() - top() - high) / 2;
        for (int i = 0; i < count; i++) {
            Scene.Numbers.Headline item = scene.items().get(i);
            int x = stacked ? MARGIN : MARGIN + i * (wide + gap);
            int y = stacked ? up + i * (high + gap) : up;
            brush.enter(brush.next(), () -> number(brush, item, x, y, wide, high));
        }
    }

    private void number(Brush brush, Scene.Numbers.Headline item, int x, int y, int wide, int high) {
        card(brush, x, y, wide, high);
        Text value = brush.bold(item.value(), wide - 48, 120, 92, 44);
        Text label = brush.bold(item.label(), wide - 48, 80, 30, 22);
        Text basis = brush.text(item.basis(), wide - 48, 60, 24, SMALLEST);
        int at = y + (high - value.height() - label.height() - basis.height() - 20) / 2;
        brush.pen().setColor(style.accent);
        value.drawCentred(brush.pen(), x, x + wide, at);
        brush.pen().setColor(style.ink);
        label.drawCentred(brush.pen(), x, x + wide, at + value.height() + 8);
        brush.pen().setColor(style.quiet);
        basis.drawCentred(brush.pen(), x, x + wide, at + value.height() + label.height() + 20);
    }

    private void card(Brush brush, int x, int y, int wide, int high) {
        brush.fill(style.card, x, y, wide, high);
        if (style == Style.MINIMAL || style == Style.LUXURY) {
            brush.pen().setColor(style.quiet);
            brush.pen().setStroke(new BasicStroke(1.5f));
            brush.pen().drawRoundRect(x, y, wide, high, style.corner, style.corner);
        }
    }

    private void bars(Brush brush, Scene.Bars scene) {
        heading(brush, scene.heading());
        Text note = brush.text(scene.note(), room(), 60, 24, SMALLEST);
        brush.pen().setColor(style.quiet);
        note.draw(brush.pen(), MARGIN, top() - 12);
        int from = top() + note.height() + 8;
        int rows = scene.bars().size();
        int high = Math.min(screen.portrait() ? 170 : 110, (bottom() - from) / Math.max(1, rows));
        int start = from + (bottom() - from - high * rows) / 2;
        for (int i = 0; i < rows; i++) {
            bar(brush, scene.bars().get(i), start + i * high, high);
        }
    }

    private void bar(Brush brush, Scene.Bars.Bar bar, int y, int high) {
        double progress = brush.next();
        int thick = Math.min(44, high / 2);
        boolean stacked = screen.portrait();
        int labels = stacked ? room() : 210;
        int values = stacked ? 0 : 240;
        int left = stacked ? MARGIN : MARGIN + labels + 16;
        int wide = room() - (stacked ? 0 : labels + values + 32);
        int barTop = stacked ? y + high - thick - 16 : y + (high - thick) / 2;
        Graphics2D pen = brush.pen();
        brush.fill(blend(style.quiet, style.paper, 0.18), left, barTop, wide, thick);
        int grown = (int) Math.round(wide * bar.share() * progress);
        if (grown > 0) {
            brush.fill(style.accent, left, barTop, grown, thick);
        }
        brush.enter(progress, () -> {
            Text label = brush.bold(bar.label(), stacked ? room() / 2 : labels, high, 30, 22);
            int labelTop = stacked ? barTop - label.height() - 6 : y + (high - label.height()) / 2;
            pen.setColor(style.ink);
            label.draw(pen, MARGIN, labelTop);
            Text value = brush.bold(bar.value() + " · " + bar.basis(), stacked ? room() / 2 : values, 44, 28, 22);
            int right = width
                    - MARGIN
                    - pen.getFontMetrics(value.font()).stringWidth(value.lines().getFirst());
            value.draw(pen, right, stacked ? barTop - value.height() - 6 : y + (high - value.height()) / 2);
        });
    }

    private void line(Brush brush, Scene.Line scene) {
        heading(brush, scene.heading());
        Text note = brush.text(scene.note(), room(), 60, 24, SMALLEST);
        brush.pen().setColor(style.quiet);
        note.draw(brush.pen(), MARGIN, top() - 12);
        new Curve(brush, style, scene.dots())
                .draw(MARGIN + 30, top() + note.height() + 70, room() - 60, bottom() - top() - note.height() - 130);
    }

    private void points(Brush brush, Scene.Points scene) {
        heading(brush, scene.heading());
        int[] size = {32};
        // Once to see what fits everywhere: side by side, texts of different sizes would look of different weight.
        stack(scene.items().size(), (i, box) -> {
            Scene.Points.Item item = scene.items().get(i);
            Text text = brush.text(item.text(), box.wide() - 56, box.high() - titled(item) - 40, size[0], SMALLEST);
            size[0] = Math.min(size[0], text.font().getSize());
        });
        stack(brush, scene.items().size(), (i, box) -> {
            Scene.Points.Item item = scene.items().get(i);
            card(brush, box.x(), box.y(), box.wide(), box.high());
            int titled = titled(item);
            brush.pen().setColor(style.accent);
            if (titled > 0) {
                brush.bold(item.title(), box.wide() - 56, titled, 30, 22).draw(brush.pen(), box.x() + 28, box.y() + 18);
            }
            Text text = brush.text(item.text(), box.wide() - 56, box.high() - titled - 40, size[0], SMALLEST);
            brush.pen().setColor(style.ink);
            int free = box.high() - titled - 40 - text.height();
            text.draw(brush.pen(), box.x() + 28, box.y() + 20 + titled + Math.max(0, free / 2));
        });
    }

    private static int titled(Scene.Points.Item item) {
        return item.title().isEmpty() ? 0 : 56;
    }

    private void quotes(Brush brush, Scene.Quotes scene) {
        heading(brush, scene.heading());
        stack(brush, scene.items().size(), (i, box) -> {
            Scene.Quotes.Said item = scene.items().get(i);
            Color side = item.praise() ? style.accent : style.blame;
            card(brush, box.x(), box.y(), box.wide(), box.high());
            brush.pen().setColor(side);
            brush.pen().fillRect(box.x(), box.y(), 8, box.high());
            Text text = brush.text("“" + item.text() + "”", box.wide() - 72, box.high() - 90, 36, 24);
            Text source = brush.bold(item.source(), box.wide() - 72, 36, 22, SMALLEST);
            int y = box.y() + (box.high() - text.height() - source.height() - 8) / 2;
            brush.pen().setColor(style.ink);
            text.draw(brush.pen(), box.x() + 40, y);
            brush.pen().setColor(side);
            source.draw(brush.pen(), box.x() + 40, y + text.height() + 8);
        });
    }

    private record Box(int x, int y, int wide, int high) {}

    private interface Filling {
        void draw(int index, Box box);
    }

    /** Boxes below each other; four and more in two columns where the screen is wide. */
    private void stack(Brush brush, int count, Filling filling) {
        stack(count, (index, box) -> brush.enter(brush.next(), () -> filling.draw(index, box)));
    }

    private void stack(int count, Filling filling) {
        int gap = 22;
        int columns = count > 3 && !screen.portrait() ? 2 : 1;
        int rows = (count + columns - 1) / columns;
        int wide = (room() - gap * (columns - 1)) / columns;
        int high = Math.min(screen.portrait() ? 360 : 260, (bottom() - top() - gap * (rows - 1)) / Math.max(1, rows));
        int start = top() + (bottom() - top() - high * rows - gap * (rows - 1)) / 2;
        for (int i = 0; i < count; i++) {
            Box box = new Box(MARGIN + i % columns * (wide + gap), start + i / columns * (high + gap), wide, high);
            filling.draw(i, box);
        }
    }

    private void closing(Brush brush, Scene.Closing scene) {
        Text name = brush.bold(scene.heading(), room() - 40, 120, 52, 34);
        Text text = brush.text(scene.text(), room() - 40, height / 3, 36, 24);
        List<Text> sources = scene.sources().stream()
                .map(source -> brush.text(source, room() - 40, 76, 26, SMALLEST))
                .toList();
        int all = name.height()
                + text.height()
                + sources.stream().mapToInt(source -> source.height() + 8).sum()
                + 60;
        int y = Math.max(HEAD, (height - Paper.FOOT - all) / 2);
        brush.enter(brush.next(), () -> {
            brush.pen().setColor(style.accent);
            name.draw(brush.pen(), MARGIN, y);
        });
        brush.enter(brush.next(), () -> {
            brush.pen().setColor(style.ink);
            text.draw(brush.pen(), MARGIN, y + name.height() + 20);
        });
        brush.enter(brush.next(), () -> {
            brush.pen().setColor(style.quiet);
            int at = y + name.height() + text.height() + 60;
            for (Text source : sources) {
                source.draw(brush.pen(), MARGIN, at);
                at += source.height() + 8;
            }
        });
    }

    static Color blend(Color one, Color other, double part) {
        return new Color(
                (int) (one.getRed() * part + other.getRed() * (1 - part)),
                (int) (one.getGreen() * part + other.getGreen() * (1 - part)),
                (int) (one.getBlue() * part + other.getBlue() * (1 - part)));
    }
}
