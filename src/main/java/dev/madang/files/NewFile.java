package dev.madang.files;

import java.io.IOException;
import java.io.OutputStream;

/** A file that is being written. Closing it publishes it, so whoever gives up half-way has to {@link #abandon()} it first. */
public abstract class NewFile extends OutputStream {

    /** Throws away what was written; a later close publishes nothing. */
    public abstract void abandon();

    /** Publishes the file, unless it was abandoned or a write has failed. */
    @Override
    public abstract void close() throws IOException;
}
