package dev.madang.runner.process;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The last bytes of a stream, as text. */
final class LastBytes {

    private static final int LONGEST_CHARACTER = 4;

    private final byte[] ring;
    private long seen;

    LastBytes(int length) {
        this.ring = new byte[length];
    }

    synchronized void add(ByteBuffer bytes) {
        int skipped = Math.max(0, bytes.remaining() - ring.length);
        bytes.position(bytes.position() + skipped);
        seen += skipped;
        while (bytes.hasRemaining()) {
            int place = (int) (seen % ring.length);
            int length = Math.min(bytes.remaining(), ring.length - place);
            bytes.get(ring, place, length);
            seen += length;
        }
    }

    /** UTF-8; what is none is shown as replacement characters, half a character at the beginning is left out. */
    synchronized String text() {
        int length = (int) Math.min(seen, ring.length);
        byte[] last = new byte[length];
        for (int i = 0; i < length; i++) {
            last[i] = ring[(int) ((seen - length + i) % ring.length)];
        }
        int from = 0;
        while (seen > length && from < LONGEST_CHARACTER - 1 && (last[from] & 0xC0) == 0x80) {
            from++;
        }
        return new String(last, from, length - from, StandardCharsets.UTF_8);
    }
}
