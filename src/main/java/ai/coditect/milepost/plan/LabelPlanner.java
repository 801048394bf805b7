package ai.coditect.milepost.plan;

import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.LabelChange;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.plan.field.Reason;
import ai.coditect.milepost.plan.match.NameMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Labels: matched without case, the definitions win on the spelling of the name and on what else they name. Labels have
 * no base, so a colour or description that differs is reported as drift, and a new name as the definitions' change.
 * Changes come before creations, which can then share requests; each in the order of the definitions.
 */
final class LabelPlanner {

    private LabelPlanner() {}

    static NamedRows<LabelName, LabelChange> plan(List<DeclaredLabel> declared, List<LiveLabel> live) {
        Map<LabelName, LiveLabel> byName = new TreeMap<>();
        live.forEach(label -> byName.put(label.name(), label));
        Set<LabelName> names = new TreeSet<>();
        declared.forEach(label -> names.add(label.name()));
        NameMatcher<LabelName, LiveLabel> matcher = new NameMatcher<>("label", byName, names);
        List<LabelChange> updates = new ArrayList<>();
        List<LabelChange> creates = new ArrayList<>();
        for (DeclaredLabel label : declared) {
            Optional<LiveLabel> match = matcher.match(label.name(), label.previously());
            List<FieldChange> fields = fields(label, match);
            if (match.isEmpty()) {
                creates.add(new LabelChange(Action.CREATE, label, match, fields));
            } else if (!fields.isEmpty()) {
                updates.add(new LabelChange(Action.UPDATE, label, match, fields));
            }
        }
        updates.addAll(creates);
        return new NamedRows<>(updates, matcher.renamed(), matcher.findings());
    }

    private static List<FieldChange> fields(DeclaredLabel label, Optional<LiveLabel> live) {
        List<FieldChange> fields = new ArrayList<>();
        Reason reason = live.isPresent() ? Reason.DRIFT : Reason.YAML;
        Optional<String> name = Optional.of(label.name().value());
        live.map(old -> Optional.of(old.name().value()))
                .filter(old -> !old.equals(name))
                .ifPresent(old -> fields.add(new FieldChange("name", new Difference.Value(old, name), Reason.YAML)));
        FieldChange.named("color", label.color(), live.map(LiveLabel::color), String::equalsIgnoreCase, reason)
                .ifPresent(fields::add);
        FieldChange.named(
                        "description",
                        label.description(),
                        live.flatMap(LiveLabel::description),
                        String::equals,
                        reason)
                .ifPresent(fields::add);
        return fields;
    }
}
