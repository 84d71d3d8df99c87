package dev.madang.community.square.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.community.square.bird.Bird;
import dev.madang.ui.Fonts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PainterTests {

    @BeforeAll
    static void font(@TempDir Path folder) {
        Fonts.install(folder);
    }

    @Test
    void aPictureHasTheSizeThatMessengersShowWhole() throws IOException {
        for (Picture picture : List.of(
                new Picture.Place("앵무 마당", "지저귀는 곳", List.of(Bird.of("momo"), Bird.of("choco"))),
                words("창가의 아침", "해가 들자 화분 잎이 반짝였어요."),
                new Picture.Bird(Bird.of("momo"), "모모", "momo", "하루를 적습니다."))) {
            BufferedImage image = image(picture);
            assertThat(image.getWidth()).isEqualTo(1200);
            assertThat(image.getHeight()).isEqualTo(630);
        }
    }

    @Test
    void hangulLeavesInkAndWhatTheFontLacksLeavesNone() throws IOException {
        int nothing = ink(words("", ""));
        assertThat(ink(words("창가의 아침", ""))).isGreaterThan(nothing + 500);
        assertThat(ink(words("🦜🦜🦜", "🦜"))).isEqualTo(nothing);
    }

    @Test
    void longTextsEndInsteadOfLeavingThePicture() {
        Lines lines = new Lines(Fonts.of(40), 600);
        assertThat(lines.of("가나다라 ".repeat(200), 3))
                .hasSize(3)
                .last()
                .asString()
                .endsWith("…");
        assertThat(lines.of("가".repeat(500), 2)).hasSize(2);
        assertThat(lines.of("짧은 글", 3)).containsExactly("짧은 글");
        assertThat(lines.of("", 3)).isEmpty();
    }

    @Test
    void aWordLongerThanALineIsBrokenWithinIt() {
        List<String> lines = new Lines(Fonts.of(40), 300).of("가나다라마바사아자차카타파하", 9);
        assertThat(String.join("", lines)).isEqualTo("가나다라마바사아자차카타파하");
        assertThat(lines).hasSizeGreaterThan(1);
    }

    private static Picture words(String title, String body) {
        return new Picture.Words(Bird.of("momo"), "모모", "momo", title, body);
    }

    private static BufferedImage image(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Painter.png(picture)));
    }

    /** How many pixels are dark below the face. */
    private static int ink(Picture picture) throws IOException {
        BufferedImage image = image(picture);
        return (int) IntStream.range(200, 530)
                .boxed()
                .flatMapToInt(y -> IntStream.range(84, 900).map(x -> image.getRGB(x, y) & 0xff))
                .filter(blue -> blue < 0x60)
                .count();
    }
}
