package dev.madang.agent.reviews;

import java.io.IOException;
import java.io.InputStream;

/**
 * A review file that may be asked for.
 *
 * @param name what it is asked for by
 * @param synthetic whether its reviews were made up; then that is shown wherever they are
 */
public record Dataset(String name, boolean synthetic, ReviewFile.Source source) {

    public InputStream open() throws IOException {
        return source.open();
    }
}
