package dev.madang.cli.screen;

import java.io.PrintWriter;
import java.util.List;
import org.jline.utils.AttributedString;

/** Lines without a control character, for files, pipes and terminals that cannot move the cursor. */
public final class PlainScreen implements Screen {

    private final PrintWriter out;
    private final Notes notes;

    public PlainScreen(PrintWriter out, Notes notes) {
        this.out = out;
        this.notes = notes;
    }

    /** Whether changes are told. */
    public enum Notes {
        TOLD,
        SILENT
    }

    /** Lines are not broken: what reads them may want them whole. */
    @Override
    public int width() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void print(List<AttributedString> lines) {
        lines.forEach(line -> out.println(line.toString().stripTrailing()));
        out.flush();
    }

    @Override
    public void show(Picture picture) {}

    @Override
    public void leave() {}

    @Override
    public void note(String line) {
        if (notes == Notes.TOLD) {
            out.println(line);
            out.flush();
        }
    }

    @Override
    public void clear() {}
}
