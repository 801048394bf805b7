package ai.coditect.milepost.plan;

import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveLabel;
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

    static Naming<LabelName, LabelChange> plan(List<DeclaredLabel> declared, List<LiveLabel> live) {
        Map<LabelName, LiveLabel> byName = new TreeMap<>();
        live.forEach(label -> byName.put(label.name(), label));
        Set<LabelName> names = new TreeSet<>();
        declared.forEach(label -> names.add(label.name()));
        NameMatcher<LabelName, LiveLabel> matcher = new NameMatcher<>("label", byName, names);

        List<LabelChange> updates = new ArrayList<>();
        List<LabelChange> creates = new ArrayList<>();
        for (DeclaredLabel label : declared) {
            Optional<LiveLabel> match = matcher.match(label.name(), label.previously());
            if (match.isEmpty()) {
                creates.add(new LabelChange(Action.CREATE, label, match, created(label)));
                continue;
            }
            List<FieldChange> fields = differences(label, match.get());
            if (!fields.isEmpty()) {
                updates.add(new LabelChange(Action.UPDATE, label, match, fields));
            }
        }
        updates.addAll(creates);
        return new Naming<>(updates, matcher.renamed(), matcher.findings());
    }

    private static List<FieldChange> created(DeclaredLabel label) {
        List<FieldChange> fields = new ArrayList<>();
        label.color().ifPresent(color -> fields.add(Fields.first("color", color)));
        label.description().ifPresent(text -> fields.add(Fields.first("description", text)));
        return fields;
    }

    private static List<FieldChange> differences(DeclaredLabel label, LiveLabel live) {
        List<FieldChange> fields = new ArrayList<>();
        String oldName = live.name().value();
        String newName = label.name().value();
        if (!oldName.equals(newName)) {
            fields.add(Fields.change("name", oldName, newName, Reason.YAML));
        }
        label.color()
                .filter(color -> !color.equalsIgnoreCase(live.color()))
                .ifPresent(color -> fields.add(Fields.drift("color", Optional.of(live.color()), color)));
        label.description()
                .filter(text -> !text.equals(live.description().orElse("")))
                .ifPresent(text -> fields.add(Fields.drift("description", live.description(), text)));
        return fields;
    }
}
