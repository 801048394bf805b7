package ai.coditect.milepost.definition.check;

import ai.coditect.milepost.body.CodeSpans;
import ai.coditect.milepost.body.References;
import ai.coditect.milepost.body.References.Reference;
import ai.coditect.milepost.definition.yaml.Passages;
import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.model.IssueId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What has the form of a reference and no backslash before it.
 *
 * @param name what stands in the braces
 * @param inCode whether it is part of code, where such forms mean something else in some languages
 */
record TextReference(String name, boolean inCode, Location at) {

    static List<TextReference> in(Scalar text) {
        String template = text.raw();
        List<Reference> all = References.all(template);
        if (all.isEmpty()) {
            return List.of();
        }
        BitSet code = CodeSpans.in(template);
        Passages passages = text.passages();
        List<TextReference> references = new ArrayList<>();
        for (Reference reference : all) {
            Location at = passages.next(reference.form());
            if (!reference.escaped()) {
                references.add(new TextReference(reference.name(), code.get(reference.start()), at));
            }
        }
        return references;
    }

    /** Whether it names an issue, be it declared or not. */
    boolean isId() {
        return IssueId.parse(name).isPresent();
    }

    /** What stands in the text. */
    String form() {
        return "#{" + name + "}";
    }
}
