package dev.madang.factory.dart;

import java.util.Comparator;
import java.util.Objects;

/**
 * One fault in one file.
 *
 * @param path the file, as it was given
 * @param line counted from 1
 * @param code what kind of fault, stable, in kebab case
 * @param message a sentence in English that names what is wrong
 */
public record Finding(String path, int line, String code, String message) implements Comparable<Finding> {

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::path)
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::code)
            .thenComparing(Finding::message);

    public Finding {
        Objects.requireNonNull(path);
        Objects.requireNonNull(code);
        Objects.requireNonNull(message);
        if (line < 1) {
            throw new IllegalArgumentException("lines count from 1: " + line);
        }
    }

    @Override
    public int compareTo(Finding other) {
        return BY_PLACE.compare(this, other);
    }
}
