package ai.coditect.milepost.plan;

import ai.coditect.milepost.body.BodyText;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.MilestoneState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Milestones: matched by exact title, closed ones included; the definitions win on what they name. Like labels they
 * have no base: what differs is reported as drift, a new title as the definitions' change.
 */
final class MilestonePlanner {

    private MilestonePlanner() {}

    static Naming<String, MilestoneChange> plan(List<DeclaredMilestone> declared, List<LiveMilestone> live) {
        Map<String, LiveMilestone> byTitle = new TreeMap<>();
        live.forEach(milestone -> byTitle.put(milestone.title(), milestone));
        Set<String> titles = new TreeSet<>();
        declared.forEach(milestone -> titles.add(milestone.title()));
        NameMatcher<String, LiveMilestone> matcher = new NameMatcher<>("milestone", byTitle, titles);

        List<MilestoneChange> rows = new ArrayList<>();
        for (DeclaredMilestone milestone : declared) {
            Optional<LiveMilestone> match = matcher.match(milestone.title(), milestone.previously());
            if (match.isEmpty()) {
                rows.add(new MilestoneChange(Action.CREATE, milestone, match, created(milestone)));
                continue;
            }
            List<FieldChange> fields = differences(milestone, match.get());
            if (!fields.isEmpty()) {
                rows.add(new MilestoneChange(action(milestone, match.get()), milestone, match, fields));
            }
        }
        return new Naming<>(rows, matcher.renamed(), matcher.findings());
    }

    private static Action action(DeclaredMilestone milestone, LiveMilestone live) {
        if (milestone.state().isEmpty() || milestone.state().get() == live.state()) {
            return Action.UPDATE;
        }
        return milestone.state().get() == MilestoneState.CLOSED ? Action.CLOSE : Action.REOPEN;
    }

    private static List<FieldChange> created(DeclaredMilestone milestone) {
        List<FieldChange> fields = new ArrayList<>();
        milestone.description().ifPresent(text -> fields.add(Fields.first("description", text)));
        milestone.dueOn().ifPresent(day -> fields.add(Fields.first("due_on", day.toString())));
        milestone
                .state()
                .filter(state -> state == MilestoneState.CLOSED)
                .ifPresent(state -> fields.add(Fields.first("state", Fields.state(state))));
        return fields;
    }

    private static List<FieldChange> differences(DeclaredMilestone milestone, LiveMilestone live) {
        List<FieldChange> fields = new ArrayList<>();
        if (!milestone.title().equals(live.title())) {
            fields.add(Fields.change("title", live.title(), milestone.title(), Reason.YAML));
        }
        milestone
                .description()
                .filter(text -> !BodyText.same(text, live.description().orElse("")))
                .ifPresent(text -> fields.add(Fields.drift("description", live.description(), text)));
        milestone
                .dueOn()
                .filter(day -> !live.dueOn().equals(Optional.of(day)))
                .ifPresent(day ->
                        fields.add(Fields.drift("due_on", live.dueOn().map(LocalDate::toString), day.toString())));
        milestone
                .state()
                .filter(state -> state != live.state())
                .ifPresent(state -> fields.add(
                        Fields.drift("state", Optional.of(Fields.state(live.state())), Fields.state(state))));
        return fields;
    }
}
