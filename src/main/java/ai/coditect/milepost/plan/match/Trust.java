package ai.coditect.milepost.plan.match;

import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveIssue;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which issues may be taken for a definition's. On a public repository anybody can open an issue, and its title and its
 * marker are public text, so they prove nothing. What counts is who opened the issue, or what only the team can have
 * given it.
 *
 * @param labels that vouch for an issue
 * @param milestones that vouch for an issue, by title
 * @param named the numbers of issues that the user has vouched for
 */
public record Trust(Set<LabelName> labels, Set<String> milestones, Set<Integer> named) {

    /** How far an issue is trusted, the most trusted first. */
    public enum Level {
        /** Opened by the account that milepost acts as, by an app, or by somebody of the team. */
        BY_AUTHOR,
        /** Opened by anybody, with a label or a milestone that only the team can have set. */
        BY_TRIAGE,
        /** Opened by anybody, and named by the user. */
        BY_USER,
        /** Opened by anybody, and nothing vouches for it. */
        NOT
    }

    public Trust {
        labels = Set.copyOf(labels);
        milestones = Set.copyOf(milestones);
        named = Set.copyOf(named);
    }

    /** Every declared label and milestone vouches for an issue. */
    public static Trust of(DeclaredState declared, Set<Integer> named) {
        Set<LabelName> labels = new HashSet<>();
        Set<String> milestones = new HashSet<>();
        declared.labels().forEach(label -> {
            labels.add(label.name());
            labels.addAll(label.previously());
        });
        declared.milestones().forEach(milestone -> {
            milestones.add(milestone.title());
            milestones.addAll(milestone.previously());
        });
        declared.issues().forEach(issue -> {
            labels.addAll(issue.content().labels());
            issue.content().milestone().ifPresent(milestones::add);
        });
        return new Trust(labels, milestones, named);
    }

    /** What an issue that says this has been given vouches for it. */
    public static Trust of(IssueContent content) {
        return new Trust(
                Set.copyOf(content.labels()), content.milestone().stream().collect(Collectors.toSet()), Set.of());
    }

    /** How far the issue is trusted. */
    public Level level(LiveIssue issue) {
        if (issue.author().isTrusted()) {
            return Level.BY_AUTHOR;
        }
        IssueContent content = issue.content();
        if (content.labels().stream().anyMatch(labels::contains)
                || content.milestone().filter(milestones::contains).isPresent()) {
            return Level.BY_TRIAGE;
        }
        return named.contains(issue.number()) ? Level.BY_USER : Level.NOT;
    }

    /** Whether the issue may be taken for a definition's. */
    public boolean covers(LiveIssue issue) {
        return level(issue) != Level.NOT;
    }
}
