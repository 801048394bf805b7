package ai.coditect.milepost.apply;

import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.change.IssuePatch;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.IssueWrite;
import ai.coditect.milepost.remote.Precondition;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.RepositoryReader;
import ai.coditect.milepost.remote.RepositoryWriter;
import ai.coditect.milepost.remote.ServiceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Creates issues, each exactly once. */
final class IssueCreator {

    private static final Duration LONG_WAIT = Duration.ofSeconds(5);

    private static final String NOT_LOOKED =
            "Whether another run created it as well could not be seen; the next plan names both if so.";

    private final RepositoryWriter writer;
    private final Creation creation;
    private final IssueWriteBuilder writes;
    private final ApplyState state;
    private final EditGuard guard;
    private final OtherRuns others;
    private final Map<IssueId, LiveIssue> awaitingSecondWrite = new HashMap<>();
    private Optional<Failure> overtaken = Optional.empty();

    IssueCreator(
            RepositoryReader reader,
            RepositoryWriter writer,
            Creation creation,
            IssueWriteBuilder writes,
            ApplyState state,
            EditGuard guard) {
        this.writer = writer;
        this.creation = creation;
        this.writes = writes;
        this.state = state;
        this.guard = guard;
        this.others = new OtherRuns(reader);
    }

    /**
     * Creates the issue, unless another run did. When both did at the same moment, the one with the higher number is
     * taken back, and its run creates nothing more: two runs side by side would meet at every further issue.
     */
    StepOutcome create(IssueChange change) {
        Optional<String> missing = writes.missing(change);
        if (missing.isPresent()) {
            return new StepOutcome.Skipped(change, missing.get());
        }
        Optional<LiveIssue> there = others.known(change);
        if (there.isPresent()) {
            state.issueIsThere(change.id(), there.get());
            return Outcomes.of(
                    change, new Reply.Done<>(there.get(), List.of("It was there already, from another run.")));
        }
        if (overtaken.isPresent()) {
            return new StepOutcome.Failed(change, overtaken.get());
        }
        IssuePatch patch = change.patch();
        boolean takesTwoWrites = patch.closes() || !writes.unresolved(patch).isEmpty();
        IssueWrite write = writes.write(change.id(), patch.closes() ? stillOpen(patch) : patch);
        Precondition stillMissing = waited -> appeared(change, waited);
        Reply<LiveIssue> first = writer.createIssue(write, stillMissing);
        Reply<LiveIssue> settled = creation.settle(
                first,
                () -> writer.createIssue(write, stillMissing),
                () -> others.find(change),
                "the issue " + change.id());
        if (!(settled instanceof Reply.Done<LiveIssue> done)) {
            return Outcomes.of(change, settled);
        }
        state.issueIsThere(change.id(), done.value());
        if (takesTwoWrites) {
            awaitingSecondWrite.put(change.id(), done.value());
        }
        Optional<LiveIssue> earlier;
        try {
            earlier = others.before(done.value(), change);
        } catch (ServiceException unreadable) {
            return created(change, withRemark(done, NOT_LOOKED));
        }
        if (earlier.isEmpty()) {
            return created(change, done);
        }
        awaitingSecondWrite.remove(change.id());
        if (first instanceof Reply.Done<LiveIssue>) {
            overtaken = Optional.of(overtaken(earlier.get()));
        }
        return takeBack(change, done.value(), earlier.get());
    }

    private static Reply.Done<LiveIssue> withRemark(Reply.Done<LiveIssue> done, String remark) {
        List<String> remarks = new ArrayList<>(done.remarks());
        remarks.add(remark);
        return new Reply.Done<>(done.value(), remarks);
    }

    private StepOutcome created(IssueChange change, Reply.Done<LiveIssue> done) {
        return dropped(change, done.value())
                .<StepOutcome>map(failure -> new StepOutcome.Failed(change, failure))
                .orElseGet(() -> Outcomes.of(change, done));
    }

    /** Closes this run's issue as a duplicate, unless somebody has touched it by then. */
    private StepOutcome takeBack(IssueChange change, LiveIssue own, LiveIssue earlier) {
        state.issueIsThere(change.id(), earlier);
        IssueWrite write = IssueWriteBuilder.duplicate(own, earlier.number());
        Reply<LiveIssue> closed = writer.updateIssue(own.number(), write, guard.isUnchanged(own, write));
        String twice = "It was created twice at the same moment. " + earlier.link() + " is the one, and " + own.link();
        return closed instanceof Reply.Done
                ? Outcomes.of(change, new Reply.Done<>(earlier, List.of(twice + " was closed as its duplicate.")))
                : new StepOutcome.Failed(
                        change,
                        new Failure(
                                FailureKind.OVERTAKEN,
                                twice + " could not be closed",
                                "Look at " + own.link() + ", then close it, or delete its marker, the line that starts"
                                        + " with `<!-- milepost`."));
    }

    private static Failure overtaken(LiveIssue earlier) {
        return new Failure(
                FailureKind.OVERTAKEN,
                "another run is creating the same issues at this moment, " + earlier.link() + " among them",
                "This run creates no more, so that nothing is there twice. Run the same command again when the other"
                        + " one has ended; it goes on from there. Let runs queue, on GitHub Actions by a `concurrency`"
                        + " group.");
    }

    /**
     * Whether this run created the issue and it takes a second write: a closed issue is created open, and a reference
     * into a cycle had no number yet.
     */
    boolean awaitsSecondWrite(IssueChange change) {
        return awaitingSecondWrite.containsKey(change.id());
    }

    /** The second write of a created issue, unless somebody changed the issue since. */
    StepOutcome secondWrite(IssueChange change) {
        LiveIssue created =
                Optional.ofNullable(awaitingSecondWrite.remove(change.id())).orElseThrow();
        IssuePatch patch = change.patch();
        Set<IssueField> fields =
                patch.closes() ? EnumSet.of(IssueField.BODY, IssueField.STATE) : EnumSet.of(IssueField.BODY);
        IssuePatch second = patch.only(fields, patch.base());
        IssueWrite write = writes.write(change.id(), second);
        return Outcomes.of(change, writer.updateIssue(created.number(), write, guard.isUnchanged(created, write)));
    }

    /** After a long wait for its turn another run may have created the issue. */
    private Optional<Failure> appeared(IssueChange change, Duration waited) {
        return waited.compareTo(LONG_WAIT) < 0
                ? Optional.empty()
                : others.find(change)
                        .map(issue -> new Failure(
                                FailureKind.ALREADY_EXISTS,
                                "another run created it as #" + issue.number() + " meanwhile",
                                "Run the same command again: it goes on from there."));
    }

    /** What the first write of a closed issue says: it is open, and the base must not claim otherwise. */
    private static IssuePatch stillOpen(IssuePatch patch) {
        return patch.only(
                EnumSet.complementOf(EnumSet.of(IssueField.STATE)), patch.base().withState(Optional.empty()));
    }

    /** Fields that were dropped are set by the next run: their values are empty, and the definitions name them. */
    private static Optional<Failure> droppedFields(IssueChange change, LiveIssue live) {
        FieldValues asked = change.patch().target().fields();
        FieldValues set = live.content().fields().only(asked.names());
        String names = asked.differing(set).stream()
                .filter(name -> change.patch().writes(IssueField.FIELDS))
                .map(FieldName::value)
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Failure(
                        FailureKind.NOT_ALLOWED,
                        live.link() + " was created, but GitHub dropped its issue fields: " + names,
                        "The token may open issues but not set their fields. Give it write access to the repository"
                                + " (fine-grained token or GitHub Actions: `issues: write`), then run the same command"
                                + " again."));
    }

    /** GitHub drops labels and milestone in silence when the token may not set them. */
    private Optional<Failure> dropped(IssueChange change, LiveIssue live) {
        IssueContent asked = change.patch().target();
        Set<LabelName> labels = new HashSet<>(asked.labels());
        labels.removeAll(live.content().labels());
        boolean milestone =
                asked.milestone().isPresent() && live.content().milestone().isEmpty();
        if (labels.isEmpty() && !milestone) {
            return droppedFields(change, live);
        }
        return Optional.of(
                new Failure(
                        FailureKind.NOT_ALLOWED,
                        "#" + live.number() + " was created, but GitHub dropped its "
                                + (labels.isEmpty() ? "milestone" : milestone ? "labels and milestone" : "labels"),
                        "The token may open issues but not set labels or milestones. Give it write access to the repository"
                                + " (fine-grained token or GitHub Actions: `issues: write`), then run the same command again."));
    }
}
