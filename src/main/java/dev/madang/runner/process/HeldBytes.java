package dev.madang.runner.process;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes all children together may have held for readers that are slow. */
final class HeldBytes {

    private static final int SHARE_OF_HEAP = 4;

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    HeldBytes(long most) {
        this.most = most;
    }

    static HeldBytes shareOfHeap() {
        return new HeldBytes(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    boolean take(long bytes) {
        long now = taken.addAndGet(bytes);
        if (now > most) {
            giveBack(bytes);
            return false;
        }
        return true;
    }

    void giveBack(long bytes) {
        long ignored = taken.addAndGet(-bytes);
    }

    long taken() {
        return taken.get();
    }
}
