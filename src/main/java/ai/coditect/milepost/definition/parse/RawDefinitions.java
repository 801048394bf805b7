package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.SourceFileReader;
import ai.coditect.milepost.definition.yaml.UnparsedFiles;
import ai.coditect.milepost.definition.yaml.YamlComposer;
import ai.coditect.milepost.definition.yaml.YamlFileFinder;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * All files as they are written.
 *
 * @param files those that could be parsed and are not empty
 * @param found how many files there are
 */
public record RawDefinitions(List<RawFile> files, UnparsedFiles unparsed, int found) {

    /** Reads all YAML files below the directory. */
    public static RawDefinitions read(Path directory, DiagnosticCollector diagnostics) {
        UnparsedFiles unparsed = new UnparsedFiles();
        SourceFileReader reader = new SourceFileReader(diagnostics, unparsed);
        YamlComposer composer = new YamlComposer(diagnostics, unparsed);
        List<Path> paths = YamlFileFinder.find(directory, diagnostics);
        List<RawFile> files = paths.stream()
                .flatMap(path -> reader.read(path).stream())
                .flatMap(file ->
                        composer.compose(file).flatMap(root -> new FileParser(file, diagnostics).parse(root)).stream())
                .toList();
        return new RawDefinitions(files, unparsed, paths.size());
    }

    public Stream<RawIssue> issues() {
        return files.stream().flatMap(file -> file.issues().stream());
    }

    public Stream<RawLabel> labels() {
        return files.stream().flatMap(file -> file.labels().stream());
    }

    public Stream<RawMilestone> milestones() {
        return files.stream().flatMap(file -> file.milestones().stream());
    }

    public Stream<RawPerson> people() {
        return files.stream().flatMap(file -> file.people().stream());
    }

    /** Whether all items of the key could be parsed, in every file. */
    public boolean isComplete(String key) {
        return files.stream().noneMatch(file -> file.incompleteKeys().contains(key));
    }
}
