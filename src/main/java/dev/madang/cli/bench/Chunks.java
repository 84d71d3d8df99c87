package dev.madang.cli.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A body that comes in chunks, without their sizes; its end is the last chunk. */
final class Chunks extends InputStream {

    private final InputStream in;
    private int left;
    private boolean isFirst = true;
    private boolean isOver;

    Chunks(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (left == 0 && !isOver) {
            begin();
        }
        if (isOver) {
            return -1;
        }
        int read = in.read(target, offset, Math.min(length, left));
        if (read < 0) {
            throw new EOFException("the stream was cut off");
        }
        left -= read;
        return read;
    }

    private void begin() throws IOException {
        if (!isFirst) {
            // The line break behind the chunk before.
            int ignored = size();
        }
        isFirst = false;
        left = size();
        isOver = left == 0;
    }

    private int size() throws IOException {
        int size = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the stream was cut off");
            }
            size = next == '\r' ? size : 16 * size + Character.digit(next, 16);
        }
        return size;
    }
}
