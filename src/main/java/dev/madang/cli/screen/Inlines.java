package dev.madang.cli.screen;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** What stands inside a block of Markdown, with its emphasis. */
final class Inlines extends AbstractVisitor {

    /** Bold that Markdown does not see, since a Korean particle follows the closing mark: {@code **"라네즈"**는}. */
    private static final Pattern UNSEEN_BOLD = Pattern.compile("\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*");

    private final AttributedStringBuilder text = new AttributedStringBuilder();
    private AttributedStyle style;

    private Inlines(AttributedStyle style) {
        this.style = style;
    }

    static AttributedString of(Node block, AttributedStyle style) {
        Inlines inlines = new Inlines(style);
        inlines.visitChildren(block);
        return inlines.text.toAttributedString();
    }

    @Override
    public void visit(Text node) {
        Matcher bold = UNSEEN_BOLD.matcher(node.getLiteral());
        int from = 0;
        while (bold.find()) {
            text.styled(style, node.getLiteral().substring(from, bold.start())).styled(style.bold(), bold.group(1));
            from = bold.end();
        }
        text.styled(style, node.getLiteral().substring(from));
    }

    @Override
    public void visit(StrongEmphasis node) {
        in(style.bold(), node);
    }

    @Override
    public void visit(Emphasis node) {
        in(style.italic(), node);
    }

    @Override
    public void visit(Code node) {
        text.styled(Ink.BUSY, node.getLiteral());
    }

    @Override
    public void visit(HtmlInline node) {
        text.styled(style, node.getLiteral());
    }

    @Override
    public void visit(Link node) {
        int before = text.length();
        visitChildren(node);
        String shown = text.substring(before, text.length()).toString();
        if (!shown.equals(node.getDestination())) {
            text.styled(Ink.FAINT, " (" + node.getDestination() + ")");
        }
    }

    @Override
    public void visit(Image node) {
        visitChildren(node);
        text.styled(Ink.FAINT, " (" + node.getDestination() + ")");
    }

    // People and models break lines where they mean to.
    @Override
    public void visit(SoftLineBreak node) {
        text.append('\n');
    }

    @Override
    public void visit(HardLineBreak node) {
        text.append('\n');
    }

    private void in(AttributedStyle inner, Node node) {
        AttributedStyle outer = style;
        style = inner;
        visitChildren(node);
        style = outer;
    }
}
