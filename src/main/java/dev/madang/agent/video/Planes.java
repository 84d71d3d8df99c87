package dev.madang.agent.video;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * A picture as H.264 takes it: brightness for each pixel, two colours for each square of four (BT.709, limited range), padded
 * to whole macroblocks of 16 × 16.
 */
final class Planes {

    static final int BLOCK = 16;

    private final int width;
    private final int height;
    private final byte[][] samples;

    Planes(int columns, int rows) {
        this.width = columns * BLOCK;
        this.height = rows * BLOCK;
        this.samples = new byte[][] {
            new byte[width * height], new byte[width * height / 4], new byte[width * height / 4],
        };
    }

    /** The samples of a plane: 0 brightness, 1 blue, 2 red. */
    byte[] samples(int plane) {
        return samples[plane];
    }

    int stride(int plane) {
        return plane == 0 ? width : width / 2;
    }

    /** Takes over an image of {@link BufferedImage#TYPE_INT_RGB}; what lies beyond its edges repeats them. */
    void draw(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int right = image.getWidth() - 1;
        int bottom = image.getHeight() - 1;
        for (int y = 0; y < height; y += 2) {
            int upper = Math.min(y, bottom) * (right + 1);
            int lower = Math.min(y + 1, bottom) * (right + 1);
            for (int x = 0; x < width; x += 2) {
                int one = Math.min(x, right);
                int two = Math.min(x + 1, right);
                square(x, y, pixels[upper + one], pixels[upper + two], pixels[lower + one], pixels[lower + two]);
            }
        }
    }

    private void square(int x, int y, int... pixels) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int i = 0; i < pixels.length; i++) {
            int r = (pixels[i] >> 16) & 255;
            int g = (pixels[i] >> 8) & 255;
            int b = pixels[i] & 255;
            samples[0][(y + i / 2) * width + x + i % 2] = (byte) (((11_966 * r + 40_254 * g + 4_064 * b) >> 16) + 16);
            red += r;
            green += g;
            blue += b;
        }
        int at = y / 2 * (width / 2) + x / 2;
        samples[1][at] = (byte) (((-6_596 * red - 22_189 * green + 28_784 * blue) >> 18) + 128);
        samples[2][at] = (byte) (((28_784 * red - 26_145 * green - 2_639 * blue) >> 18) + 128);
    }

    /** Whether a macroblock looks the same in both pictures. */
    boolean isSame(Planes other, int column, int row) {
        for (int plane = 0; plane < samples.length; plane++) {
            int size = plane == 0 ? BLOCK : BLOCK / 2;
            int stride = stride(plane);
            for (int line = row * size; line < (row + 1) * size; line++) {
                int from = line * stride + column * size;
                if (!Arrays.equals(samples[plane], from, from + size, other.samples[plane], from, from + size)) {
                    return false;
                }
            }
        }
        return true;
    }
}
