package dev.madang.agent.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Random;
import org.jcodec.codecs.h264.H264Decoder;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;
import org.junit.jupiter.api.Test;

/** What a decoder makes of coded pictures is what was drawn. */
class FrameCoderTests {

    // Neither is a multiple of 16, so the edges are padded and cropped.
    private static final int WIDTH = 200;
    private static final int HEIGHT = 120;
    private static final int COLUMNS = 13;
    private static final int ROWS = 8;

    private final H264Decoder decoder = new H264Decoder();
    private final FrameCoder coder = new FrameCoder(WIDTH, HEIGHT);

    @Test
    void aWholePictureIsDecodedAsItWas() {
        BufferedImage drawn = drawn(0);
        assertThat(likeness(decoded(coder.whole(drawn)), drawn)).isGreaterThan(38);
    }

    @Test
    void changesAddUpToNoDrift() {
        Picture ignored = decoded(coder.whole(drawn(0)));
        for (int i = 1; i < 60; i++) {
            BufferedImage drawn = drawn(i);
            Picture decoded = decoded(coder.changed(drawn));
            assertThat(likeness(decoded, drawn)).as("picture %s", i).isGreaterThan(38);
            for (int plane = 0; plane < 3; plane++) {
                assertThat(unsigned(decoded.getPlaneData(plane)))
                        .as("picture %s", i)
                        .isEqualTo(coder.seen().samples(plane));
            }
        }
    }

    @Test
    void evenNoiseSurvives() {
        BufferedImage noise = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            noise.setRGB(i % WIDTH, i / WIDTH, random.nextInt(1 << 24));
        }
        assertThat(likeness(decoded(coder.whole(noise)), noise)).isGreaterThan(33);
        assertThat(likeness(decoded(coder.changed(drawn(3))), drawn(3))).isGreaterThan(38);
    }

    @Test
    void theSamePictureIsAFewBytesAndChangesNothing() {
        byte[] before = decoded(coder.whole(drawn(0))).getPlaneData(0).clone();

        ByteBuffer same = coder.same();

        assertThat(same.remaining()).isLessThan(16);
        assertThat(decoded(same).getPlaneData(0)).isEqualTo(before);
        assertThat(coder.changed(drawn(0)).remaining()).isLessThan(16);
    }

    @Test
    void moreSamePicturesThanNumbersStayThePicture() {
        byte[] before = decoded(coder.whole(drawn(0))).getPlaneData(0).clone();
        for (int i = 0; i < 600; i++) {
            assertThat(decoded(coder.same()).getPlaneData(0)).isEqualTo(before);
        }
    }

    private Picture decoded(ByteBuffer coded) {
        ByteBuffer copy = ByteBuffer.allocate(coded.remaining()).put(coded).flip();
        return decoder.decodeFrame(
                copy,
                Picture.create(COLUMNS * 16, ROWS * 16, ColorSpace.YUV420J).getData());
    }

    private static byte[] unsigned(byte[] samples) {
        byte[] unsigned = new byte[samples.length];
        for (int i = 0; i < samples.length; i++) {
            unsigned[i] = (byte) (samples[i] + 128);
        }
        return unsigned;
    }

    private static BufferedImage drawn(int step) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0x14233A), WIDTH, HEIGHT, new Color(0xF6F8FB)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.ORANGE);
        pen.fillOval(step * 3, 20, 50, 50);
        pen.setColor(Color.BLUE);
        pen.drawLine(0, step * 2, WIDTH, HEIGHT - step);
        pen.dispose();
        return image;
    }

    /** The signal-to-noise ratio of the brightness in decibels. */
    private static double likeness(Picture decoded, BufferedImage drawn) {
        Planes wanted = new Planes(COLUMNS, ROWS);
        wanted.draw(drawn);
        byte[] seen = decoded.getPlaneData(0);
        byte[] meant = wanted.samples(0);
        double error = 0;
        for (int i = 0; i < meant.length; i++) {
            double difference = seen[i] + 128 - (meant[i] & 255);
            error += difference * difference;
        }
        return 10 * Math.log10(255 * 255 / (error / meant.length + 1e-9));
    }
}
