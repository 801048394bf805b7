package ai.coditect.milepost.plan;

import ai.coditect.milepost.model.LabelName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Labels of an issue: live + declared − (declared last time and no longer declared). */
final class LabelsRule {

    private LabelsRule() {}

    /** The new set is ordered: the declared labels as declared, then the others by name. */
    static Ruling<List<LabelName>> decide(
            List<LabelName> declared, Set<LabelName> live, Optional<Set<LabelName>> base) {
        Set<LabelName> extras = new TreeSet<>(live);
        extras.removeAll(new TreeSet<>(base.orElse(Set.of())));
        declared.forEach(extras::remove);
        Set<LabelName> all = new LinkedHashSet<>(declared);
        all.addAll(extras);
        List<LabelName> result = new ArrayList<>(all);

        Optional<FieldChange> kept = extras.isEmpty()
                ? Optional.empty()
                : Optional.of(new FieldChange("labels", Fields.list(declared), Fields.list(result), Reason.MERGE));
        if (new TreeSet<>(result).equals(new TreeSet<>(live))) {
            return Ruling.<List<LabelName>>leave().keeping(kept);
        }
        boolean declaredAsBefore = base.filter(new TreeSet<>(declared)::equals).isPresent();
        FieldChange change = new FieldChange(
                "labels",
                Fields.list(new TreeSet<>(live)),
                Fields.list(result),
                declaredAsBefore ? Reason.DRIFT : Reason.YAML);
        return Ruling.write(result, change).keeping(kept);
    }
}
