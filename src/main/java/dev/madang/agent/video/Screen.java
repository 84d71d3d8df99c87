package dev.madang.agent.video;

/**
 * The size of a video. Scenes are drawn in units of which the shorter side has 720, whatever the resolution.
 *
 * @param width in pixels, even
 * @param height in pixels, even
 */
public record Screen(int width, int height) {

    public static final int FRAMES_PER_SECOND = 5;

    private static final double UNITS = 720;

    /** Of 720 or 1080 lines, upright or lying. */
    public static Screen of(int lines, boolean portrait) {
        int other = lines * 16 / 9;
        return portrait ? new Screen(lines, other) : new Screen(other, lines);
    }

    boolean portrait() {
        return height > width;
    }

    double pixelsPerUnit() {
        return Math.min(width, height) / UNITS;
    }

    int units(int pixels) {
        return (int) Math.round(pixels / pixelsPerUnit());
    }
}
