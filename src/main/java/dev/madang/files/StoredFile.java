package dev.madang.files;

import java.io.InputStream;
import java.time.Instant;

/** A published version of a file. */
public interface StoredFile {

    String name();

    String mediaType();

    /** Its length in bytes. */
    long size();

    /** The SHA-256 of its content, in hexadecimal. */
    String sha256();

    /** When it was published. */
    Instant at();

    /** The whole content. No database connection is held between two reads. */
    default InputStream stream() {
        return stream(0, size());
    }

    /** {@code length} bytes from {@code from}, which have to lie within the file. */
    InputStream stream(long from, long length);
}
