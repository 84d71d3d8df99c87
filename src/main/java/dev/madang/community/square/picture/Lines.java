package dev.madang.community.square.picture;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** Text broken into lines: between words, and within one that is longer than a line. */
final class Lines {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Font font;
    private final double width;

    Lines(Font font, double width) {
        this.font = font;
        this.width = width;
    }

    /** At most so many lines; the last one says so when there was more. */
    List<String> of(String text, int most) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : drawable(text).split("\n+", -1)) {
            fill(paragraph, most + 1, lines);
        }
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, ended(kept.getLast()));
        return kept;
    }

    private void fill(String paragraph, int most, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            String rest = word;
            while (!rest.isEmpty() && lines.size() < most) {
                String joined = line.isEmpty() ? rest : line + " " + rest;
                if (fits(joined)) {
                    line.replace(0, line.length(), joined);
                    break;
                }
                int room = line.isEmpty() ? longest(rest) : 0;
                lines.add(room == 0 ? line.toString() : rest.substring(0, room));
                rest = rest.substring(room);
                line.setLength(0);
            }
        }
        if (!line.isEmpty() && lines.size() < most) {
            lines.add(line.toString());
        }
    }

    private int longest(String word) {
        int end = 0;
        while (end < word.length() && fits(word.substring(0, word.offsetByCodePoints(end, 1)))) {
            end = word.offsetByCodePoints(end, 1);
        }
        return Math.max(end, word.offsetByCodePoints(0, 1));
    }

    private String ended(String line) {
        String shorter = line;
        while (!shorter.isEmpty() && !fits(shorter + "…")) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter.stripTrailing() + "…";
    }

    private boolean fits(String text) {
        return font.getStringBounds(text, CONTEXT).getWidth() <= width;
    }

    /** Without what the font has no shape for: a box says less than nothing. */
    String drawable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .filter(point -> point == '\n' || font.canDisplay(point))
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
