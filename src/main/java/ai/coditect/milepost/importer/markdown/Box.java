package ai.coditect.milepost.importer.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * An item of a list that has a box.
 *
 * @param optional whether a star follows the box
 * @param text behind the box, all lines of its paragraph
 */
record Box(ListItem item, boolean done, boolean optional, String text) {

    private static final Pattern FORM =
            Pattern.compile("\\[(?<tick>[ xX])](?<star>\\*?)[ \\t\\u00A0]+(?<text>\\S.*)", Pattern.DOTALL);

    static Optional<Box> of(Node node, Page page) {
        if (node instanceof ListItem item && item.getFirstChild() instanceof Paragraph paragraph) {
            Matcher form = FORM.matcher(String.join(" ", page.source(paragraph)));
            if (form.matches()) {
                return Optional.of(new Box(
                        item,
                        !form.group("tick").isBlank(),
                        !form.group("star").isEmpty(),
                        form.group("text").strip()));
            }
        }
        return Optional.empty();
    }

    /** How many boxes there are in a list, those in its items included; nothing else has any. */
    static int count(Node block, Page page) {
        return count(block, page, Page.DEEPEST);
    }

    private static int count(Node block, Page page, int depth) {
        return depth > 0 && block instanceof ListBlock
                ? Page.children(block)
                        .mapToInt(item -> (of(item, page).isPresent() ? 1 : 0)
                                + Page.children(item)
                                        .mapToInt(inner -> count(inner, page, depth - 1))
                                        .sum())
                        .sum()
                : 0;
    }
}
