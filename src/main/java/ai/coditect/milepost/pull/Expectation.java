package ai.coditect.milepost.pull;

import ai.coditect.milepost.body.References;
import ai.coditect.milepost.marker.Marker;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.planning.DeclaredPlanning;
import ai.coditect.milepost.model.planning.PlanningKey;
import ai.coditect.milepost.plan.field.FieldRules;
import ai.coditect.milepost.pull.edit.Links;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the definitions have to say once they are edited: what they said, but for what comes in. */
final class Expectation {

    private final Map<IssueId, IssueWish> wishes = new HashMap<>();
    private final Map<IssueId, LiveIssue> fresh = new HashMap<>();
    private final Map<IssueId, Integer> numbers;

    Expectation(List<IssueWish> wishes, NewIssues fresh, Links links) {
        wishes.forEach(wish -> this.wishes.put(wish.issue().declared().id(), wish));
        numbers = new HashMap<>(links.numbers());
        fresh.issues().forEach(issue -> {
            this.fresh.put(fresh.id(issue), issue);
            numbers.put(fresh.id(issue), issue.number());
        });
    }

    boolean isMet(DeclaredState before, DeclaredState after) {
        Map<IssueId, DeclaredIssue> now = new HashMap<>();
        after.issues().forEach(issue -> now.put(issue.id(), issue));
        Set<IssueId> ids = new HashSet<>(fresh.keySet());
        before.issues().forEach(issue -> ids.add(issue.id()));
        return now.keySet().equals(ids)
                && names(after).containsAll(names(before))
                && before.issues().stream()
                        .allMatch(issue -> isMet(issue, before.planning(), Optional.ofNullable(now.get(issue.id()))))
                && fresh.entrySet().stream()
                        .allMatch(issue -> isMet(issue.getValue(), Optional.ofNullable(now.get(issue.getKey()))));
    }

    private static Set<Object> names(DeclaredState state) {
        Set<Object> names = new HashSet<>();
        state.labels().forEach(label -> names.add(label.name()));
        state.milestones().forEach(milestone -> names.add(milestone.title()));
        return names;
    }

    private boolean isMet(DeclaredIssue before, DeclaredPlanning planning, Optional<DeclaredIssue> now) {
        IssueContent wanted = Optional.ofNullable(wishes.get(before.id()))
                .map(IssueWish::content)
                .orElse(before.content());
        return now.filter(after -> before.previousId().equals(after.previousId())
                        && isSame(PlanningKey.PRIORITY, planning, before.priority(), after.priority())
                        && isSame(PlanningKey.START, planning, before.start(), after.start())
                        && isSame(PlanningKey.DUE, planning, before.due(), after.due())
                        && before.workstream().equals(after.workstream())
                        && isSame(wanted, after.content()))
                .isPresent();
    }

    /** The value of a key that fills a field is compared with the field. */
    private static boolean isSame(PlanningKey key, DeclaredPlanning planning, Object before, Object after) {
        return planning.keys().containsKey(key) || before.equals(after);
    }

    private boolean isMet(LiveIssue issue, Optional<DeclaredIssue> now) {
        IssueContent content = issue.content();
        return now.filter(after -> after.title().equals(issue.title())
                        && FieldRules.same(IssueField.LABELS, content, after.content())
                        && FieldRules.same(IssueField.ASSIGNEES, content, after.content())
                        && FieldRules.same(IssueField.MILESTONE, content, after.content())
                        && FieldRules.same(
                                IssueField.BODY,
                                resolved(after.content()),
                                content.withBody(References.template(
                                        Marker.read(issue.body()).text()))))
                .isPresent();
    }

    private boolean isSame(IssueContent wanted, IssueContent said) {
        for (IssueField field : IssueField.values()) {
            if (!FieldRules.same(field, resolved(wanted), resolved(said))) {
                return false;
            }
        }
        return true;
    }

    private IssueContent resolved(IssueContent content) {
        return content.withBody(References.resolve(content.body(), numbers));
    }
}
