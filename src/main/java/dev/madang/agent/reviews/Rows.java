package dev.madang.agent.reviews;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The format of a file: how its text is taken apart into rows. */
interface Rows {

    /** Takes a row. */
    interface Sink {
        void accept(Row row) throws IOException, InterruptedException;
    }

    /** The names of the columns met so far. */
    List<String> headers();

    /** The columns that are known among them. */
    Map<Column, Integer> columns();

    void forEach(Sink sink) throws IOException, InterruptedException;
}
