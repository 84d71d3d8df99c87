package dev.madang.community.square.picture;

import java.awt.geom.Path2D;
import java.util.Scanner;

/** The outline of a surface, from the commands M, L, C and Z of SVG. */
final class Outline {

    private Outline() {}

    static Path2D of(String path) {
        Path2D outline = new Path2D.Double();
        try (Scanner words = new Scanner(path.replaceAll("([MLCZ])", " $1 "))) {
            while (words.hasNext()) {
                String command = words.next();
                switch (command) {
                    case "M" -> outline.moveTo(number(words), number(words));
                    case "L" -> outline.lineTo(number(words), number(words));
                    case "C" ->
                        outline.curveTo(
                                number(words),
                                number(words),
                                number(words),
                                number(words),
                                number(words),
                                number(words));
                    case "Z" -> outline.closePath();
                    default -> throw new IllegalArgumentException(path);
                }
            }
        }
        return outline;
    }

    private static double number(Scanner words) {
        return Double.parseDouble(words.next());
    }
}
