package ai.coditect.milepost.plan.match;

import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.LabelName;
import java.util.Map;

/**
 * Old names and what they are called now. A rename on GitHub reaches every issue by itself, so live issues and their
 * bases are read as if it had happened: a renamed label or milestone costs one write and not one for every issue.
 */
public record Renames(Map<LabelName, LabelName> labels, Map<String, String> milestones, Map<IssueId, IssueId> ids) {

    /** The id that a definition has now. */
    public IssueId id(IssueId id) {
        return ids.getOrDefault(id, id);
    }

    /** The content with every old name replaced. */
    public IssueContent of(IssueContent content) {
        return content.withLabels(content.labels().stream()
                        .map(name -> labels.getOrDefault(name, name))
                        .distinct()
                        .toList())
                .withMilestone(content.milestone().map(title -> milestones.getOrDefault(title, title)))
                .withBlockedBy(content.blockedBy().stream().map(this::link).toList())
                .withParent(content.parent().map(this::link));
    }

    private IssueLink link(IssueLink link) {
        return link instanceof IssueId id ? id(id) : link;
    }
}
