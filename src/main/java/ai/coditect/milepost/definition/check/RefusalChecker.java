package ai.coditect.milepost.definition.check;

import ai.coditect.milepost.definition.parse.People;
import ai.coditect.milepost.definition.parse.RawDefinitions;
import ai.coditect.milepost.definition.parse.RawFields;
import ai.coditect.milepost.definition.parse.RawFile;
import ai.coditect.milepost.definition.parse.RawSection;
import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.model.LabelName;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks what is refused of the defaults: it must not be asked for as well, and a default should give it. */
public final class RefusalChecker {

    private final RawDefinitions definitions;
    private final People people;
    private final DiagnosticCollector diagnostics;

    public RefusalChecker(RawDefinitions definitions, People people, DiagnosticCollector diagnostics) {
        this.definitions = definitions;
        this.people = people;
        this.diagnostics = diagnostics;
    }

    /** Warns of what no default gives only if there is no error, as that may be why it is not seen. */
    public void check() {
        forEach((fields, defaults) -> {
            refuseBoth(fields.without().labels(), fields.labels(), "labels", LabelName::new);
            refuseBoth(fields.without().assignees(), fields.assignees(), "assignees", people::person);
            refuseBoth(fields.without().sections(), headings(fields), "sections", RawSection::identity);
        });
        if (!diagnostics.hasErrors()) {
            forEach((fields, defaults) -> {
                warnOfUnknown(fields.without().labels(), defaults.labels(), "the label", LabelName::new);
                warnOfUnknown(fields.without().assignees(), defaults.assignees(), "the assignee", people::person);
                warnOfUnknown(fields.without().sections(), headings(defaults), "the section", RawSection::identity);
            });
        }
    }

    private static List<Scalar> headings(RawFields fields) {
        return fields.sections().stream().map(RawSection::heading).toList();
    }

    /** Calls for each place with fields, and the defaults above it. */
    private void forEach(BiConsumer<RawFields, RawFields> check) {
        RawFields forAll = definitions.defaultsForAll();
        for (RawFile file : definitions.files()) {
            RawFields defaults = file.defaultsOver(forAll, people);
            if (!file.defaultsForAll()) {
                check.accept(file.defaults(), forAll);
            }
            file.issues().forEach(issue -> check.accept(issue.fields(), defaults));
        }
    }

    private void refuseBoth(List<Scalar> refused, List<Scalar> own, String key, Function<String, ?> identity) {
        Set<Object> listed = keys(refused, own, identity);
        refused.stream()
                .filter(name -> listed.contains(identity.apply(name.value())))
                .forEach(name -> diagnostics.error(
                        name.at(),
                        "`" + name.value() + "` is refused by `without`, and listed in `" + key + "` beside it",
                        "`without` takes out what comes from defaults. Remove the name here or there."));
    }

    private void warnOfUnknown(List<Scalar> refused, List<Scalar> given, String what, Function<String, ?> identity) {
        Set<Object> known = keys(refused, given, identity);
        refused.stream()
                .filter(name -> !known.contains(identity.apply(name.value())))
                .forEach(name -> diagnostics.warning(
                        name.at(),
                        "no default gives " + what + " `" + name.value() + "`, which `without` refuses",
                        "It has no effect. Write a name that comes from `defaults`, or remove it."));
    }

    /** What the names are compared by; of nothing, where nothing is refused. */
    private static Set<Object> keys(List<Scalar> refused, List<Scalar> names, Function<String, ?> identity) {
        return refused.isEmpty()
                ? Set.of()
                : names.stream().map(name -> identity.apply(name.value())).collect(Collectors.toSet());
    }
}
