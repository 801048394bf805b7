package ai.coditect.milepost.importer.markdown;

import ai.coditect.milepost.importer.draft.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A parsed document, with the text that each of its blocks was made of. */
final class Page {

    /** Deeper nesting is not looked into. */
    static final int DEEPEST = 50;

    /** Titles and values are shorter; a longer text is taken as it stands. */
    private static final int LONGEST_INLINE = 4096;

    private static final Parser PARSER = parser().build();

    /** Leaves the text of each block as it stands: of most blocks, what it means is never asked for. */
    private static final Parser BLOCKS = parser().includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .inlineParserFactory(context -> (text, block) -> block.appendChild(new Text(text.getContent())))
            .build();

    /** What may mean something else than it is. */
    private static final Pattern MARKED = Pattern.compile("[^\\p{L}\\p{N} \\u00A0,.:;()?'/+%@-]");

    private static final Pattern TITLE = Pattern.compile("^[\\s\\u00A0]+|[\\s\\u00A0]+$");

    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private static final Pattern EXTENSION = Pattern.compile("\\.[a-z]+$");

    private final List<String> lines;
    private final Section root;

    Page(SourceText source) {
        this.lines = List.of(source.text().split("\n", -1));
        Node document = BLOCKS.parse(source.text());
        this.root = new Section(0, EXTENSION.matcher(source.fileName()).replaceFirst(""), 1);
        Deque<Section> open = new ArrayDeque<>(List.of(root));
        children(document).forEach(block -> {
            if (block instanceof Heading heading) {
                while (open.getLast().level() >= heading.getLevel()) {
                    open.removeLast();
                }
                Section section = new Section(heading.getLevel(), plain(heading), line(heading));
                open.getLast().children().add(section);
                open.addLast(section);
            } else {
                open.getLast().blocks().add(block);
            }
        });
    }

    /** Everything; its level is 0. */
    Section root() {
        return root;
    }

    /** The line that a block starts in, from 1. */
    static int line(Node block) {
        return block.getSourceSpans().isEmpty()
                ? 1
                : block.getSourceSpans().get(0).getLineIndex() + 1;
    }

    /** The line that a block ends in, from 1. */
    static int lastLine(Node block) {
        List<SourceSpan> spans = block.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.get(spans.size() - 1).getLineIndex() + 1;
    }

    /** The source of a block without the indentation of what it stands in. */
    List<String> source(Node block) {
        return block.getSourceSpans().stream()
                .map(span -> lines.get(span.getLineIndex())
                        .substring(span.getColumnIndex(), span.getColumnIndex() + span.getLength()))
                .toList();
    }

    /** The source of blocks as {@link #source}, with the empty lines in them and between them. */
    String text(List<Node> blocks) {
        StringBuilder text = new StringBuilder();
        int line = blocks.isEmpty() ? 0 : line(blocks.get(0)) - 1;
        for (Node block : blocks) {
            for (SourceSpan span : block.getSourceSpans()) {
                text.append("\n".repeat(span.getLineIndex() - line));
                text.append(
                        lines.get(span.getLineIndex()),
                        span.getColumnIndex(),
                        span.getColumnIndex() + span.getLength());
                line = span.getLineIndex();
            }
        }
        return text.toString();
    }

    /** The fields in a paragraph, line by line, or in a list, item by item. */
    Stream<Field.Entry> entries(Node block) {
        if (block instanceof Paragraph) {
            return source(block).stream().flatMap(line -> Field.on(line).stream());
        }
        return block instanceof ListBlock
                ? Page.children(block)
                        .filter(item -> item.getFirstChild() instanceof Paragraph)
                        .flatMap(item -> Field.on(String.join(" ", source(item.getFirstChild()))).stream())
                : Stream.empty();
    }

    /** Whole lines of the source. */
    String lines(int first, int last) {
        return String.join("\n", lines.subList(first - 1, Math.min(last, lines.size())));
    }

    private static Parser.Builder parser() {
        return Parser.builder().extensions(List.of(TablesExtension.create())).maxOpenBlockParsers(DEEPEST);
    }

    /** What a reader sees of a heading or a cell on one line; code keeps its back-ticks. */
    static String plain(Node block) {
        return plain(text(block));
    }

    /** The Markdown of a heading or a cell, on one line. */
    static String text(Node block) {
        return children(block).map(text -> ((Text) text).getLiteral()).collect(Collectors.joining(" "));
    }

    private static String seen(Node block) {
        StringBuilder text = new StringBuilder();
        append(block, DEEPEST, text);
        return TITLE.matcher(text).replaceAll("");
    }

    private static void append(Node node, int depth, StringBuilder text) {
        children(node).forEach(child -> {
            if (child instanceof Text words) {
                text.append(words.getLiteral());
            } else if (child instanceof Code code) {
                text.append('`').append(code.getLiteral()).append('`');
            } else if (child instanceof SoftLineBreak || child instanceof HardLineBreak) {
                text.append(' ');
            } else if (child instanceof HtmlInline html) {
                text.append(COMMENT.matcher(BREAK.matcher(html.getLiteral()).replaceAll(" "))
                        .replaceAll(""));
            } else if (depth > 0) {
                String mark = isName(child) ? "__" : "";
                text.append(mark);
                append(child, depth - 1, text);
                text.append(mark);
            }
        });
    }

    /** Whether it is a name such as {@code __init__}, which no writer of a title means to be bold. */
    private static boolean isName(Node node) {
        return node instanceof StrongEmphasis strong
                && "__".equals(strong.getOpeningDelimiter())
                && strong.getFirstChild() instanceof Text word
                && word.getNext() == null
                && !word.getLiteral().contains(" ");
    }

    static Stream<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children.stream();
    }

    /** What a reader sees of a title or a value on one line; code keeps its back-ticks. */
    static String plain(String markdown) {
        return markdown.length() > LONGEST_INLINE || !MARKED.matcher(markdown).find()
                ? TITLE.matcher(markdown.replace('\n', ' ')).replaceAll("")
                : seen(heading(markdown));
    }

    /** The addresses that a title or a value leads to. */
    static List<String> links(String markdown) {
        List<String> links = new ArrayList<>();
        if (markdown.length() <= LONGEST_INLINE && markdown.contains("](")) {
            heading(markdown).accept(new AbstractVisitor() {
                @Override
                public void visit(Link link) {
                    links.add(link.getDestination());
                }

                @Override
                public void visit(Image image) {
                    links.add(image.getDestination());
                }
            });
        }
        return links;
    }

    /** As a heading it is nothing but inline text, whatever it begins with. */
    private static Node heading(String markdown) {
        return PARSER.parse("# " + markdown.replace('\n', ' ') + " #");
    }
}
