package ai.coditect.milepost.definition;

import ai.coditect.milepost.definition.check.PlanningChecker;
import ai.coditect.milepost.definition.check.ReferenceChecker;
import ai.coditect.milepost.definition.check.RefusalChecker;
import ai.coditect.milepost.definition.check.RelationChecker;
import ai.coditect.milepost.definition.check.UniquenessChecker;
import ai.coditect.milepost.definition.parse.People;
import ai.coditect.milepost.definition.parse.RawDefinitions;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/** Loads a directory of definitions: the state that they declare, or all their errors at once. */
public final class DefinitionLoader {

    private DefinitionLoader() {}

    /** Reads all YAML files below the directory. Never throws for bad input. */
    public static DefinitionResult load(Path directory) {
        DiagnosticCollector diagnostics = new DiagnosticCollector();
        return check(RawDefinitions.read(directory, diagnostics), diagnostics);
    }

    /** Reads files that are not on disk yet, as they would be read from there. */
    public static DefinitionResult load(SortedMap<Path, byte[]> contents) {
        DiagnosticCollector diagnostics = new DiagnosticCollector();
        return check(RawDefinitions.of(contents, diagnostics), diagnostics);
    }

    private static DefinitionResult check(RawDefinitions definitions, DiagnosticCollector diagnostics) {
        new UniquenessChecker(diagnostics).check(definitions);
        new ReferenceChecker(definitions, diagnostics).check();
        new RelationChecker(diagnostics).check(definitions.issues().toList());
        People people = new People(definitions.people());
        new RefusalChecker(definitions, people, diagnostics).check();
        new PlanningChecker(definitions, people, diagnostics).check();
        List<MergedIssue> merged = DefaultsMerger.merge(definitions, people);
        if (!new SectionChecker(Layouts.of(definitions), diagnostics).check(merged)) {
            merged = List.of();
        }
        StateBuilder builder = new StateBuilder(definitions, people);
        BoardBuilder board = BoardBuilder.of(definitions, builder.issues(merged), diagnostics);
        List<BuiltIssue> issues = board.issues();
        LimitChecker limits = new LimitChecker(diagnostics);
        limits.check(definitions, merged, builder);
        limits.checkBodies(issues);
        return new DefinitionResult(
                builder.build(merged, issues, board.project()),
                FieldPlaces.of(definitions, merged, people),
                diagnostics.sorted(),
                definitions.found());
    }
}
