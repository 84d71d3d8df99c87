package dev.madang.agent.room;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown of a model as HTML of a page: tags of it stay text, addresses that are no web address are dropped, pictures are not
 * fetched, and its headings lie below those of the page.
 */
final class SafeMarkdown {

    private static final int BELOW = 2;
    private static final int DEEPEST = 6;

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(Set.of("http", "https", "mailto")))
            .softbreak("<br>\n")
            .build();

    private SafeMarkdown() {}

    static String html(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new Tamed());
        return RENDERER.render(document);
    }

    private static final class Tamed extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(DEEPEST, Math.max(heading.getLevel(), BELOW + 1)));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            Text alternative = new Text(image.getTitle() == null ? image.getDestination() : image.getTitle());
            image.insertBefore(alternative);
            image.unlink();
        }
    }
}
