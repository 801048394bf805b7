package ai.coditect.milepost.definition.check;

import ai.coditect.milepost.definition.parse.Located;
import ai.coditect.milepost.definition.parse.People;
import ai.coditect.milepost.definition.parse.RawDefinitions;
import ai.coditect.milepost.definition.parse.RawFields;
import ai.coditect.milepost.definition.parse.RawFile;
import ai.coditect.milepost.definition.parse.RawMappedField;
import ai.coditect.milepost.definition.parse.RawPlanning;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.model.GitHubLimits;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.PlanningKey;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Checks planning data: days that contradict each other, and fields that a key fills already. */
public final class PlanningChecker {

    private final RawDefinitions definitions;
    private final People people;
    private final DiagnosticCollector diagnostics;
    private final Map<FieldName, PlanningKey> filled = new TreeMap<>();
    private final Set<Location> reportedDays = new HashSet<>();

    public PlanningChecker(RawDefinitions definitions, People people, DiagnosticCollector diagnostics) {
        this.definitions = definitions;
        this.people = people;
        this.diagnostics = diagnostics;
        for (Map.Entry<PlanningKey, RawMappedField> mapping :
                definitions.fields().entrySet()) {
            filled.put(new FieldName(mapping.getValue().field().value()), mapping.getKey());
        }
    }

    public void check() {
        RawFields forAll = definitions.defaultsForAll();
        for (RawFile file : definitions.files()) {
            RawPlanning standard = file.defaults().planning();
            checkFields(standard);
            checkDays(standard, standard);
            RawFields defaults = file.defaultsOver(forAll, people);
            file.issues().forEach(issue -> {
                RawPlanning own = issue.fields().planning();
                checkFields(own);
                checkDays(own, issue.fields().over(defaults, people).planning());
            });
        }
    }

    private void checkFields(RawPlanning planning) {
        planning.fields().forEach((name, raw) -> {
            Optional<PlanningKey> key = Optional.ofNullable(filled.get(name));
            key.ifPresent(by -> diagnostics.error(
                    raw.name().at(),
                    "the field `" + name + "` is filled by the key `" + by.key() + "`",
                    "Write `" + by.key() + ": …` beside `fields`, and remove the field here."));
        });
        if (planning.fields().size() > GitHubLimits.MAX_ISSUE_FIELDS) {
            planning.fields().values().stream()
                    .findFirst()
                    .ifPresent(first -> diagnostics.error(
                            first.name().at(),
                            planning.fields().size() + " fields are listed here",
                            "An organisation has at most " + GitHubLimits.MAX_ISSUE_FIELDS + ". Remove some."));
        }
    }

    /** Days that come from defaults alone are reported where they are written, once for all issues that get them. */
    private void checkDays(RawPlanning own, RawPlanning merged) {
        Optional<Located<LocalDate>> start = merged.start().value();
        Optional<Located<LocalDate>> due = merged.due().value();
        if (start.isEmpty()
                || due.isEmpty()
                || !start.get().value().isAfter(due.get().value())) {
            return;
        }
        boolean atStart = own.start().value().isPresent() && own.due().value().isEmpty();
        Location at = atStart ? start.get().at() : due.get().at();
        if (reportedDays.add(at)) {
            diagnostics.error(
                    at,
                    atStart
                            ? "it starts after it is due on " + due.get().value()
                            : "it is due before it starts on " + start.get().value(),
                    atStart
                            ? "Let `start` be the same day or an earlier one, or write `due` here as well."
                            : "Let `due` be the same day or a later one.");
        }
    }
}
