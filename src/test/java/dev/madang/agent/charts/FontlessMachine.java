package dev.madang.agent.charts;

import dev.madang.ui.Fonts;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Draws on a machine without fonts; run in a process of its own. */
final class FontlessMachine {

    private static final char MISSING = '\uFFFE';

    private FontlessMachine() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        if (arguments.length > 1) {
            System.setProperty("java.awt.headless", "true");
        } else {
            Fonts.install(folder);
        }
        for (Font font : List.of(Fonts.of(40), new Font(Font.DIALOG, Font.PLAIN, 40))) {
            System.out.println(font.canDisplay('햏') && ink('햏', font) > 0 && ink('햏', font) != ink(MISSING, font));
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("chart.png"))) {
            chart(out);
        }
    }

    static void chart(OutputStream out) throws Exception {
        SentimentChart.write(
                new Caption("라네즈 속성별 반응", "속성마다 긍정·중립·부정 의견의 수", "출처: 시험", "합성 데이터"),
                new SentimentChart.Legend("긍정", "중립", "부정"),
                List.of(
                        new SentimentChart.Column("텍스처", 312, 44, 61),
                        new SentimentChart.Column("향", 150, 52, 140),
                        new SentimentChart.Column("용기", 0, 0, 1)),
                out);
    }

    /** A fingerprint of a character's picture; 0 where nothing was drawn. */
    private static int ink(char letter, Font font) {
        BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.setFont(font);
        pen.drawString(String.valueOf(letter), 5, 45);
        pen.dispose();
        int fingerprint = 0;
        for (int i = 0; i < 3600; i++) {
            int grey = image.getRGB(i % 60, i / 60) & 0xFF;
            fingerprint += grey * (i + 1);
        }
        return fingerprint;
    }
}
