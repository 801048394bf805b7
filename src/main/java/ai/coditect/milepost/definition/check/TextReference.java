package ai.coditect.milepost.definition.check;

import ai.coditect.milepost.body.References;
import ai.coditect.milepost.body.References.Reference;
import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.model.IssueId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A reference {@code #{id}} and its place in a file.
 *
 * @param occurrence how often the same reference stands before it in the text
 */
record TextReference(Scalar text, Reference reference, int occurrence) {

    static List<TextReference> in(Scalar text) {
        List<TextReference> references = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Reference reference : References.all(text.raw())) {
            if (IssueId.parse(reference.name()).isPresent()) {
                int occurrence = seen.merge(reference.name(), 1, Integer::sum) - 1;
                references.add(new TextReference(text, reference, occurrence));
            }
        }
        return references;
    }

    String id() {
        return reference.name();
    }

    boolean escaped() {
        return reference.escaped();
    }

    /** What stands in the text, without a backslash. */
    String form() {
        return reference.form();
    }

    Location at() {
        return text.at(form(), occurrence);
    }
}
