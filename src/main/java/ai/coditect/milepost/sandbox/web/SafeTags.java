package ai.coditect.milepost.sandbox.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/**
 * Puts the few tags that GitHub renders, and people use, in the place of the HTML in a text: without attributes, each
 * closed where the block or the line that it is in ends, so that it holds nothing else. What is no such tag stays text.
 */
final class SafeTags {
    private static final Set<String> ALONE = Set.of("br");
    private static final Set<String> IN_LINES = Set.of("br", "kbd", "sub", "sup");
    private static final Set<String> IN_BLOCKS = Set.of("br", "kbd", "sub", "sup", "details", "summary");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z]{2,7})((?:\\s[^<>]*|/)?)>");
    private static final Pattern OPEN = Pattern.compile("(?i)(?:^|\\s)open(?:\\s|=|/|$)");

    private SafeTags() {}

    /** Markup that was made here, and is rendered as it is. */
    private static final class SafeMarkup extends CustomNode {
        private final String markup;

        SafeMarkup(String markup) {
            this.markup = markup;
        }
    }

    /** Renders what {@link #allow} put into a document. */
    static NodeRenderer renderer(HtmlNodeRendererContext context) {
        return new NodeRenderer() {
            @Override
            public Set<Class<? extends Node>> getNodeTypes() {
                return Set.of(SafeMarkup.class);
            }

            @Override
            public void render(Node node) {
                if (node instanceof SafeMarkup safe) {
                    context.getWriter().raw(safe.markup);
                }
            }
        };
    }

    /** Replaces the tags in the document. */
    static void allow(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            protected void visitChildren(Node parent) {
                super.visitChildren(parent);
                new Level().replaceIn(parent);
            }
        });
    }

    /** The tags among the children of one node. */
    private static final class Level {
        private final Deque<String> open = new ArrayDeque<>();

        void replaceIn(Node parent) {
            Node next = parent.getFirstChild();
            while (next != null) {
                Node child = next;
                next = child.getNext();
                if (child instanceof HtmlBlock block && hasAny(block.getLiteral(), IN_BLOCKS)) {
                    replace(child, markup(block.getLiteral(), IN_BLOCKS) + "\n");
                } else if (child instanceof HtmlInline inline && hasAny(inline.getLiteral(), IN_LINES)) {
                    replace(child, markup(inline.getLiteral(), IN_LINES));
                }
            }
            if (!open.isEmpty()) {
                parent.appendChild(new SafeMarkup(closeAll() + (parent instanceof Block ? "\n" : "")));
            }
        }

        private static boolean hasAny(String html, Set<String> known) {
            return TAG.matcher(html).results().anyMatch(tag -> known.contains(name(tag)));
        }

        private static String name(MatchResult tag) {
            return tag.group(2).toLowerCase(Locale.ROOT);
        }

        private static void replace(Node html, String markup) {
            html.insertAfter(new SafeMarkup(markup));
            html.unlink();
        }

        private String markup(String html, Set<String> known) {
            StringBuilder markup = new StringBuilder();
            Matcher matcher = TAG.matcher(html);
            int end = 0;
            while (matcher.find()) {
                String name = name(matcher);
                markup.append(HtmlPage.escape(html.substring(end, matcher.start())));
                if (!known.contains(name)) {
                    markup.append(HtmlPage.escape(matcher.group()));
                } else if (matcher.group(1).isEmpty()) {
                    markup.append(opened(name, matcher.group(3)));
                } else if (open.contains(name)) {
                    markup.append(closed(name));
                }
                end = matcher.end();
            }
            return markup.append(HtmlPage.escape(html.substring(end))).toString();
        }

        private String opened(String name, String attributes) {
            if (ALONE.contains(name)) {
                return "<" + name + ">";
            }
            open.push(name);
            boolean unfolded =
                    name.equals("details") && OPEN.matcher(attributes).find();
            return "<" + name + (unfolded ? " open>" : ">");
        }

        /** Closes the tag, and before it what was opened within it. */
        private String closed(String name) {
            StringBuilder markup = new StringBuilder();
            while (!name.equals(open.peek())) {
                markup.append(closeOne());
            }
            return markup.append(closeOne()).toString();
        }

        private String closeAll() {
            StringBuilder markup = new StringBuilder();
            while (!open.isEmpty()) {
                markup.append(closeOne());
            }
            return markup.toString();
        }

        private String closeOne() {
            return "</" + open.pop() + ">";
        }
    }
}
