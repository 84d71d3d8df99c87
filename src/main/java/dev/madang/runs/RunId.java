package dev.madang.runs;

import dev.madang.shared.Ids;

/** Names a run: {@code run_} and 12 base32 characters. */
public record RunId(String value) {

    public static RunId next() {
        return new RunId(Ids.next("run_"));
    }

    @Override
    public String toString() {
        return value;
    }
}
