package dev.madang.runner.process;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Empties a pipe, on a thread of its own: a read of a pipe would hold the carrier of a virtual one. */
final class Drain {

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);
    private static final long LOOK_MILLIS = 50;

    private final FileChannel pipe;
    private final Consumer<ByteBuffer> sink;
    private final Runnable atEnd;
    private final CountDownLatch done = new CountDownLatch(1);
    // Odd while a read is under way.
    private volatile long reads;

    private Drain(FileChannel pipe, Consumer<ByteBuffer> sink, Runnable atEnd) {
        this.pipe = pipe;
        this.sink = sink;
        this.atEnd = atEnd;
    }

    static Drain start(String name, FileChannel pipe, Consumer<ByteBuffer> sink, Runnable atEnd) {
        Drain drain = new Drain(pipe, sink, atEnd);
        Thread ignored = Thread.ofPlatform().daemon().name(name).start(drain::run);
        return drain;
    }

    private void run() {
        try (pipe;
                Arena arena = Arena.ofConfined()) {
            ByteBuffer block = arena.allocate(Output.BLOCK).asByteBuffer();
            while (read(block) >= 0) {
                sink.accept(block.flip());
            }
        } catch (ClosedChannelException e) {
            LOG.debug("a pipe was given up", e);
        } catch (IOException e) {
            LOG.warn("a pipe broke: {}", e.toString());
        } finally {
            atEnd.run();
            done.countDown();
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only this thread writes it
    private int read(ByteBuffer block) throws IOException {
        block.clear();
        reads++;
        try {
            return pipe.read(block);
        } finally {
            reads++;
        }
    }

    /**
     * Waits until everything was read. Somebody out of our reach may hold the other end: when all writers that we know are dead
     * and a read has waited for so long, the pipe is given up.
     */
    void finish(Duration quiet) {
        long last = reads;
        long since = System.nanoTime();
        while (!isDoneSoon()) {
            long now = reads;
            if (now != last || now % 2 == 0) {
                last = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > quiet.toNanos()) {
                giveUp();
            }
        }
    }

    boolean isDone() {
        return done.getCount() == 0;
    }

    private boolean isDoneSoon() {
        try {
            return done.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // Only its own child's warden waits here, and nobody interrupts that.
            throw new IllegalStateException(e);
        }
    }

    private void giveUp() {
        try {
            pipe.close();
        } catch (IOException e) {
            LOG.debug("a pipe cannot be closed", e);
        }
    }
}
