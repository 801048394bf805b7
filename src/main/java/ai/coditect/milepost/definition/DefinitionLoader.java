package ai.coditect.milepost.definition;

import ai.coditect.milepost.definition.check.ReferenceChecker;
import ai.coditect.milepost.definition.check.RefusalChecker;
import ai.coditect.milepost.definition.check.RelationChecker;
import ai.coditect.milepost.definition.check.UniquenessChecker;
import ai.coditect.milepost.definition.parse.People;
import ai.coditect.milepost.definition.parse.RawDefinitions;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.model.DeclaredState;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/** Loads a directory of definitions: the state that they declare, or all their errors at once. */
public final class DefinitionLoader {

    private DefinitionLoader() {}

    /** Reads all YAML files below the directory. Never throws for bad input. */
    public static DefinitionResult load(Path directory) {
        DiagnosticCollector diagnostics = new DiagnosticCollector();
        return result(RawDefinitions.read(directory, diagnostics), diagnostics);
    }

    /** Reads files that are not on disk yet, as they would be read from there. */
    public static DefinitionResult load(SortedMap<Path, byte[]> contents) {
        DiagnosticCollector diagnostics = new DiagnosticCollector();
        return result(RawDefinitions.of(contents, diagnostics), diagnostics);
    }

    private static DefinitionResult result(RawDefinitions definitions, DiagnosticCollector diagnostics) {
        DeclaredState state = check(definitions, diagnostics);
        return new DefinitionResult(state, diagnostics.sorted(), definitions.found());
    }

    private static DeclaredState check(RawDefinitions definitions, DiagnosticCollector diagnostics) {
        new UniquenessChecker(diagnostics).check(definitions);
        new ReferenceChecker(definitions, diagnostics).check();
        new RelationChecker(diagnostics).check(definitions.issues().toList());
        People people = new People(definitions.people());
        new RefusalChecker(definitions, people, diagnostics).check();
        List<MergedIssue> merged = DefaultsMerger.merge(definitions, people);
        if (!new SectionChecker(Layouts.of(definitions), diagnostics).check(merged)) {
            merged = List.of();
        }
        StateBuilder builder = new StateBuilder(definitions, people);
        List<BuiltIssue> issues = builder.issues(merged);
        LimitChecker limits = new LimitChecker(diagnostics);
        limits.check(definitions, merged, builder);
        limits.checkBodies(issues);
        return builder.build(issues);
    }
}
