package dev.madang.cli.run;

import dev.madang.cli.Words;
import dev.madang.cli.client.ApiError;
import dev.madang.cli.client.ApiFailure;
import dev.madang.cli.client.InputQuestion;
import dev.madang.cli.client.ProposedPlan;
import dev.madang.cli.client.SessionEnd;
import dev.madang.cli.client.Stopped;
import dev.madang.cli.client.TodoUpdate;
import dev.madang.cli.client.ToolInfo;
import dev.madang.cli.screen.Bars;
import dev.madang.cli.screen.Board;
import dev.madang.cli.screen.Board.State;
import dev.madang.cli.screen.Ink;
import dev.madang.cli.screen.Markdown;
import dev.madang.cli.screen.Picture;
import dev.madang.cli.screen.PlanTree;
import dev.madang.cli.screen.Screen;
import dev.madang.cli.screen.Spinner;
import dev.madang.cli.screen.Times;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/** Tells the person at the terminal what happens, in their language. */
final class Teller {

    private static final String EXECUTION = "execution";

    private final Words words;
    private final Screen screen;
    private final LongSupplier watch;

    private Map<String, ToolInfo> tools = Map.of();
    private Board board = new Board(List.of());
    private @Nullable Picture picture;

    /**
     * A teller.
     *
     * @param watch counts nanoseconds
     */
    Teller(Words words, Screen screen, LongSupplier watch) {
        this.words = words;
        this.screen = screen;
        this.watch = watch;
    }

    /** What the tools are called and how long they take. */
    void know(Map<String, ToolInfo> known) {
        tools = known;
    }

    void starting() {
        spin(words.say("run.starting"));
    }

    void layer(String layer, String description) {
        if (!layer.equals(EXECUTION)) {
            keep();
            spin(description);
            screen.note(description);
        }
    }

    void plan(ProposedPlan plan) {
        if (!plan.todos().isEmpty()) {
            print(PlanTree.lines(words, plan, tools, screen.width()));
            blank();
        }
    }

    String planQuestion() {
        screen.clear();
        return words.say("plan.question");
    }

    void cannotEdit() {
        print(words.say("plan.cannot-edit"));
    }

    /** The plan is approved: its todos are shown from now on. */
    void begin(@Nullable ProposedPlan plan) {
        board = new Board(plan == null ? List.of() : plan.todos());
        picture = board.isEmpty() ? picture : new Bars(words, board);
    }

    void todo(TodoUpdate update) {
        State state = switch (update.status()) {
            case "completed" -> State.COMPLETED;
            case "failed" -> State.FAILED;
            case "pending" -> State.WAITING;
            default -> State.RUNNING;
        };
        boolean changed = board.set(update.todoId(), state, update.progress(), watch.getAsLong());
        if (changed) {
            screen.note(changeOf(update, state));
            if (!update.reason().isEmpty() && state != State.FAILED) {
                print(words.say("todo.again", board.row(update.todoId()).task(), update.reason()));
            }
        }
    }

    void asks(InputQuestion question) {
        if (!question.todoId().isEmpty()) {
            boolean ignored = board.set(question.todoId(), State.ASKING, 0, watch.getAsLong());
        }
    }

    InputQuestion approval(String request, String todo, String message) {
        return InputQuestion.approval(request, todo, message, words.say("approval.run"), words.say("approval.skip"));
    }

    String inputQuestion(InputQuestion question) {
        print(Ink.of(question.question(), Ink.BOLD));
        for (int i = 0; i < question.options().size(); i++) {
            print("  " + (i + 1) + ") " + question.options().get(i).label());
        }
        for (int i = 0; i < question.suggestions().size(); i++) {
            print("  " + (i + 1) + ") " + question.suggestions().get(i));
        }
        screen.clear();
        return words.say(question.options().isEmpty() ? "input.value" : "input.choice");
    }

    void notOffered(String line) {
        print(words.say("input.not-offered", line));
    }

    void refused(ApiFailure failure) {
        print(Ink.of(failure.error().message(), Ink.BAD));
    }

    /** Draws what moves. */
    void tick() {
        if (picture != null) {
            screen.show(picture);
        }
    }

    void stopping() {
        board.stop(watch.getAsLong());
        keep();
        spin(words.say("run.stopping"));
        screen.note(words.say("run.stopping"));
        tick();
    }

    void stopped(Stopped stopped) {
        print(words.say(
                "run.stopped",
                stopped.sessionId(),
                stopped.completedTodos().size(),
                stopped.cancelledTodos().size()));
    }

    void timedOut(Duration limit) {
        keep();
        print(Ink.of(words.say("run.timed-out", Times.whole(words, limit.toSeconds())), Ink.BAD));
    }

    /** The answer, or why there is none. */
    void ended(SessionEnd end) {
        board.stop(watch.getAsLong());
        keep();
        ApiError error = end.error();
        if (end.response() != null && !end.response().text().isBlank()) {
            blank();
            print(Markdown.lines(end.response().text(), screen.width()));
        }
        if (end.kind() != SessionEnd.Kind.COMPLETED) {
            String why = error == null || error.message().isBlank() ? words.say("run.failed") : error.message();
            print(Ink.of(why, end.kind() == SessionEnd.Kind.FAILED ? Ink.BAD : Ink.PLAIN));
        }
    }

    void files(List<Downloads.Copy> copies) {
        if (copies.isEmpty()) {
            return;
        }
        blank();
        print(Ink.of(words.say("files.title"), Ink.BOLD));
        for (Downloads.Copy copy : copies) {
            switch (copy) {
                case Downloads.Saved saved -> {
                    print("  " + saved.title());
                    // Never broken or cut: it is there to be copied.
                    screen.print(List.of(Ink.of("    " + saved.path(), Ink.BUSY)));
                }
                case Downloads.Missed missed ->
                    print(Ink.of("  " + words.say("files.missed", missed.title(), missed.reason()), Ink.BAD));
            }
        }
    }

    void figures(SessionEnd.Statistics statistics, Duration worked, boolean builtin) {
        String cost = statistics.costUsd().stripTrailingZeros().toPlainString();
        String figures = words.say("run.figures", Times.measured(words, worked), statistics.tokensUsed(), cost);
        blank();
        print(Ink.of(builtin ? figures + " · " + words.say("run.builtin") : figures, Ink.FAINT));
    }

    private void spin(String text) {
        picture = new Spinner(words, text, watch.getAsLong());
    }

    /** The board stays where it is, as it is at the end. */
    private void keep() {
        if (picture instanceof Bars) {
            screen.show(picture);
            screen.leave();
        } else {
            screen.clear();
        }
        picture = null;
    }

    private String changeOf(TodoUpdate update, State state) {
        Board.Row row = board.row(update.todoId());
        return switch (state) {
            case RUNNING -> words.say("todo.started", row.task());
            case COMPLETED ->
                words.say("todo.completed", row.task(), Times.measured(words, row.elapsed(watch.getAsLong())));
            case FAILED -> words.say("todo.failed", row.task(), update.reason());
            case WAITING, ASKING, STOPPED -> "";
        };
    }

    private void blank() {
        screen.print(List.of(AttributedString.EMPTY));
    }

    private void print(String text) {
        print(Ink.of(text));
    }

    private void print(AttributedString text) {
        screen.print(Ink.wrap(text, screen.width()));
    }

    private void print(List<AttributedString> lines) {
        screen.print(lines);
    }
}
