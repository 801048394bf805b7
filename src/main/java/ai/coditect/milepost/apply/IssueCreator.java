package ai.coditect.milepost.apply;

import ai.coditect.milepost.marker.Marker;
import ai.coditect.milepost.marker.MarkerReading;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.change.IssuePatch;
import ai.coditect.milepost.plan.match.Trust;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.IssueWrite;
import ai.coditect.milepost.remote.Precondition;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.RepositoryReader;
import ai.coditect.milepost.remote.RepositoryWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Creates issues, each exactly once. */
final class IssueCreator {

    private static final Duration LONG_WAIT = Duration.ofSeconds(5);

    private final RepositoryReader reader;
    private final RepositoryWriter writer;
    private final Creation creation;
    private final IssueWriteBuilder writes;
    private final ApplyState state;
    private Map<IssueId, List<LiveIssue>> alreadyThere = Map.of();
    private final Map<IssueId, LiveIssue> awaitingSecondWrite = new HashMap<>();
    private final Set<Integer> strangers = new HashSet<>();
    private final EditGuard guard;
    private boolean looked;
    private int newestNumber;

    IssueCreator(
            RepositoryReader reader,
            RepositoryWriter writer,
            Creation creation,
            IssueWriteBuilder writes,
            ApplyState state,
            EditGuard guard) {
        this.reader = reader;
        this.writer = writer;
        this.creation = creation;
        this.writes = writes;
        this.state = state;
        this.guard = guard;
    }

    /**
     * Creates the issue. Before the first one of a run, the newest issues are read once more: a run that was killed
     * seconds ago may have created what the lists did not show yet when the plan was made. They are read again whenever
     * the number of a created issue shows that somebody else creates issues meanwhile: it may be another run.
     */
    StepOutcome create(IssueChange change) {
        IssuePatch patch = change.patch();
        Optional<String> missing = writes.missing(change);
        if (missing.isPresent()) {
            return new StepOutcome.Skipped(change, missing.get());
        }
        Optional<LiveIssue> there = fromAnEarlierRun(change);
        if (there.isPresent()) {
            state.issueIsThere(change.id(), there.get());
            return Outcomes.of(
                    change, new Reply.Done<>(there.get(), List.of("It was there already, from another run.")));
        }
        boolean takesTwoWrites = patch.closes() || !writes.unresolved(patch).isEmpty();
        IssueWrite write = writes.write(change.id(), patch.closes() ? stillOpen(patch) : patch);
        Precondition stillMissing = waited -> appeared(change, waited);
        Reply<LiveIssue> settled = creation.settle(
                writer.createIssue(write, stillMissing),
                () -> writer.createIssue(write, stillMissing),
                () -> newest(change),
                "the issue " + change.id());
        if (!(settled instanceof Reply.Done<LiveIssue> done)) {
            return Outcomes.of(change, settled);
        }
        looked = done.value().number() == newestNumber + 1;
        newestNumber = done.value().number();
        state.issueIsThere(change.id(), done.value());
        if (takesTwoWrites) {
            awaitingSecondWrite.put(change.id(), done.value());
        }
        return dropped(change, done.value())
                .<StepOutcome>map(failure -> new StepOutcome.Failed(change, failure))
                .orElseGet(() -> Outcomes.of(change, done));
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
                : newest(change)
                        .map(issue -> new Failure(
                                FailureKind.ALREADY_EXISTS,
                                "another run created it as #" + issue.number() + " meanwhile",
                                "Run the same command again: it goes on from there."));
    }

    private Optional<LiveIssue> fromAnEarlierRun(IssueChange change) {
        if (!looked) {
            List<LiveIssue> newest = reader.newestIssues();
            newest.forEach(issue -> newestNumber = Math.max(newestNumber, issue.number()));
            alreadyThere = byId(newest);
            looked = true;
        }
        return ours(change, alreadyThere.getOrDefault(change.id(), List.of()));
    }

    private Optional<LiveIssue> newest(IssueChange change) {
        return ours(change, byId(reader.newestIssues()).getOrDefault(change.id(), List.of()));
    }

    private static Map<IssueId, List<LiveIssue>> byId(List<LiveIssue> issues) {
        Map<IssueId, List<LiveIssue>> byId = new HashMap<>();
        for (LiveIssue issue : issues) {
            if (Marker.read(issue.body()) instanceof MarkerReading.Found found) {
                byId.computeIfAbsent(found.id(), id -> new ArrayList<>()).add(issue);
            }
        }
        return byId;
    }

    /**
     * The first of the issues with the row's id that may be the row's. The list of the newest issues does not say which
     * of them the account that milepost acts as has opened, so one by an outsider is read by itself before it is left
     * to him.
     */
    private Optional<LiveIssue> ours(IssueChange change, List<LiveIssue> candidates) {
        Trust trust = Trust.of(change.patch().target());
        return candidates.stream()
                .filter(issue -> trust.covers(issue) || (!strangers.contains(issue.number()) && isOurOwn(issue)))
                .min(Comparator.comparing(trust::level).thenComparingInt(LiveIssue::number));
    }

    private boolean isOurOwn(LiveIssue listed) {
        boolean own = reader.issue(listed.number()).author().isTrusted();
        if (!own) {
            strangers.add(listed.number());
        }
        return own;
    }

    /** What the first write of a closed issue says: it is open, and the base must not claim otherwise. */
    private static IssuePatch stillOpen(IssuePatch patch) {
        return patch.only(
                EnumSet.complementOf(EnumSet.of(IssueField.STATE)), patch.base().withState(Optional.empty()));
    }

    /** GitHub drops labels and milestone in silence when the token may not set them. */
    private Optional<Failure> dropped(IssueChange change, LiveIssue live) {
        IssueContent asked = change.patch().target();
        Set<LabelName> labels = new HashSet<>(asked.labels());
        labels.removeAll(live.content().labels());
        boolean milestone =
                asked.milestone().isPresent() && live.content().milestone().isEmpty();
        if (labels.isEmpty() && !milestone) {
            return Optional.empty();
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
