package dev.madang.runner.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what a child is to read and closes the pipe, on a thread of its own: the child may read late or never. */
final class Input {

    private static final Logger LOG = LoggerFactory.getLogger(Input.class);

    private final @Nullable FileChannel pipe;

    private Input(@Nullable FileChannel pipe) {
        this.pipe = pipe;
    }

    static Input start(String name, @Nullable FileChannel pipe, byte[] bytes) {
        if (pipe != null) {
            Thread ignored = Thread.ofPlatform().daemon().name(name).start(() -> write(pipe, ByteBuffer.wrap(bytes)));
        }
        return new Input(pipe);
    }

    private static void write(FileChannel pipe, ByteBuffer bytes) {
        try (pipe) {
            while (bytes.hasRemaining()) {
                int written = pipe.write(bytes);
                LOG.trace("{} bytes given", written);
            }
        } catch (IOException e) {
            LOG.debug("a child did not read to the end: {}", e.toString());
        }
    }

    /** Nobody reads it any more. */
    void close() {
        try {
            if (pipe != null) {
                pipe.close();
            }
        } catch (IOException e) {
            LOG.debug("a pipe cannot be closed", e);
        }
    }
}
