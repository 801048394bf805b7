package ai.coditect.milepost.bench;

import ai.coditect.milepost.body.References;
import ai.coditect.milepost.marker.Marker;
import ai.coditect.milepost.model.Author;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.Lifetime;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.MilestoneState;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.model.ServerFeature;
import ai.coditect.milepost.plan.Adoption;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.PlanOptions;
import ai.coditect.milepost.plan.Planner;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.field.OnConflict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A repository as it is after its definitions were applied, without the requests that this takes. */
final class SettledRepository {

    static final PlanOptions OPTIONS = new PlanOptions(Adoption.NONE, false, OnConflict.KEEP, Duration.ofSeconds(1));
    private static final Author SELF = new Author("octocat", Author.Standing.SELF);

    private final DeclaredState declared;
    private final Map<IssueId, Integer> numbers = new HashMap<>();
    private final Map<IssueLink, List<IssueLink>> subIssues = new HashMap<>();

    private SettledRepository(DeclaredState declared) {
        this.declared = declared;
    }

    /** The repository in which a plan of these definitions finds nothing to do. */
    static LiveState of(DeclaredState declared) {
        return new SettledRepository(declared).build();
    }

    private LiveState build() {
        Plan creation = new Planner(OPTIONS, use -> Optional.empty())
                .compare(declared, live(List.of(), List.of(), List.of()))
                .plan();
        List<IssueChange> rows = creation.changes().stream()
                .filter(IssueChange.class::isInstance)
                .map(IssueChange.class::cast)
                .toList();
        rows.forEach(row -> numbers.put(row.id(), numbers.size() + 1));
        rows.forEach(row -> row.patch()
                .base()
                .parent()
                .ifPresent(parent -> subIssues
                        .computeIfAbsent(link(parent), any -> new ArrayList<>())
                        .add(link(row.id()))));
        List<LiveMilestone> milestones = new ArrayList<>();
        declared.milestones()
                .forEach(one -> milestones.add(new LiveMilestone(
                        milestones.size() + 1, one.title(), one.description(), one.dueOn(), MilestoneState.OPEN)));
        return live(
                declared.labels().stream()
                        .map(label -> new LiveLabel(label.name(), label.color().orElseThrow(), label.description()))
                        .toList(),
                milestones,
                rows.stream().map(this::issue).toList());
    }

    private static LiveState live(List<LiveLabel> labels, List<LiveMilestone> milestones, List<LiveIssue> issues) {
        return new LiveState(
                new RepositoryRef("octocat", "hello-world"),
                LiveState.Scope.WHOLE_REPOSITORY,
                Set.of(ServerFeature.values()),
                labels,
                milestones,
                issues);
    }

    private LiveIssue issue(IssueChange row) {
        int number = numbers.get(row.id());
        IssueContent target = row.patch().target();
        IssueContent base =
                row.patch().base().withBody(literal(row.patch().base().body()));
        IssueContent content = target.withBody(Marker.append(literal(target.body()), row.id(), base))
                .withState(Optional.of(IssueState.OPEN))
                .withBlockedBy(base.blockedBy().stream().map(this::link).toList())
                .withParent(base.parent().map(this::link));
        return new LiveIssue(
                number,
                number,
                "I_" + number,
                content,
                subIssues.getOrDefault(new IssueNumber(number), List.of()),
                "https://github.com/octocat/hello-world/issues/" + number,
                SELF,
                Lifetime.UNKNOWN);
    }

    private String literal(String template) {
        return References.literal(template, numbers);
    }

    private IssueLink link(IssueLink id) {
        return new IssueNumber(numbers.get((IssueId) id));
    }
}
