package dev.madang.cli.screen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jline.utils.AttributedString;

/** Markdown as lines of a terminal: headings, lists, quotes, code, emphasis. */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();

    private Markdown() {}

    /** The text in lines of at most {@code width} columns. */
    public static List<AttributedString> lines(String markdown, int width) {
        Blocks blocks = new Blocks(width);
        PARSER.parse(markdown).accept(blocks);
        return blocks.lines;
    }

    /** Writes block after block, each behind the marks of the blocks around it. */
    private static final class Blocks extends AbstractVisitor {

        private static final int RULE = 40;

        private final List<AttributedString> lines = new ArrayList<>();
        private final Deque<String> margins = new ArrayDeque<>();
        private final int width;
        private String mark = "";

        private Blocks(int width) {
            this.width = width;
        }

        @Override
        public void visit(Heading heading) {
            separate(heading);
            write(Inlines.of(heading, Ink.BOLD));
        }

        @Override
        public void visit(Paragraph paragraph) {
            separate(paragraph);
            write(Inlines.of(paragraph, Ink.PLAIN));
        }

        @Override
        public void visit(BulletList list) {
            separate(list);
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                item(item, "• ");
            }
        }

        @Override
        public void visit(OrderedList list) {
            separate(list);
            Integer first = list.getMarkerStartNumber();
            int number = first == null ? 1 : first;
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                item(item, number++ + ". ");
            }
        }

        @Override
        public void visit(BlockQuote quote) {
            separate(quote);
            inside("│ ", quote);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            separate(code);
            write(Ink.of(code.getLiteral().stripTrailing(), Ink.BUSY));
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            separate(code);
            write(Ink.of(code.getLiteral().stripTrailing(), Ink.BUSY));
        }

        @Override
        public void visit(HtmlBlock html) {
            separate(html);
            write(Ink.of(html.getLiteral().stripTrailing()));
        }

        @Override
        public void visit(ThematicBreak rule) {
            separate(rule);
            write(Ink.of("─".repeat(Math.min(width, RULE)), Ink.FAINT));
        }

        private void item(Node item, String bullet) {
            mark = bullet;
            inside(" ".repeat(Ink.columns(bullet)), item);
            if (!mark.isEmpty()) {
                write(AttributedString.EMPTY);
            }
        }

        private void inside(String margin, Node block) {
            margins.addLast(margin);
            visitChildren(block);
            margins.removeLast();
        }

        /** A blank line between blocks, but none inside a list. */
        private void separate(Block block) {
            boolean underHeading = block.getPrevious() instanceof Heading;
            boolean inItem = block.getParent() instanceof ListItem;
            if (block.getPrevious() != null && !underHeading && !inItem) {
                lines.add(Ink.of(String.join("", margins).stripTrailing(), Ink.FAINT));
            }
        }

        private void write(AttributedString text) {
            String margin = String.join("", margins);
            String first = margin.substring(0, margin.length() - mark.length()) + mark;
            mark = "";
            lines.addAll(Wrap.lines(text, width, Ink.of(first), Ink.of(margin)));
        }
    }
}
