package ai.coditect.milepost.sandbox.web;

import ai.coditect.milepost.sandbox.state.Repository;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders Markdown as GitHub does in issues: comments are hidden, {@code #12} is a link. Other HTML is escaped. */
final class MarkdownRenderer {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), TaskListItemsExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .build();

    private MarkdownRenderer() {}

    static String html(String text, Repository repository) {
        Node document = PARSER.parse(text);
        document.accept(new CommentHider());
        document.accept(new Linker(HtmlPage.path(repository) + "/issues/"));
        return RENDERER.render(document);
    }

    private static final class CommentHider extends AbstractVisitor {
        private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|$)", Pattern.DOTALL);

        @Override
        public void visit(HtmlBlock block) {
            block.setLiteral(without(block.getLiteral()));
            if (block.getLiteral().isBlank()) {
                block.unlink();
            }
        }

        @Override
        public void visit(HtmlInline inline) {
            inline.setLiteral(without(inline.getLiteral()));
        }

        private static String without(String html) {
            return COMMENT.matcher(html).replaceAll("");
        }
    }

    /** Turns {@code #12} into a link, but not inside another link. */
    private static final class Linker extends AbstractVisitor {
        private static final Pattern NUMBER = Pattern.compile("(?<![\\w/&#])#(\\d{1,9})\\b");
        private final String issues;

        Linker(String issues) {
            this.issues = issues;
        }

        @Override
        public void visit(Link link) {
            // leave the text of a link alone
        }

        @Override
        public void visit(Text text) {
            String literal = text.getLiteral();
            Matcher matcher = NUMBER.matcher(literal);
            int end = 0;
            while (matcher.find()) {
                text.insertBefore(new Text(literal.substring(end, matcher.start())));
                Link link = new Link(issues + matcher.group(1), null);
                link.appendChild(new Text(matcher.group()));
                text.insertBefore(link);
                end = matcher.end();
            }
            text.setLiteral(literal.substring(end));
        }
    }
}
