package ai.coditect.milepost.plan;

import ai.coditect.milepost.body.BodyText;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.MilestoneState;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.MilestoneChange;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.plan.field.Reason;
import ai.coditect.milepost.plan.match.NameMatcher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    static NamedRows<String, MilestoneChange> plan(List<DeclaredMilestone> declared, List<LiveMilestone> live) {
        Map<String, LiveMilestone> byTitle = new TreeMap<>();
        live.forEach(milestone -> byTitle.put(milestone.title(), milestone));
        Set<String> titles = new TreeSet<>();
        declared.forEach(milestone -> titles.add(milestone.title()));
        NameMatcher<String, LiveMilestone> matcher = new NameMatcher<>("milestone", byTitle, titles);
        List<MilestoneChange> rows = new ArrayList<>();
        for (DeclaredMilestone milestone : declared) {
            Optional<LiveMilestone> match = matcher.match(milestone.title(), milestone.previously());
            List<FieldChange> fields = fields(milestone, match);
            if (match.isEmpty() || !fields.isEmpty()) {
                rows.add(new MilestoneChange(action(milestone, match), milestone, match, fields));
            }
        }
        return new NamedRows<>(rows, matcher.renamed(), matcher.findings());
    }

    private static Action action(DeclaredMilestone milestone, Optional<LiveMilestone> live) {
        if (live.isEmpty()) {
            return Action.CREATE;
        }
        if (milestone.state().isEmpty() || milestone.state().equals(live.map(LiveMilestone::state))) {
            return Action.UPDATE;
        }
        return milestone.state().get() == MilestoneState.CLOSED ? Action.CLOSE : Action.REOPEN;
    }

    /** The fields that differ; a new milestone is open, so that alone is not told. */
    private static List<FieldChange> fields(DeclaredMilestone milestone, Optional<LiveMilestone> live) {
        List<FieldChange> fields = new ArrayList<>();
        Reason reason = live.isPresent() ? Reason.DRIFT : Reason.YAML;
        Optional<String> title = Optional.of(milestone.title());
        live.map(old -> Optional.of(old.title()))
                .filter(old -> !old.equals(title))
                .ifPresent(old -> fields.add(new FieldChange("title", new Difference.Value(old, title), Reason.YAML)));
        FieldChange.named(
                        "description",
                        milestone.description(),
                        live.flatMap(LiveMilestone::description),
                        BodyText::same,
                        reason)
                .ifPresent(fields::add);
        FieldChange.named(
                        "due_on",
                        milestone.dueOn().map(LocalDate::toString),
                        live.flatMap(LiveMilestone::dueOn).map(LocalDate::toString),
                        String::equals,
                        reason)
                .ifPresent(fields::add);
        FieldChange.named(
                        "state",
                        milestone
                                .state()
                                .filter(state -> live.isPresent() || state == MilestoneState.CLOSED)
                                .map(MilestonePlanner::word),
                        live.map(LiveMilestone::state).map(MilestonePlanner::word),
                        String::equals,
                        reason)
                .ifPresent(fields::add);
        return fields;
    }

    private static String word(MilestoneState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
