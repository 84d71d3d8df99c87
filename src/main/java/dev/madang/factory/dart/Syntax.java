package dev.madang.factory.dart;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSPoint;
import org.treesitter.TreeSitterDart;

/**
 * A node of a parsed file, copied out of the native tree.
 *
 * @param type the grammar's name of the node, {@code ERROR} for what does not parse
 * @param field the role in its parent, empty if it has none
 * @param line counted from 1
 * @param column counted from 0, in bytes
 * @param missing whether the parser had to invent it
 */
record Syntax(
        String type,
        String field,
        int line,
        int column,
        boolean missing,
        Source source,
        int start,
        int end,
        List<Syntax> children) {

    static Syntax parse(String text) {
        TSParser parser = new TSParser();
        parser.setLanguage(new TreeSitterDart());
        return copy(parser.parseString(null, text).getRootNode(), "", new Source(text));
    }

    private static Syntax copy(TSNode node, String field, Source source) {
        List<Syntax> children = new ArrayList<>();
        for (int i = 0; i < node.getChildCount(); i++) {
            TSNode child = node.getChild(i);
            if (!child.getType().contains("comment")) {
                String role = node.getFieldNameForChild(i);
                children.add(copy(child, role == null ? "" : role, source));
            }
        }
        TSPoint place = node.getStartPoint();
        return new Syntax(
                node.getType(),
                field,
                place.getRow() + 1,
                place.getColumn(),
                node.isMissing(),
                source,
                node.getStartByte(),
                node.getEndByte(),
                List.copyOf(children));
    }

    String text() {
        return source.between(start, end);
    }

    boolean is(String... types) {
        for (String wanted : types) {
            if (type.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    boolean has(String wanted) {
        return child(wanted).isPresent();
    }

    Optional<Syntax> child(String wanted) {
        return all(wanted).findFirst();
    }

    Stream<Syntax> all(String wanted) {
        return children.stream().filter(child -> child.is(wanted));
    }

    Optional<Syntax> role(String wanted) {
        return children.stream().filter(child -> child.field.equals(wanted)).findFirst();
    }

    void walk(Consumer<Syntax> visitor) {
        visitor.accept(this);
        children.forEach(child -> child.walk(visitor));
    }

    /** The file's bytes, since the parser counts in them. */
    static final class Source {

        private final byte[] bytes;

        Source(String text) {
            this.bytes = text.getBytes(StandardCharsets.UTF_8);
        }

        private String between(int start, int end) {
            return new String(bytes, start, end - start, StandardCharsets.UTF_8);
        }
    }
}
