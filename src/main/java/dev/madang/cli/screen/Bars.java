package dev.madang.cli.screen;

import dev.madang.cli.Words;
import dev.madang.cli.screen.Board.Row;
import dev.madang.cli.screen.Board.State;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** The board as lines: mark, task, bar, percent, elapsed. */
public final class Bars implements Picture {

    private static final int MARK = 2;
    private static final int PERCENT = 6;
    private static final int SHORTEST_BAR = 6;
    private static final int LONGEST_BAR = 30;
    private static final int SHORTEST_TASK = 10;

    private final Words words;
    private final Board board;

    public Bars(Words words, Board board) {
        this.words = words;
        this.board = board;
    }

    @Override
    public List<AttributedString> lines(int width, int height, long now) {
        List<Row> rows = List.copyOf(board.rows());
        int time = Math.max(
                Ink.columns(words.say("todo.waiting")),
                rows.stream().mapToInt(row -> Ink.columns(time(row, now))).max().orElse(0) + 1);
        int left = width - MARK - PERCENT - time - 1;
        int longest =
                rows.stream().mapToInt(row -> Ink.columns(row.task())).max().orElse(0);
        int task = Math.clamp(longest, 1, Math.max(SHORTEST_TASK, left - SHORTEST_BAR - 1));
        int bar = Math.min(LONGEST_BAR, left - task - 1);
        Layout layout = new Layout(task, bar < SHORTEST_BAR ? 0 : bar, time);
        return window(rows.stream().map(row -> line(row, layout, now)).toList(), rows, width, height);
    }

    /** How many columns each part has. */
    private record Layout(int task, int bar, int time) {}

    private AttributedString line(Row row, Layout layout, long now) {
        AttributedStringBuilder line = new AttributedStringBuilder();
        line.styled(style(row.state()), mark(row.state(), now) + " ");
        line.styled(row.state() == State.WAITING ? Ink.FAINT : Ink.PLAIN, Ink.fit(row.task(), layout.task()));
        if (layout.bar() > 0) {
            int filled = layout.bar() * row.percent() / 100;
            line.append(" ").styled(style(row.state()), "█".repeat(filled));
            line.styled(Ink.FAINT, "░".repeat(layout.bar() - filled));
        }
        line.append(String.format(java.util.Locale.ROOT, "%5d%%", row.percent()));
        String time = time(row, now);
        line.append(" ".repeat(Math.max(1, layout.time() - Ink.columns(time) + 1)));
        return line.styled(Ink.FAINT, time).toAttributedString();
    }

    private String time(Row row, long now) {
        return switch (row.state()) {
            case WAITING -> words.say("todo.waiting");
            case ASKING -> words.say("todo.asking");
            case RUNNING, COMPLETED, FAILED -> Times.measured(words, row.elapsed(now));
            case STOPPED -> words.say("todo.stopped");
        };
    }

    private static String mark(State state, long now) {
        return switch (state) {
            case WAITING -> "·";
            case RUNNING -> Spinner.at(now);
            case ASKING -> "?";
            case COMPLETED -> "✓";
            case FAILED -> "✗";
            case STOPPED -> "–";
        };
    }

    private static AttributedStyle style(State state) {
        return switch (state) {
            case WAITING, STOPPED -> Ink.FAINT;
            case RUNNING, ASKING -> Ink.BUSY;
            case COMPLETED -> Ink.GOOD;
            case FAILED -> Ink.BAD;
        };
    }

    /** What fits the height: from the last that is over before the first that is not. */
    private List<AttributedString> window(List<AttributedString> lines, List<Row> rows, int width, int height) {
        if (lines.size() <= height) {
            return lines;
        }
        int room = Math.max(1, height - 1);
        int over = (int) rows.stream().takeWhile(Row::isOver).count();
        int from = Math.clamp(over - 1L, 0, lines.size() - room);
        List<AttributedString> shown = new ArrayList<>(lines.subList(from, from + room));
        shown.add(Ink.of(Ink.cut(words.say("todo.more", lines.size() - room), width), Ink.FAINT));
        return shown;
    }
}
