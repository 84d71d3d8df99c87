package dev.madang.runner.process;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Splits bytes into lines. What is longer than a line may be comes in pieces that are cut between characters. */
final class Lines {

    private static final int SMALL = 8 * 1024;
    private static final int LARGE = 256 * 1024;
    // A line of full length may be followed by \r\n.
    private static final int BREAK = 2;
    private static final int LONGEST_CHARACTER = 4;

    private final int limit;
    private byte[] bytes = new byte[SMALL];
    private int from;
    private int to;
    private int searched;
    private boolean isOver;
    private boolean isOpen;

    Lines(int limit) {
        this.limit = limit;
    }

    /** Takes bytes over, as many as there is room for; at least one if {@link #next()} gave nothing before. */
    int add(byte[] source, int offset, int length) {
        int taken = Math.min(length, limit + BREAK - (to - from));
        makeRoom(taken);
        System.arraycopy(source, offset, bytes, to, taken);
        to += taken;
        return taken;
    }

    /** Nothing more comes: what is left is a line. */
    void end() {
        isOver = true;
    }

    boolean isOver() {
        return isOver && from == to;
    }

    /** Whether the last line had no line break; known when it is over. */
    boolean isOpen() {
        return isOpen;
    }

    Optional<Child.Next.Line> next() {
        while (searched < to) {
            if (bytes[searched] == '\n') {
                return Optional.of(upTo(searched));
            }
            searched++;
        }
        if (to - from >= limit + BREAK || (isOver && to - from > limit)) {
            return Optional.of(piece());
        }
        if (isOver && from < to) {
            isOpen = true;
            return Optional.of(line(to, to));
        }
        return Optional.empty();
    }

    private Child.Next.Line upTo(int newline) {
        int end = newline > from && bytes[newline - 1] == '\r' ? newline - 1 : newline;
        return end - from > limit ? piece() : line(end, newline + 1);
    }

    private Child.Next.Line line(int end, int next) {
        return new Child.Next.Line(textUpTo(end, next), true);
    }

    private Child.Next.Line piece() {
        int end = cut(from + limit);
        return new Child.Next.Line(textUpTo(end, end), false);
    }

    private String textUpTo(int end, int next) {
        String text = new String(bytes, from, end - from, StandardCharsets.UTF_8);
        from = next;
        searched = next;
        if (from == to) {
            from = 0;
            to = 0;
            searched = 0;
            if (bytes.length > LARGE) {
                bytes = new byte[SMALL];
            }
        }
        return text;
    }

    /** The last place at or before {@code end} that is not inside of a character; {@code end} where there are no characters. */
    private int cut(int end) {
        int place = end;
        while (isContinuation(bytes[place]) && end - place < LONGEST_CHARACTER) {
            place--;
        }
        return isContinuation(bytes[place]) ? end : place;
    }

    private static boolean isContinuation(byte value) {
        return (value & 0xC0) == 0x80;
    }

    private void makeRoom(int length) {
        int size = to - from;
        if (to + length <= bytes.length) {
            return;
        }
        byte[] target = size + length <= bytes.length ? bytes : new byte[Math.max(2 * bytes.length, size + length)];
        System.arraycopy(bytes, from, target, 0, size);
        bytes = target;
        searched -= from;
        from = 0;
        to = size;
    }
}
