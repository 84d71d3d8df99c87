package dev.madang.cli.screen;

import java.util.List;
import org.jline.utils.AttributedString;

/** Where a run is shown. */
public sealed interface Screen extends AutoCloseable permits LiveScreen, PlainScreen {

    /** How many columns a line may have. */
    int width();

    /** Writes lines that stay. */
    void print(List<AttributedString> lines);

    /** Shows a picture in place of the one before; where nothing can move, nothing. */
    void show(Picture picture);

    /** Leaves the picture that is shown as it is now, and goes on below it; where nothing can move, nothing. */
    void leave();

    /** Takes the picture away and lets people type. */
    void clear();

    /** Writes a line about a change; where the picture shows it, nothing. */
    void note(String line);

    @Override
    default void close() {
        clear();
    }
}
