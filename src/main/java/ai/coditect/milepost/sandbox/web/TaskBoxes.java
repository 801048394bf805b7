package ai.coditect.milepost.sandbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** The task boxes of a text, numbered from 0 in the order in which they stand there. */
final class TaskBoxes {
    private static final int LONGEST_NAME = 120;

    /** Whether the boxes of a rendered text can be ticked. */
    enum Use {
        LOOK,
        /** Each box is a button of the form with this id. */
        TICK;

        static final String FORM = "tasks";
    }

    private TaskBoxes() {}

    /** The text with one box ticked, or no longer so; empty when it has no such box. Every other character stays. */
    static Optional<String> toggle(String text, int index) {
        List<TaskListItemMarker> boxes = boxes(MarkdownRenderer.parse(text));
        if (index < 0 || index >= boxes.size()) {
            return Optional.empty();
        }
        TaskListItemMarker box = boxes.get(index);
        OptionalInt start = start(box);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        int inside = start.getAsInt() + 1;
        return Optional.of(text.substring(0, inside) + (box.isChecked() ? " " : "x") + text.substring(inside + 1));
    }

    /** Where the box begins: the paragraph of its item begins with it. */
    private static OptionalInt start(TaskListItemMarker box) {
        return Optional.ofNullable(box.getNext()).map(Node::getSourceSpans).stream()
                .flatMap(List::stream)
                .mapToInt(SourceSpan::getInputIndex)
                .findFirst();
    }

    private static List<TaskListItemMarker> boxes(Node document) {
        List<TaskListItemMarker> boxes = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TaskListItemMarker box) {
                    boxes.add(box);
                }
                visitChildren(node);
            }
        });
        return boxes;
    }

    /** Renders the boxes of one document. */
    static NodeRenderer renderer(HtmlNodeRendererContext context, Use use) {
        return new Renderer(context.getWriter(), use);
    }

    private static final class Renderer implements NodeRenderer {
        private final HtmlWriter html;
        private final Use use;
        private int index;

        Renderer(HtmlWriter html, Use use) {
            this.html = html;
            this.use = use;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(TaskListItemMarker.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof TaskListItemMarker box) {
                switch (use) {
                    case LOOK ->
                        html.raw("<input class=\"box\" type=\"checkbox\" disabled%s aria-label=\"%s\">"
                                .formatted(box.isChecked() ? " checked" : "", name(box)));
                    case TICK ->
                        html.raw(("<button class=\"box\" form=\"%s\" name=\"task\" value=\"%d\" role=\"checkbox\""
                                        + " aria-checked=\"%s\" aria-label=\"%s\">%s</button>")
                                .formatted(
                                        Use.FORM, index, box.isChecked(), name(box), box.isChecked() ? "✓" : "&nbsp;"));
                }
                html.raw(" ");
                index++;
            }
        }

        /** The text beside the box, escaped. */
        private static String name(TaskListItemMarker box) {
            StringBuilder name = new StringBuilder();
            Optional.ofNullable(box.getNext())
                    .ifPresent(paragraph -> paragraph.accept(new AbstractVisitor() {
                        @Override
                        public void visit(Text text) {
                            name.append(text.getLiteral());
                        }

                        @Override
                        public void visit(Code code) {
                            name.append(code.getLiteral());
                        }
                    }));
            String whole = name.toString().strip();
            return HtmlPage.escape(
                    whole.codePointCount(0, whole.length()) <= LONGEST_NAME
                            ? whole
                            : whole.substring(0, whole.offsetByCodePoints(0, LONGEST_NAME)) + "…");
        }
    }
}
