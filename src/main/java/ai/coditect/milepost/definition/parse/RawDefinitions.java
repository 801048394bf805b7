package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.SourceFile;
import ai.coditect.milepost.definition.yaml.SourceFileReader;
import ai.coditect.milepost.definition.yaml.UnreadText;
import ai.coditect.milepost.definition.yaml.YamlComposer;
import ai.coditect.milepost.definition.yaml.YamlFileFinder;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.model.planning.PlanningKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * All files as they are written.
 *
 * @param files those that could be parsed and are not empty
 * @param found how many files there are
 */
public record RawDefinitions(List<RawFile> files, UnreadText unparsed, int found) {

    /** Reads all YAML files below the directory. */
    public static RawDefinitions read(Path directory, DiagnosticCollector diagnostics) {
        List<Path> paths = YamlFileFinder.find(directory, diagnostics);
        return parse(paths, SourceFileReader::read, diagnostics);
    }

    /** Reads files that are not on disk yet. */
    public static RawDefinitions of(SortedMap<Path, byte[]> contents, DiagnosticCollector diagnostics) {
        List<Path> paths = List.copyOf(contents.keySet());
        return parse(
                paths, (reader, path) -> reader.decode(path, contents.getOrDefault(path, new byte[0])), diagnostics);
    }

    private static RawDefinitions parse(
            List<Path> paths,
            BiFunction<SourceFileReader, Path, Optional<SourceFile>> read,
            DiagnosticCollector diagnostics) {
        UnreadText unparsed = new UnreadText();
        SourceFileReader reader = new SourceFileReader(diagnostics, unparsed);
        YamlComposer composer = new YamlComposer(diagnostics, unparsed);
        List<RawFile> files = paths.stream()
                .flatMap(path -> read.apply(reader, path).stream())
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

    /** The project board. */
    public Optional<RawProject> project() {
        return files.stream().flatMap(file -> file.project().stream()).findFirst();
    }

    /** The issue fields that the values of keys stand in. */
    public Map<PlanningKey, RawMappedField> fields() {
        return files.stream()
                .map(RawFile::fields)
                .filter(fields -> !fields.isEmpty())
                .findFirst()
                .orElse(Map.of());
    }

    /** The defaults that apply to the issues of all files. */
    public RawFields defaultsForAll() {
        return files.stream()
                .filter(RawFile::defaultsForAll)
                .filter(file -> file.rootKeys().containsKey("defaults"))
                .findFirst()
                .map(RawFile::defaults)
                .orElse(RawFields.NONE);
    }

    /** The headings of the sections of all issues. */
    public RawHeadings headings() {
        return files.stream()
                .filter(file -> file.rootKeys().containsKey("headings"))
                .findFirst()
                .map(RawFile::headings)
                .orElse(RawHeadings.NONE);
    }

    /** What could not be parsed of the values of a key, in any file. */
    public UnreadText unread(String key) {
        UnreadText unread = new UnreadText();
        files.forEach(file -> file.unread().getOrDefault(key, List.of()).forEach(unread::add));
        return unread;
    }
}
