package ai.coditect.milepost.plan;

import ai.coditect.milepost.body.Base;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueRef;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.RepositoryRef;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The issues that edges run between.
 *
 * @param repository the one that is planned for
 * @param ours the definitions' issues that may be written to, also those that the plan creates
 * @param bases the bases of those that had been applied before
 * @param numbers of all definitions that have an issue, also one that is left alone
 * @param owners the live issue of every id that a marker names, also of definitions that are gone
 * @param live all live issues by number
 */
record Roster(
        RepositoryRef repository,
        Map<IssueId, IssueHandle> ours,
        Map<IssueId, Base> bases,
        Map<IssueId, Integer> numbers,
        Map<IssueId, LiveIssue> owners,
        Map<Integer, LiveIssue> live) {

    Optional<IssueHandle> handle(IssueId id) {
        return Optional.ofNullable(ours.get(id));
    }

    Optional<Base> base(IssueId id) {
        return Optional.ofNullable(bases.get(id));
    }

    /** The live issue of an id, whether it is still declared or not. */
    Optional<LiveIssue> owner(IssueId id) {
        return Optional.ofNullable(owners.get(id));
    }

    /** Whether the issue is one of these refs, which may also lead to other repositories. */
    boolean contains(Set<IssueRef> refs, LiveIssue issue) {
        return refs.stream().anyMatch(ref -> isHere(ref) && ref.number() == issue.number());
    }

    /** Whether the ref leads to this repository. GitHub compares owners and names without case. */
    boolean isHere(IssueRef ref) {
        return ref.repository().toString().equalsIgnoreCase(repository.toString());
    }

    /** A declared issue as a reader knows it: by its number, or by its id while it has none. */
    String show(IssueId id) {
        return Optional.ofNullable(numbers.get(id)).map(number -> "#" + number).orElse(id.value());
    }

    /** A live issue as a reader knows it. */
    String show(IssueRef ref) {
        return isHere(ref) ? "#" + ref.number() : ref.repository() + "#" + ref.number();
    }
}
