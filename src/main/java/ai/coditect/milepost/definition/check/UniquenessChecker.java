package ai.coditect.milepost.definition.check;

import ai.coditect.milepost.definition.parse.RawDefinitions;
import ai.coditect.milepost.definition.parse.RawFile;
import ai.coditect.milepost.definition.parse.RawLabel;
import ai.coditect.milepost.definition.parse.RawMilestone;
import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.diagnostic.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Checks that nothing is declared twice, under its name or under one that it had before. */
public final class UniquenessChecker {

    private final DiagnosticCollector diagnostics;

    public UniquenessChecker(DiagnosticCollector diagnostics) {
        this.diagnostics = diagnostics;
    }

    public void check(RawDefinitions definitions) {
        checkRootKeys(definitions);
        UnaryOperator<String> exact = UnaryOperator.identity();
        UnaryOperator<String> noCase = name -> name.toLowerCase(Locale.ROOT);
        checkNames(
                "label",
                noCase,
                definitions.labels().map(RawLabel::name),
                definitions.labels().flatMap(label -> label.previously().stream()));
        checkNames(
                "milestone",
                exact,
                definitions.milestones().map(RawMilestone::title),
                definitions.milestones().flatMap(milestone -> milestone.previously().stream()));
        checkNames(
                "id",
                exact,
                definitions.issues().flatMap(issue -> issue.id().stream()),
                definitions.issues().flatMap(issue -> issue.previousId().stream()));
        checkNames("title", exact, definitions.issues().flatMap(issue -> issue.title().stream()), Stream.empty());
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
                            "It is already given at " + first + ". Put everything under that one.");
                }
            });
        }
    }

    private void checkNames(String what, UnaryOperator<String> fold, Stream<Scalar> now, Stream<Scalar> before) {
        Map<String, Location> declared = new HashMap<>();
        Map<String, Location> former = new HashMap<>();
        Function<Scalar, String> key = name -> fold.apply(name.value());
        List<Scalar> names = now.toList();
        for (Scalar name : names) {
            Location first = declared.putIfAbsent(key.apply(name), name.at());
            if (first != null) {
                diagnostics.error(
                        name.at(),
                        "the " + what + " `" + name.value() + "` is declared twice",
                        "It is already declared at " + first + ". Rename or remove one of the two.");
            }
        }
        for (Scalar name : before.toList()) {
            Location current = declared.get(key.apply(name));
            Location first = former.putIfAbsent(key.apply(name), name.at());
            if (current != null) {
                clash(
                        name,
                        what + " `" + name.value() + "` is still declared at " + current,
                        "Remove it here, or remove that declaration.");
            } else if (first != null) {
                clash(
                        name,
                        what + " `" + name.value() + "` is already given at " + first,
                        "Only one can have been `" + name.value() + "` before. Remove one of the two.");
            }
        }
    }

    private void clash(Scalar name, String summary, String advice) {
        diagnostics.error(name.at(), "the former " + summary, advice);
    }
}
