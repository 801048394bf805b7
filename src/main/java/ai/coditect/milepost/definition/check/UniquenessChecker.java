package ai.coditect.milepost.definition.check;

import ai.coditect.milepost.body.SectionHeading;
import ai.coditect.milepost.definition.parse.RawDefinitions;
import ai.coditect.milepost.definition.parse.RawFile;
import ai.coditect.milepost.definition.parse.RawHeadings;
import ai.coditect.milepost.definition.parse.RawLabel;
import ai.coditect.milepost.definition.parse.RawMilestone;
import ai.coditect.milepost.definition.parse.RawSection;
import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.model.LabelName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Checks that nothing is declared twice, by its name or by a former one. */
public final class UniquenessChecker {

    private final DiagnosticCollector diagnostics;

    public UniquenessChecker(DiagnosticCollector diagnostics) {
        this.diagnostics = diagnostics;
    }

    public void check(RawDefinitions definitions) {
        checkRootKeys(definitions);
        definitions.files().forEach(file -> checkHeadings(file.headings()));
        checkNames(
                "label",
                LabelName::new,
                definitions.labels().map(RawLabel::name),
                definitions.labels().flatMap(label -> label.previously().stream()));
        checkNames(
                "milestone",
                Function.identity(),
                definitions.milestones().map(RawMilestone::title),
                definitions.milestones().flatMap(milestone -> milestone.previously().stream()));
        checkNames(
                "id",
                Function.identity(),
                definitions.issues().flatMap(issue -> issue.id().stream()),
                definitions.issues().flatMap(issue -> issue.previousId().stream()));
        checkNames(
                "title",
                Function.identity(),
                definitions.issues().flatMap(issue -> issue.title().stream()),
                Stream.empty());
    }

    private void checkRootKeys(RawDefinitions definitions) {
        Map<String, Location> seen = new HashMap<>();
        for (RawFile file : definitions.files()) {
            file.rootKeys().forEach((key, at) -> {
                Location first = seen.putIfAbsent(key, at);
                if (first != null) {
                    diagnostics.error(
                            at,
                            "`" + key + "` is given in a second file",
                            "It is already given at " + first + ". Move everything there.");
                }
            });
        }
    }

    /** A heading that is not named is the standard one. */
    private void checkHeadings(RawHeadings headings) {
        Map<String, SectionHeading> owners = new HashMap<>();
        for (SectionHeading heading : SectionHeading.values()) {
            if (!headings.titles().containsKey(heading.key())) {
                owners.put(RawSection.identity(heading.standard()), heading);
            }
        }
        for (SectionHeading heading : SectionHeading.values()) {
            Optional.ofNullable(headings.titles().get(heading.key())).ifPresent(title -> {
                SectionHeading other = owners.putIfAbsent(RawSection.identity(title.value()), heading);
                if (other != null) {
                    diagnostics.error(
                            title.at(),
                            "`" + title.value() + "` is the heading of `" + other.key() + "` already",
                            "Nobody could tell the two sections apart. Give one of them another heading.");
                }
            });
        }
    }

    private void checkNames(String kind, Function<String, ?> key, Stream<Scalar> names, Stream<Scalar> formerNames) {
        Map<Object, Location> declared = new HashMap<>();
        names.forEach(name -> {
            Location first = declared.putIfAbsent(key.apply(name.value()), name.at());
            if (first != null) {
                diagnostics.error(
                        name.at(),
                        "the " + kind + " `" + name.value() + "` is declared twice",
                        "It is already declared at " + first + ". Rename or remove one of the two.");
            }
        });
        Map<Object, Location> former = new HashMap<>();
        formerNames.forEach(name -> {
            String summary = "the former " + kind + " `" + name.value() + "` ";
            Location current = declared.get(key.apply(name.value()));
            Location first = former.putIfAbsent(key.apply(name.value()), name.at());
            if (current != null) {
                String advice = "Remove it here, or remove that declaration.";
                diagnostics.error(name.at(), summary + "is still declared at " + current, advice);
            } else if (first != null) {
                String advice = "Only one can have been `" + name.value() + "` before. Remove one of the two.";
                diagnostics.error(name.at(), summary + "is already given at " + first, advice);
            }
        });
    }
}
