package ai.coditect.milepost.apply;

import ai.coditect.milepost.body.Base;
import ai.coditect.milepost.body.BodyDraft;
import ai.coditect.milepost.body.Marker;
import ai.coditect.milepost.body.References;
import ai.coditect.milepost.model.IssueId;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Turns a draft into the body that is sent: references become numbers, the marker is appended. */
final class BodyWriter {

    private BodyWriter() {}

    static String write(BodyDraft draft, IssueId id, Map<IssueId, Integer> numbers) {
        Base resolved = draft.base().withBody(References.resolve(draft.base().body(), numbers));
        return Marker.append(References.resolve(draft.text(), numbers), id, resolved);
    }

    /** The issues that the draft refers to and that have no number yet. */
    static Set<IssueId> unresolved(BodyDraft draft, Map<IssueId, Integer> numbers) {
        Set<IssueId> ids = new TreeSet<>(References.in(draft.text()));
        ids.addAll(References.in(draft.base().body()));
        ids.removeAll(numbers.keySet());
        return ids;
    }
}
