package dev.madang.files;

import java.io.InputStream;
import java.time.Instant;

/** A published version in the table of chunks. */
record DatabaseFile(
        FileStore store, long id, String name, String mediaType, long size, int chunkSize, String sha256, Instant at)
        implements StoredFile {

    @Override
    public InputStream stream(long from, long length) {
        if (from < 0 || length < 0 || from + length > size) {
            throw new IndexOutOfBoundsException(length + " bytes from " + from + " of " + size);
        }
        return new ChunkReader(this, from, length);
    }
}
