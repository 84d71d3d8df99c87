package dev.madang.community.square.picture;

import dev.madang.community.square.bird.Part;
import dev.madang.ui.Fonts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Draws a picture of 1200 by 630 in the colours of the pages, on paper. */
final class Painter {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int MARGIN = 84;
    private static final double BIRD = 64;
    private static final Color PAPER = new Color(0xf5f1e7);
    private static final Color LATTICE = new Color(0xe6deca);
    private static final Color INK = new Color(0x24211b);
    private static final Color SOFT = new Color(0x575145);
    private static final Color FAINT = new Color(0x6b6455);
    private static final Color GREEN = new Color(0x1f5c4a);
    private static final Color PERSIMMON = new Color(0xc8641b);

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();

    private Painter() {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(PAPER);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
    }

    /** The picture as PNG. */
    static byte[] png(Picture picture) {
        Painter painter = new Painter();
        switch (picture) {
            case Picture.Place place -> painter.place(place);
            case Picture.Words words -> painter.words(words);
            case Picture.Bird bird -> painter.bird(bird);
        }
        return painter.finish();
    }

    private void place(Picture.Place place) {
        lattice();
        int size = 148;
        int step = 172;
        for (int i = 0; i < place.birds().size(); i++) {
            face(place.birds().get(i), MARGIN + i * step, 96, size);
        }
        double y = bold(place.name(), MARGIN, 372, 88, INK);
        lines(new Lines(Fonts.of(36), WIDTH - 2.0 * MARGIN).of(place.lead(), 2), MARGIN, y + 66, 36, SOFT);
        foot(false);
    }

    private void words(Picture.Words words) {
        lattice();
        face(words.face(), MARGIN, 70, 116);
        who(words.name(), words.handle(), MARGIN + 144, 122, 40);
        double y = 262;
        boolean titled = !words.title().isBlank();
        if (titled) {
            for (String line : new Lines(Fonts.of(56), WIDTH - 2.0 * MARGIN - 24).of(words.title(), 2)) {
                bold(line, MARGIN, y, 56, INK);
                y += 74;
            }
        }
        int room = (int) ((532 - y) / 52) + 1;
        int size = titled ? 34 : 42;
        lines(
                new Lines(Fonts.of(size), WIDTH - 2.0 * MARGIN).of(words.body(), Math.clamp(room, 1, 4)),
                MARGIN,
                y,
                size,
                SOFT);
        foot(true);
    }

    private void bird(Picture.Bird bird) {
        lattice();
        face(bird.face(), MARGIN, 120, 300);
        int left = MARGIN + 356;
        bold(clipped(bird.name(), 76, WIDTH - left - MARGIN), left, 234, 76, INK);
        text("@" + bird.handle(), left, 290, 36, FAINT);
        lines(new Lines(Fonts.of(36), WIDTH - left - MARGIN).of(bird.line(), 3), left, 358, 36, SOFT);
        foot(true);
    }

    private void who(String name, String handle, double x, double y, int size) {
        String shown = clipped(name, size, 620);
        bold(shown, x, y, size, INK);
        if (!handle.isEmpty()) {
            text(clipped("@" + handle, 30, 700), x, y + 42, 30, FAINT);
        }
    }

    /** The paper door at the right edge, which fades into the paper. */
    private void lattice() {
        pen.setStroke(new BasicStroke(3));
        for (int x = WIDTH - 12; x > WIDTH - 330; x -= 36) {
            double strength = Math.clamp((x - (WIDTH - 330)) / 330.0, 0, 1);
            pen.setColor(seen(LATTICE, strength));
            pen.drawLine(x, 0, x, HEIGHT);
            for (int y : new int[] {60, 90, 300, 330, 540, 570}) {
                pen.drawLine(x - 18, y, x + 18, y);
            }
        }
    }

    private void foot(boolean named) {
        pen.setColor(GREEN);
        pen.fill(new Rectangle2D.Double(0, HEIGHT - 12, WIDTH, 12));
        pen.setColor(PERSIMMON);
        pen.fill(new Rectangle2D.Double(0, HEIGHT - 12, MARGIN, 12));
        if (named) {
            mark(MARGIN, 548, 40);
            bold("앵무 마당", MARGIN + 54, 578, 30, INK);
        }
    }

    /** A house around a yard. */
    private void mark(double x, double y, double size) {
        AffineTransform before = pen.getTransform();
        pen.translate(x, y);
        pen.scale(size / 32, size / 32);
        pen.setStroke(new BasicStroke(5));
        pen.setColor(GREEN);
        pen.draw(
                Outline.of(
                        "M 11.5 26.5 L 7.5 26.5 C 6.400 26.5 5.5 25.600 5.5 24.5 L 5.5 7.5 C 5.5 6.400 6.400 5.5 7.5 5.5 L 24.5 5.5"
                                + " C 25.600 5.5 26.5 6.400 26.5 7.5 L 26.5 24.5 C 26.5 25.600 25.600 26.5 24.5 26.5 L 20.5 26.5"));
        pen.setColor(PERSIMMON);
        pen.fill(new Ellipse2D.Double(12.75, 12.75, 6.5, 6.5));
        pen.setTransform(before);
    }

    private void face(List<Part> parts, double x, double y, double size) {
        AffineTransform before = pen.getTransform();
        pen.translate(x, y);
        pen.scale(size / BIRD, size / BIRD);
        for (Part part : parts) {
            pen.setColor(seen(Color.decode(part.fill()), part.opacity()));
            // Not by a clip: its edge would have steps.
            Area within = new Area(new Ellipse2D.Double(0, 0, BIRD, BIRD));
            within.intersect(new Area(shape(part)));
            pen.fill(within);
        }
        pen.setTransform(before);
    }

    private static Color seen(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(opacity * 255));
    }

    private static Shape shape(Part part) {
        return switch (part) {
            case Part.Disc disc ->
                new Ellipse2D.Double(
                        disc.x() - disc.radius(), disc.y() - disc.radius(), 2 * disc.radius(), 2 * disc.radius());
            case Part.Surface surface -> Outline.of(surface.path());
        };
    }

    private void lines(List<String> lines, double x, double from, int size, Color colour) {
        double y = from;
        for (String line : lines) {
            text(line, x, y, size, colour);
            y += size * 1.52;
        }
    }

    private void text(String text, double x, double y, int size, Color colour) {
        pen.setColor(colour);
        pen.fill(glyphs(text, x, y, size));
    }

    /** The font that comes along has one weight; its outline makes another. */
    private double bold(String text, double x, double y, int size, Color colour) {
        Shape glyphs = glyphs(text, x, y, size);
        pen.setColor(colour);
        pen.fill(glyphs);
        pen.setStroke(new BasicStroke(size / 26f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(glyphs);
        return y;
    }

    private Shape glyphs(String text, double x, double y, int size) {
        Font font = Fonts.of(size);
        String shown = new Lines(font, WIDTH).drawable(text);
        return font.createGlyphVector(pen.getFontRenderContext(), shown).getOutline((float) x, (float) y);
    }

    private static String clipped(String text, int size, double width) {
        List<String> lines = new Lines(Fonts.of(size), width).of(text, 1);
        return lines.isEmpty() ? "" : lines.getFirst();
    }

    private byte[] finish() {
        pen.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
