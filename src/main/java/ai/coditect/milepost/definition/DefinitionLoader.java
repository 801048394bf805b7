package ai.coditect.milepost.definition;

import ai.coditect.milepost.definition.check.ReferenceChecker;
import ai.coditect.milepost.definition.check.RelationChecker;
import ai.coditect.milepost.definition.check.UniquenessChecker;
import ai.coditect.milepost.definition.parse.FileParser;
import ai.coditect.milepost.definition.parse.RawDefinitions;
import ai.coditect.milepost.definition.parse.RawFile;
import ai.coditect.milepost.definition.yaml.SourceFileReader;
import ai.coditect.milepost.definition.yaml.UnparsedFiles;
import ai.coditect.milepost.definition.yaml.YamlComposer;
import ai.coditect.milepost.definition.yaml.YamlFileFinder;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.model.DeclaredState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a directory of definitions: the state that they declare, or everything that is wrong with them at once. */
public final class DefinitionLoader {

    private DefinitionLoader() {}

    /**
     * Reads all YAML files below the directory, with an estimate of the bodies' lengths. Never throws for bad input.
     */
    public static DefinitionResult load(Path directory) {
        return load(directory, new BodyEstimate());
    }

    /**
     * Reads all YAML files below the directory. Never throws for bad input.
     *
     * @param bodyLength measures each body against GitHub's limit
     */
    public static DefinitionResult load(Path directory, BodyLength bodyLength) {
        DiagnosticCollector diagnostics = new DiagnosticCollector();
        UnparsedFiles unparsed = new UnparsedFiles();
        List<Path> files = YamlFileFinder.find(directory, diagnostics);
        SourceFileReader reader = new SourceFileReader(diagnostics, unparsed);
        YamlComposer composer = new YamlComposer(diagnostics, unparsed);
        List<RawFile> raw = new ArrayList<>();
        for (Path file : files) {
            reader.read(file)
                    .ifPresent(source -> composer.compose(source)
                            .flatMap(node -> new FileParser(source, diagnostics).parse(node))
                            .ifPresent(raw::add));
        }
        DeclaredState state = check(new RawDefinitions(raw, unparsed), diagnostics, bodyLength);
        return new DefinitionResult(state, diagnostics.sorted(), files.size());
    }

    private static DeclaredState check(
            RawDefinitions definitions, DiagnosticCollector diagnostics, BodyLength bodyLength) {
        new UniquenessChecker(diagnostics).check(definitions);
        new ReferenceChecker(definitions, diagnostics).check();
        new RelationChecker(diagnostics).check(definitions.issues().toList());
        List<MergedIssue> merged = new DefaultsMerger(definitions).merge();
        StateBuilder builder = new StateBuilder(definitions);
        new LimitChecker(diagnostics, bodyLength).check(definitions, merged, builder);
        return builder.build(merged);
    }
}
