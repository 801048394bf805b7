package ai.coditect.milepost.plan;

import ai.coditect.milepost.body.Base;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LabelName;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Old names and what they are called now. A rename on GitHub reaches every issue by itself, so live issues and their
 * bases are read as if it had happened: a renamed label or milestone costs one write and not one for every issue.
 */
record Renames(Map<LabelName, LabelName> labels, Map<String, String> milestones, Map<IssueId, IssueId> ids) {

    Set<LabelName> labels(Collection<LabelName> names) {
        Set<LabelName> current = new TreeSet<>();
        names.forEach(name -> current.add(labels.getOrDefault(name, name)));
        return current;
    }

    Optional<String> milestone(Optional<String> title) {
        return title.map(name -> milestones.getOrDefault(name, name));
    }

    IssueId id(IssueId id) {
        return ids.getOrDefault(id, id);
    }

    /** The base with every old name replaced. */
    Base base(Base base) {
        Set<IssueId> blockers = new TreeSet<>();
        base.blockedBy().forEach(blocker -> blockers.add(id(blocker)));
        return new Base(
                base.title(),
                base.body(),
                labels(base.labels()),
                base.assignees(),
                milestone(base.milestone()),
                base.state(),
                base.type(),
                blockers,
                base.parent().map(this::id));
    }
}
