package dev.madang.agent.video;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Makes the video: draws what moves, repeats what does not. */
public final class Film {

    /** Says how far the work is. */
    public interface Progress {
        void made(int frames, int all);
    }

    /**
     * How a video is made.
     *
     * @param source what stands at the foot of each picture
     * @param warning what must not be overlooked, beside it; empty for nothing
     */
    public record Look(Screen screen, Style style, String source, String warning) {}

    private Film() {}

    /**
     * Writes an MP4 of H.264, five pictures a second. Between two pictures an interrupt ends the work.
     *
     * @return how many bytes it has
     */
    public static long write(Look look, List<Cut> cuts, Progress progress, OutputStream out)
            throws IOException, InterruptedException {
        Screen screen = look.screen();
        Painter painter = new Painter(screen, look.style(), new Paper.Imprint(look.source(), look.warning()));
        int all = cuts.stream().mapToInt(Cut::frames).sum();
        try (Mp4Writer writer = new Mp4Writer(screen.width(), screen.height(), Screen.FRAMES_PER_SECOND)) {
            for (Cut cut : cuts) {
                // What is shown of a video before it plays is its first picture: that is there at once.
                int skipped = cut.from() == 0 ? painter.paint(cut.scene(), 0) : 0;
                int settled = 0;
                for (int frame = 0; frame < cut.frames(); frame++) {
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                    if (frame > settled) {
                        writer.repeat(painter.image());
                    } else {
                        settled = painter.paint(cut.scene(), frame + skipped) - skipped;
                        writer.add(painter.image(), frame == 0);
                    }
                    progress.made(writer.frames(), all);
                }
            }
            return writer.finish(out);
        }
    }
}
