package dev.madang.community.square;

import java.time.Instant;

/** Where a list goes on: after something that happened at a time, ties by id. */
record Cursor(Instant at, String id) {
    /** Before everything. */
    static final Cursor TOP = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), "");
}
