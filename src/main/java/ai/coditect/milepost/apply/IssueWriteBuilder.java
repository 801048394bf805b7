package ai.coditect.milepost.apply;

import ai.coditect.milepost.body.References;
import ai.coditect.milepost.marker.Marker;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.change.IssuePatch;
import ai.coditect.milepost.remote.IssueWrite;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Turns patches of issues into what is sent, with the numbers that the run knows by then. */
final class IssueWriteBuilder {

    private final ApplyState state;

    IssueWriteBuilder(ApplyState state) {
        this.state = state;
    }

    /** What is sent: references become numbers, and the marker is put below a body that is written. */
    IssueWrite write(IssueId id, IssuePatch patch) {
        IssueContent target = patch.target();
        if (patch.writes(IssueField.BODY)) {
            IssueContent base = patch.base().withBody(literal(patch.base().body()));
            target = target.withBody(Marker.append(literal(target.body()), id, base));
        }
        OptionalInt milestone = target.milestone().map(state::milestoneNumber).orElse(OptionalInt.empty());
        return new IssueWrite(patch.fields(), target, milestone);
    }

    /** Closes an issue as a duplicate of another one, and takes its marker off. */
    static IssueWrite duplicate(LiveIssue issue, int original) {
        String text = Marker.read(issue.body()).text() + "\n\nDuplicate of #" + original + ".";
        return new IssueWrite(
                Set.of(IssueField.BODY, IssueField.STATE),
                issue.content().withBody(text.strip()).withState(Optional.of(IssueState.DUPLICATE)),
                OptionalInt.empty());
    }

    private String literal(String template) {
        return References.literal(template, state.numbers());
    }

    /** The issues that the patch's body refers to and that have no number yet. */
    Set<IssueId> unresolved(IssuePatch patch) {
        Set<IssueId> ids = References.in(patch.body().orElse(""));
        ids.removeAll(state.numbers().keySet());
        return ids;
    }

    /** What the row needs and this run could not create, in words; empty when nothing is missing. */
    Optional<String> missing(IssueChange change) {
        Optional<String> heldBack = state.heldBack(change.id());
        if (heldBack.isPresent()) {
            return heldBack;
        }
        IssuePatch patch = change.patch();
        return state.missing(
                unresolved(patch),
                patch.writes(IssueField.LABELS) ? patch.target().labels() : List.of(),
                patch.target().milestone().filter(title -> patch.writes(IssueField.MILESTONE)));
    }
}
