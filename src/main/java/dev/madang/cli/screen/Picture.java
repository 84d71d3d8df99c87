package dev.madang.cli.screen;

import java.util.List;
import org.jline.utils.AttributedString;

/** Something that moves: what it looks like now. */
@FunctionalInterface
public interface Picture {

    /**
     * Its lines.
     *
     * @param width no line may be wider
     * @param height there may not be more of them
     * @param now in nanoseconds of the run's own watch
     */
    List<AttributedString> lines(int width, int height, long now);
}
