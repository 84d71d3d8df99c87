package dev.madang.cli.screen;

import java.util.List;
import java.util.function.LongSupplier;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/** A terminal on which the last lines are redrawn in place. */
public final class LiveScreen implements Screen {

    private static final int WIDEST_TEXT = 100;
    private static final int USUAL_WIDTH = 80;
    private static final int USUAL_HEIGHT = 24;

    private final Terminal terminal;
    private final boolean coloured;
    private final LongSupplier watch;
    private Display display;

    private List<AttributedString> drawn = List.of();
    private int drawnWidth;
    private @Nullable Attributes before;

    /**
     * A screen.
     *
     * @param coloured false where the user wants no colours
     * @param watch counts nanoseconds
     */
    public LiveScreen(Terminal terminal, boolean coloured, LongSupplier watch) {
        this.terminal = terminal;
        this.coloured = coloured;
        this.watch = watch;
        this.display = new Display(terminal, false);
    }

    @Override
    public int width() {
        return Math.min(WIDEST_TEXT, size().getColumns() - 1);
    }

    @Override
    public void print(List<AttributedString> lines) {
        erase();
        lines.forEach(line -> inked(line).println(terminal));
        terminal.flush();
    }

    @Override
    public void show(Picture picture) {
        Size size = size();
        takeInput();
        if (drawnWidth != size.getColumns()) {
            // The terminal has broken the lines anew, so nothing is where it was.
            erase();
            drawnWidth = size.getColumns();
        }
        display.resize(size.getRows(), size.getColumns());
        draw(
                picture
                        .lines(
                                Math.min(WIDEST_TEXT, size.getColumns() - 1),
                                Math.max(1, size.getRows() - 2),
                                watch.getAsLong())
                        .stream()
                        .map(this::inked)
                        .toList(),
                size);
    }

    @Override
    public void leave() {
        if (!drawn.isEmpty()) {
            terminal.writer().println();
            drawn = List.of();
            display = new Display(terminal, false);
        }
        giveInput();
        terminal.flush();
    }

    @Override
    public void note(String line) {}

    @Override
    public void clear() {
        erase();
        giveInput();
    }

    private void draw(List<AttributedString> lines, Size size) {
        if (!lines.isEmpty()) {
            AttributedString whole = AttributedString.join(AttributedString.NEWLINE, lines);
            int cursor = size.cursorPos(lines.size() - 1, lines.getLast().columnLength());
            display.update(whole.columnSplitLength(size.getColumns(), true, display.delayLineWrap()), cursor, false);
            drawn = lines;
            terminal.flush();
        }
    }

    /** Takes the picture away; the cursor is at the end of its last line. */
    private void erase() {
        if (drawn.isEmpty()) {
            return;
        }
        int columns = size().getColumns();
        int rows = drawn.stream()
                .mapToInt(line -> Math.max(1, Math.ceilDiv(line.columnLength(), columns)))
                .sum();
        terminal.puts(Capability.carriage_return);
        for (int i = 1; i < rows; i++) {
            terminal.puts(Capability.cursor_up);
        }
        terminal.puts(Capability.clr_eos);
        drawn = List.of();
        display = new Display(terminal, false);
        terminal.flush();
    }

    private AttributedString inked(AttributedString line) {
        return coloured ? line : new AttributedString(line.toString());
    }

    /** Keys are not echoed into the picture; Ctrl-C goes on working. */
    private void takeInput() {
        if (before == null) {
            before = terminal.enterRawMode();
            terminal.puts(Capability.cursor_invisible);
        }
    }

    private void giveInput() {
        if (before != null) {
            terminal.setAttributes(before);
            terminal.puts(Capability.cursor_normal);
            terminal.flush();
            before = null;
        }
    }

    private Size size() {
        Size size = terminal.getSize();
        return new Size(
                size.getColumns() > 0 ? size.getColumns() : USUAL_WIDTH,
                size.getRows() > 0 ? size.getRows() : USUAL_HEIGHT);
    }
}
