package ai.coditect.milepost.sandbox.web;

import ai.coditect.milepost.sandbox.state.Repository;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders Markdown as GitHub does in issues: comments are hidden, {@code #12} is a link, {@code <details>} folds. HTML
 * but for {@link SafeTags} is escaped.
 */
final class MarkdownRenderer {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), TaskListItemsExtension.create());

    /** Deeper than a person writes, and not too deep for a stack. */
    private static final int DEEPEST = 100;

    private static final int DEEPEST_HEADING = 6;

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .build();

    private MarkdownRenderer() {}

    static Node parse(String text) {
        return PARSER.parse(text);
    }

    /** Blank where the text shows nothing. */
    static String html(String text, Repository repository, TaskBoxes.Use boxes) {
        Node document = parse(text);
        document.accept(new CommentHider());
        document.accept(new Linker(HtmlPage.path(repository) + "/issues/"));
        lowerHeadings(document);
        SafeTags.allow(document);
        return renderer(boxes).render(document);
    }

    /** Of two renderers of one kind of node the first wins. */
    private static HtmlRenderer renderer(TaskBoxes.Use boxes) {
        return HtmlRenderer.builder()
                .nodeRendererFactory(context -> TaskBoxes.renderer(context, boxes))
                .nodeRendererFactory(SafeTags::renderer)
                .extensions(EXTENSIONS)
                .attributeProviderFactory(context -> MarkdownRenderer::scrollsByKey)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .softbreak("<br>\n")
                .build();
    }

    /** What is wider than the page can be moved without a mouse. */
    private static void scrollsByKey(Node node, String tag, Map<String, String> attributes) {
        if (tag.equals("pre")) {
            attributes.put("tabindex", "0");
        }
    }

    /** The page has the first heading; those of a text come below it, none left out between, so a reader can jump. */
    private static void lowerHeadings(Node document) {
        Map<Heading, Integer> levels = new LinkedHashMap<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                levels.put(heading, heading.getLevel());
                visitChildren(heading);
            }
        });
        List<Integer> used = levels.values().stream().distinct().sorted().toList();
        levels.forEach((heading, level) -> heading.setLevel(Math.min(used.indexOf(level) + 2, DEEPEST_HEADING)));
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
