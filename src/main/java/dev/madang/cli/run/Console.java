package dev.madang.cli.run;

import dev.madang.cli.Words;
import dev.madang.cli.screen.LiveScreen;
import dev.madang.cli.screen.PlainScreen;
import dev.madang.cli.screen.PlainScreen.Notes;
import dev.madang.cli.screen.Screen;
import java.io.PrintWriter;
import java.util.Map;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * Where a run speaks.
 *
 * @param terminal where a person sits, null where nobody does
 * @param output for the answer
 * @param errors for what went wrong
 */
record Console(
        Words words,
        @Nullable Terminal terminal,
        PrintWriter output,
        PrintWriter errors,
        Map<String, String> environment) {

    /** The screen for a run; that of a run whose answer is a document shows only what has to be decided. */
    Screen screen(boolean json) {
        if (terminal == null) {
            return new PlainScreen(json ? new PrintWriter(PrintWriter.nullWriter()) : output, Notes.TOLD);
        }
        if (json) {
            return new PlainScreen(terminal.writer(), Notes.SILENT);
        }
        boolean coloured = environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new LiveScreen(terminal, coloured, System::nanoTime);
    }
}
