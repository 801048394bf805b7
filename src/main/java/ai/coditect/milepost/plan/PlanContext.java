package ai.coditect.milepost.plan;

import ai.coditect.milepost.body.References;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.ServerFeature;
import ai.coditect.milepost.plan.field.IssueVersions;
import ai.coditect.milepost.plan.match.Match;
import ai.coditect.milepost.plan.match.Renames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What every issue of a plan is seen against.
 *
 * @param numbers of the definitions that have an issue
 * @param owners the live issue of every id that a marker names, also of definitions that are gone
 */
record PlanContext(
        PlanOptions options,
        Set<ServerFeature> features,
        Renames renames,
        IssueFields fields,
        Map<IssueId, Integer> numbers,
        Map<IssueId, LiveIssue> owners) {

    /** Each is looked up for every link and reference, so they are hashed, in the order that they come in. */
    PlanContext {
        numbers = new LinkedHashMap<>(numbers);
        owners = new LinkedHashMap<>(owners);
    }

    boolean has(ServerFeature feature) {
        return features.contains(feature);
    }

    boolean has(IssueField field) {
        return field.isOn(features);
    }

    /** What a definition says, with the numbers that are known in its body. */
    IssueContent declared(DeclaredIssue issue) {
        return issue.content()
                .withBody(References.resolve(issue.content().body(), numbers))
                .withFields(fields.declared(issue.content().fields()));
    }

    /** The sides of an issue that carries the definition's marker. */
    IssueVersions sides(DeclaredIssue issue, Match.Marked match) {
        IssueContent written = renames.of(template(match.marker().base()));
        IssueContent recorded = written.withFields(fields.recorded(written.fields()));
        IssueContent base = match.issue().author().isTrusted() ? recorded : withoutClaims(recorded, declared(issue));
        return new IssueVersions(
                Optional.of(base),
                declared(issue),
                issue.namedEmpty(),
                live(match.issue(), match.marker().text()));
    }

    /**
     * What counts as last applied to an issue that an outsider opened. He can edit its body, the marker included, but
     * nothing else, so the marker must not take anything away that people gave the issue.
     */
    private static IssueContent withoutClaims(IssueContent recorded, IssueContent declared) {
        return recorded.withLabels(both(recorded.labels(), declared.labels()))
                .withAssignees(both(recorded.assignees(), declared.assignees()))
                .withBlockedBy(both(recorded.blockedBy(), declared.blockedBy()))
                .withMilestone(
                        recorded.milestone().filter(any -> declared.milestone().isPresent()))
                .withParent(recorded.parent().filter(any -> declared.parent().isPresent()))
                .withFields(recorded.fields().only(declared.fields().names()))
                .withBoard(recorded.board().only(declared.board().names()))
                .withState(recorded.state().filter(state -> state != IssueState.PRUNED));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return one.stream().filter(other::contains).toList();
    }

    /** The sides of an issue that is adopted. */
    IssueVersions sides(DeclaredIssue issue, Match.Twin match) {
        return new IssueVersions(
                Optional.empty(), declared(issue), issue.namedEmpty(), live(match.issue(), match.text()));
    }

    private IssueContent live(LiveIssue issue, String text) {
        return renames.of(template(issue.content().withBody(text)));
    }

    private static IssueContent template(IssueContent literal) {
        return literal.withBody(References.template(literal.body()));
    }

    /** The sides with every link to an issue that exists as its number, so that links can be compared. */
    IssueVersions linked(IssueVersions sides) {
        return new IssueVersions(
                sides.base().map(this::linked), linked(sides.declared()), sides.namedEmpty(), sides.live());
    }

    private IssueContent linked(IssueContent content) {
        return content.withBlockedBy(
                        content.blockedBy().stream().map(this::linked).toList())
                .withParent(content.parent().map(this::linked));
    }

    private IssueLink linked(IssueLink link) {
        return link instanceof IssueId id
                ? Optional.ofNullable(owners.get(id))
                        .<IssueLink>map(LiveIssue::link)
                        .orElse(id)
                : link;
    }
}
