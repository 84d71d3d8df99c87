package dev.madang.cli.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Terminal;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/** The signals that ask this process to end: the first is a wish, the second is obeyed at once. */
final class Interrupts implements AutoCloseable {

    private static final int INT = 130;
    private static final Map<String, Integer> OTHERS = Map.of("HUP", 129, "TERM", 143);

    private final BlockingQueue<Happening> happenings;
    private final Runnable atOnce;
    private final AtomicBoolean raised = new AtomicBoolean();
    private final Map<String, Object> before = new LinkedHashMap<>();

    private Interrupts(BlockingQueue<Happening> happenings, Runnable atOnce) {
        this.happenings = happenings;
        this.atOnce = atOnce;
    }

    /**
     * Listens from now on.
     *
     * @param terminal where Ctrl-C is typed, null where there is none
     * @param atOnce ends this process
     */
    static Interrupts listen(@Nullable Terminal terminal, BlockingQueue<Happening> happenings, Runnable atOnce) {
        Interrupts interrupts = new Interrupts(happenings, atOnce);
        if (terminal == null) {
            interrupts.register("INT", INT);
        } else {
            // The terminal keeps this signal for itself, also for the time in which a line is typed.
            terminal.handle(Terminal.Signal.INT, _ -> interrupts.raise(INT));
        }
        OTHERS.forEach(interrupts::register);
        return interrupts;
    }

    /** Ctrl-C, by whichever way it came. */
    void raise() {
        raise(INT);
    }

    boolean isRaised() {
        return raised.get();
    }

    @Override
    public void close() {
        before.forEach(Signals::unregister);
    }

    private void register(String signal, int exitCode) {
        before.put(signal, Signals.register(signal, () -> raise(exitCode)));
    }

    private void raise(int exitCode) {
        if (raised.compareAndSet(false, true)) {
            happenings.add(new Happening.Interrupted(exitCode));
        } else {
            atOnce.run();
        }
    }
}
