package dev.madang.notion.sandbox.room;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block as it is drawn.
 *
 * @param kind the type of the block, or what several types look like
 * @param look classes of its colour
 * @param mark an emoji, a number, a language or a ratio, as the kind needs it
 * @param href where it leads
 * @param items of a list its entries, of anything else what stands in it
 */
record Block(
        String id,
        String kind,
        List<Span> text,
        String look,
        String mark,
        boolean on,
        @Nullable String href,
        List<Block> items,
        @Nullable Embedded table,
        boolean cut) {

    /** The cells of a row of a table. */
    public List<List<Span>> cells() {
        return items.stream().map(Block::text).toList();
    }

    public String plain() {
        StringBuilder plain = new StringBuilder();
        text.forEach(span -> plain.append(span.text()));
        return plain.toString();
    }
}
