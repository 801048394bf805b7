package ai.coditect.milepost.yamledit;

import ai.coditect.milepost.yamledit.Syntax.Collection;
import ai.coditect.milepost.yamledit.Syntax.Element;
import ai.coditect.milepost.yamledit.Syntax.Form;
import ai.coditect.milepost.yamledit.Syntax.Kind;
import java.util.Optional;

/**
 * Where a value stands.
 *
 * @param indent the column of the block around it, of whose content every further line has to be farther to the right;
 *     -1 for a document
 * @param flow whether it stands between brackets
 * @param key the nearest key that it belongs to
 * @param gap how many blanks a dash has behind it; 0 where there is no dash
 */
record Slot(int indent, boolean flow, Optional<String> key, int gap) {

    static final Slot DOCUMENT = new Slot(-1, false, Optional.empty(), 0);

    /** Of a value in the list or mapping that stands here. */
    Slot in(Collection parent, Element element, Source source) {
        boolean block = parent.isBlock();
        int column = block ? source.column(parent.content()) : indent;
        boolean dash = block && parent.kind() == Kind.LIST;
        int behind = element.value().start() - element.lead();
        int blanks = dash
                        && behind > 0
                        && source.isOneLine(element.lead(), element.value().start())
                ? behind
                : 1;
        return new Slot(
                column, flow || parent.form() != Form.BLOCK, element.name().or(() -> key), dash ? blanks : 0);
    }

    boolean isDash() {
        return gap > 0;
    }

    /** The column of whatever begins behind the dash. */
    int inline() {
        return indent + 1 + gap;
    }
}
