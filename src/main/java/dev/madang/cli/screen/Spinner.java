package dev.madang.cli.screen;

import dev.madang.cli.Words;
import java.time.Duration;
import java.util.List;
import org.jline.utils.AttributedString;

/**
 * One line that says what is being done, and for how long.
 *
 * @param since in nanoseconds of the run's own watch
 */
public record Spinner(Words words, String text, long since) implements Picture {

    private static final String FRAMES = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
    private static final long FRAME_NANOS = 100_000_000;
    private static final long QUIET_NANOS = 1_000_000_000;

    static String at(long now) {
        int frame = (int) Math.floorMod(now / FRAME_NANOS, (long) FRAMES.length());
        return FRAMES.substring(frame, frame + 1);
    }

    @Override
    public List<AttributedString> lines(int width, int height, long now) {
        String time = now - since < QUIET_NANOS
                ? ""
                : "  " + Times.whole(words, Duration.ofNanos(now - since).toSeconds());
        String shown = Ink.cut(text, width - 2 - Ink.columns(time));
        return List.of(Ink.join(Ink.of(at(now) + " ", Ink.BUSY), Ink.of(shown), Ink.of(time, Ink.FAINT)));
    }
}
