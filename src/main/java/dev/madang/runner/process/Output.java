package dev.madang.runner.process;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What a child wrote and nobody has read yet, in blocks. One thread puts, one takes. When as much is held as may be, the putter
 * waits, and with it, once the pipe is full, the child.
 */
final class Output {

    static final int BLOCK = 64 * 1024;
    // Every child gets this much, whatever the others hold: so nobody waits for a reader of somebody else.
    private static final int FREE_BLOCKS = 4;

    private final long burst;
    private final HeldBytes shared;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition emptied = lock.newCondition();
    private final Deque<Block> blocks = new ArrayDeque<>();
    private long held;
    private int fromShared;
    private boolean isHeldBack;
    private boolean isDropping;
    private boolean isOver;

    Output(long burst, HeldBytes shared) {
        this.burst = burst;
        this.shared = shared;
    }

    private static final class Block {
        private final byte[] bytes = new byte[BLOCK];
        private int from;
        private int to;
    }

    /** Keeps the bytes; waits for room, unless what has no room is to be dropped. */
    void put(ByteBuffer bytes) {
        lock.lock();
        try {
            while (bytes.hasRemaining()) {
                int room = makeRoom();
                if (room > 0) {
                    append(bytes, Math.min(room, bytes.remaining()));
                } else if (isDropping) {
                    return;
                } else {
                    isHeldBack = true;
                    emptied.awaitUninterruptibly();
                }
                isHeldBack = false;
            }
        } finally {
            lock.unlock();
        }
    }

    /** How much the last block can take now, after a new one was made where that may be. */
    private int makeRoom() {
        Block last = blocks.peekLast();
        if (held >= burst || isOver) {
            return 0;
        }
        if (last == null || last.to == BLOCK) {
            if (blocks.size() >= FREE_BLOCKS) {
                if (!shared.take(BLOCK)) {
                    return 0;
                }
                fromShared++;
            }
            last = new Block();
            blocks.addLast(last);
        }
        return (int) Math.min(BLOCK - last.to, burst - held);
    }

    private void append(ByteBuffer bytes, int length) {
        Block last = blocks.getLast();
        bytes.get(last.bytes, last.to, length);
        last.to += length;
        held += length;
        filled.signal();
    }

    /** Nothing more comes. */
    void end() {
        lock.lock();
        try {
            isOver = true;
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /** From now on nobody waits for room: what has none is lost. */
    void drop() {
        lock.lock();
        try {
            isDropping = true;
            emptied.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Nobody reads any more. */
    void clear() {
        lock.lock();
        try {
            isDropping = true;
            isOver = true;
            while (!blocks.isEmpty()) {
                removeFirst();
            }
            held = 0;
            emptied.signal();
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Moves bytes to a line splitter, waiting for the first.
     *
     * @return false when nothing came in time
     */
    boolean take(Lines lines, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (held == 0 && !isOver) {
                if (left <= 0) {
                    return false;
                }
                left = filled.awaitNanos(left);
            }
            if (held > 0) {
                takeFirst(lines);
            } else {
                lines.end();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void takeFirst(Lines lines) {
        Block first = blocks.getFirst();
        int length = lines.add(first.bytes, first.from, first.to - first.from);
        first.from += length;
        held -= length;
        if (first.from == first.to) {
            if (blocks.size() > 1) {
                removeFirst();
            } else {
                first.from = 0;
                first.to = 0;
            }
        }
        emptied.signal();
    }

    private void removeFirst() {
        Block ignored = blocks.removeFirst();
        if (fromShared > 0) {
            fromShared--;
            shared.giveBack(BLOCK);
        }
    }

    /** Whether the child waits for its reader, or soon will. */
    boolean isHeldBack() {
        lock.lock();
        try {
            return isHeldBack;
        } finally {
            lock.unlock();
        }
    }

    long held() {
        lock.lock();
        try {
            return held;
        } finally {
            lock.unlock();
        }
    }
}
