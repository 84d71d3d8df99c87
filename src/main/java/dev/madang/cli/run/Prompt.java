package dev.madang.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.BlockingQueue;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;
import org.jspecify.annotations.Nullable;

/** Asks for one line at a time, on a thread of its own, so that a question can be taken back. */
final class Prompt {

    private static final long SHORTLY = 20;

    private final Terminal terminal;
    private final BlockingQueue<Happening> happenings;
    private final Interrupts interrupts;
    private final LineReader reader;
    private volatile @Nullable Thread asking;

    Prompt(Terminal terminal, BlockingQueue<Happening> happenings, Interrupts interrupts) {
        this.terminal = terminal;
        this.happenings = happenings;
        this.interrupts = interrupts;
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.BRACKETED_PASTE, true)
                .build();
    }

    /** Puts the question; the answer comes as a happening. */
    void ask(String question) {
        forgetTypedAhead();
        asking = Thread.ofPlatform().daemon().name("prompt").start(() -> read(question));
    }

    boolean isOpen() {
        return asking != null;
    }

    /** The answer has come. */
    void answered() {
        asking = null;
    }

    /** Takes the question back. */
    void withdraw() throws InterruptedException {
        Thread open = asking;
        if (open != null) {
            asking = null;
            open.interrupt();
            open.join();
        }
    }

    private void read(String question) {
        try {
            happenings.add(new Happening.Answered(reader.readLine(question + " ")));
        } catch (EndOfFileException e) {
            happenings.add(new Happening.InputClosed());
        } catch (UserInterruptException e) {
            if (Thread.currentThread().equals(asking)) {
                interrupts.raise();
            }
        }
    }

    /** Keys pressed before the question stood there are no answer to it. */
    private void forgetTypedAhead() {
        Attributes before = terminal.enterRawMode();
        try {
            NonBlockingReader typed = terminal.reader();
            while (typed.read(SHORTLY) >= 0) {}
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            terminal.setAttributes(before);
        }
    }
}
