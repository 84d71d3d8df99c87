package dev.madang.agent.video;

import dev.madang.ui.Fonts;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** A text in lines that fit: as large as there is room for, broken between words, shortened only where even small it is too long. */
record Text(List<String> lines, Font font, int lineHeight) {

    private static final double LEADING = 1.34;
    private static final int STEP = 2;
    private static final String CUT = " …";

    /** Sizes in units. */
    record Sizes(int largest, int smallest) {}

    static Text fitted(Graphics2D pen, String text, int width, int height, Sizes sizes, int style) {
        String legible = legible(text);
        for (int size = sizes.largest(); ; size -= STEP) {
            Font font = Fonts.of(size).deriveFont(style);
            List<String> lines = broken(pen.getFontMetrics(font), legible, width);
            int lineHeight = (int) Math.round(size * LEADING);
            boolean fits = lines.size() * lineHeight <= height
                    && lines.stream().allMatch(line -> pen.getFontMetrics(font).stringWidth(line) <= width);
            if (fits || size - STEP < sizes.smallest()) {
                return new Text(
                        fits ? lines : shortened(pen.getFontMetrics(font), lines, width, height / lineHeight),
                        font,
                        lineHeight);
            }
        }
    }

    /** What the font has no picture of is left out. */
    private static String legible(String text) {
        Font font = Fonts.of(20);
        StringBuilder legible = new StringBuilder();
        text.codePoints()
                .map(letter -> Character.isWhitespace(letter) ? ' ' : letter)
                .filter(font::canDisplay)
                .forEach(legible::appendCodePoint);
        return legible.toString().strip().replaceAll(" +", " ");
    }

    private static List<String> broken(FontMetrics metrics, String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && metrics.stringWidth(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> shortened(FontMetrics metrics, List<String> lines, int width, int most) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < Math.min(lines.size(), Math.max(1, most)); i++) {
            boolean last = i == Math.max(1, most) - 1 && i < lines.size() - 1;
            String line = lines.get(i);
            while (metrics.stringWidth(line + (last ? CUT : "")) > width && !line.isEmpty()) {
                int space = line.lastIndexOf(' ');
                line = line.substring(0, space > 0 ? space : line.length() - 1);
            }
            kept.add(last ? line + CUT : line);
        }
        return kept;
    }

    int height() {
        return lines.size() * lineHeight;
    }

    /** Draws it with its upper left corner at a point. */
    void draw(Graphics2D pen, int x, int y) {
        pen.setFont(font);
        FontMetrics metrics = pen.getFontMetrics();
        int baseline = y + (lineHeight - metrics.getHeight()) / 2 + metrics.getAscent();
        for (String line : lines) {
            pen.drawString(line, x, baseline);
            baseline += lineHeight;
        }
    }

    /** Draws it with its lines in the middle between two edges. */
    void drawCentred(Graphics2D pen, int left, int right, int y) {
        pen.setFont(font);
        FontMetrics metrics = pen.getFontMetrics();
        int baseline = y + (lineHeight - metrics.getHeight()) / 2 + metrics.getAscent();
        for (String line : lines) {
            pen.drawString(line, (left + right - metrics.stringWidth(line)) / 2, baseline);
            baseline += lineHeight;
        }
    }
}
