package ai.coditect.milepost.importer.json;

import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.importer.tree.Tree;
import ai.coditect.milepost.importer.tree.Tree.Fields;
import ai.coditect.milepost.importer.tree.Tree.Nothing;
import java.util.List;

/** The elements of a list of issues. */
final class Issues {

    private Issues() {}

    /** The objects; what else stands there is reported. */
    static List<Fields> in(Tree list, Findings findings) {
        for (Tree item : list.items()) {
            if (!(item instanceof Fields) && !(item instanceof Nothing)) {
                findings.lost(
                        Loss.ISSUE,
                        item.at(),
                        "an element of the list of issues is no object"
                                + item.text().map(text -> ": `" + text + "`").orElse(""),
                        "It is left out: an issue is an object with a title.");
            }
        }
        return list.mappings();
    }
}
