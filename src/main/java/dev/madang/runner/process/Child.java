package dev.madang.runner.process;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * A process that was started, with everything that it starts. Read it with {@link #next} until its end, on one thread at a time; then
 * {@link #await} its exit. {@link #close} ends what still runs and holds nothing after that.
 */
public final class Child implements AutoCloseable {

    private final Output output;
    private final LastBytes errors;
    private final Lines lines;
    private final Warden warden;

    Child(Output output, LastBytes errors, Lines lines, Warden warden) {
        this.output = output;
        this.errors = errors;
        this.lines = lines;
        this.warden = warden;
    }

    /** What there is to read. */
    public sealed interface Next {

        /**
         * A line of stdout without its {@code \n} or {@code \r\n}. Bytes that are no UTF-8 are replacement characters.
         *
         * @param isWhole false if the line goes on in the next one, because it is longer than the bound
         */
        record Line(String text, boolean isWhole) implements Next {}

        /** Nothing came in time. */
        record Nothing() implements Next {}

        /** Nothing will come any more. */
        record End() implements Next {}
    }

    /** Why a child ended. */
    public enum Reason {
        BY_ITSELF,
        /** By {@link Child#end} or {@link Child#close}. */
        ENDED,
        /** It wrote nothing for too long. */
        IDLE,
        /** It had its result and did not exit: it counts as ended well, whatever its code. */
        LINGERED,
        TOO_MUCH_OUTPUT,
        /** This server is ending. */
        SHUT_DOWN
    }

    /**
     * How it ended.
     *
     * @param code its exit code; 128 + signal if one killed it
     */
    public record Exit(int code, Reason reason) {}

    /** The next line of stdout, once it is there; the last one also without its line break. */
    public Next next(Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (true) {
            Optional<Next.Line> line = lines.next();
            if (line.isPresent()) {
                return line.get();
            }
            if (lines.isOver()) {
                return new Next.End();
            }
            if (!output.take(lines, until - System.nanoTime())) {
                return new Next.Nothing();
            }
        }
    }

    /** From now on it has the linger bound's time to exit; said again, the time begins anew. */
    public void resultSeen() {
        warden.resultSeen();
    }

    /**
     * Ends it and everything that it started: TERM, KILL after the grace. Returns when they are dead, interrupted or not. What is
     * held of its output can be read after that; what is beyond the burst bound is lost. Again: the same answer.
     */
    public Exit end() {
        warden.want(Reason.ENDED);
        return warden.exit().join();
    }

    /** Waits until it and everything that it started are dead. Whoever has not read to the end may wait as long as the child. */
    public Exit await() throws InterruptedException {
        try {
            return warden.exit().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Whether its last line had no line break; known once {@link #next} gave the end. */
    public boolean isOpenEnded() {
        return lines.isOpen();
    }

    /** The last 64 KiB of stderr so far. */
    public String stderr() {
        return errors.text();
    }

    /** Ends it if it still runs, and forgets what nobody has read. */
    @Override
    public void close() {
        Exit ignored = end();
        output.clear();
        warden.released().join();
    }

    void shutDown() {
        warden.want(Reason.SHUT_DOWN);
    }

    Warden warden() {
        return warden;
    }

    boolean isHeldBack() {
        return output.isHeldBack();
    }

    long held() {
        return output.held();
    }
}
