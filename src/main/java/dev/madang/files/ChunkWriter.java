package dev.madang.files;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.transaction.support.TransactionOperations;

/** Collects what is written into chunks and stores each full one. */
final class ChunkWriter extends NewFile {

    /** Where a file stands on its way from the first byte to its readers. */
    private enum Stage {
        WRITING,
        BROKEN,
        DONE
    }

    private final FileStore store;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final long id;
    private final byte[] chunk;
    private final MessageDigest digest = sha256();
    private int filled;
    private int number;
    private Stage stage = Stage.WRITING;

    ChunkWriter(FileStore store, TransactionOperations transaction, Clock clock, long id, byte[] chunk) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.id = id;
        this.chunk = chunk;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (stage != Stage.WRITING) {
            throw new IOException("the file is closed");
        }
        int from = offset;
        while (from < offset + length) {
            int part = Math.min(chunk.length - filled, offset + length - from);
            System.arraycopy(bytes, from, chunk, filled, part);
            filled += part;
            from += part;
            if (filled == chunk.length) {
                store();
            }
        }
    }

    private void store() throws IOException {
        stage = Stage.BROKEN;
        digest.update(chunk, 0, filled);
        if (!store.append(id, number, Arrays.copyOf(chunk, filled), clock.instant())) {
            throw new IOException("the file was given up: its subject is gone or it lay still for too long");
        }
        number++;
        filled = 0;
        stage = Stage.WRITING;
    }

    @Override
    public void abandon() {
        if (stage != Stage.DONE) {
            stage = Stage.DONE;
            store.abandon(id);
        }
    }

    @Override
    public void close() throws IOException {
        if (stage == Stage.BROKEN) {
            abandon();
            throw new IOException("the file could not be written");
        }
        if (stage == Stage.WRITING) {
            if (filled > 0) {
                store();
            }
            publish();
        }
    }

    private void publish() throws IOException {
        stage = Stage.BROKEN;
        String hash = HexFormat.of().formatHex(digest.digest());
        boolean published =
                Boolean.TRUE.equals(transaction.execute(status -> store.publish(id, hash, clock.instant())));
        stage = Stage.DONE;
        if (!published) {
            throw new IOException("the file was given up: its subject is gone or it lay still for too long");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
