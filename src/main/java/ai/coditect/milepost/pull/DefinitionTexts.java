package ai.coditect.milepost.pull;

import ai.coditect.milepost.definition.DefinitionFiles;
import ai.coditect.milepost.definition.parse.MappingSchema;
import ai.coditect.milepost.definition.parse.RawDefinitions;
import ai.coditect.milepost.definition.parse.RawFile;
import ai.coditect.milepost.definition.parse.RawIssue;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.pull.edit.IssuePlace;
import ai.coditect.milepost.pull.edit.IssuePlace.Defaults;
import ai.coditect.milepost.yamledit.Place;
import ai.coditect.milepost.yamledit.YamlEditor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of definitions as texts that are being edited, and what stands where in them. */
final class DefinitionTexts {

    /** An issue of the same milestone counts for more than all others that a file can have. */
    private static final int SAME_MILESTONE = 1 << 16;

    private final DefinitionFiles files;
    private final RawDefinitions raw;
    private final Map<Path, YamlEditor> editors = new TreeMap<>();
    private final Map<IssueId, IssuePlace> issues = new LinkedHashMap<>();
    private final List<Place> roots = new ArrayList<>();

    DefinitionTexts(DefinitionFiles files) {
        this.files = files;
        this.raw = RawDefinitions.of(files.contents(), new DiagnosticCollector());
        Map<String, Path> paths = new HashMap<>();
        files.contents().keySet().forEach(path -> paths.put(path.toString().replace('\\', '/'), path));
        Map<RawFile, Place> rootOf = new LinkedHashMap<>();
        for (RawFile file : raw.files()) {
            Optional.ofNullable(paths.get(file.source().name()))
                    .map(this::open)
                    .ifPresent(root -> rootOf.put(file, root));
        }
        roots.addAll(rootOf.values());
        Optional<Defaults> forAll = rootOf.entrySet().stream()
                .filter(entry -> entry.getKey().defaultsForAll())
                .flatMap(entry -> defaults(entry.getValue()).stream())
                .findFirst();
        rootOf.forEach((file, root) -> {
            List<Defaults> defaults = new ArrayList<>();
            if (!file.defaultsForAll()) {
                defaults(root).ifPresent(defaults::add);
            }
            forAll.ifPresent(defaults::add);
            root.get("issues").ifPresent(list -> addIssues(file, list, defaults));
        });
    }

    private static Optional<Defaults> defaults(Place root) {
        return root.get("defaults").map(place -> new Defaults(root, place));
    }

    private Place open(Path path) {
        YamlEditor editor = YamlEditor.of(text(path));
        editors.put(path, editor);
        return editor.root();
    }

    private String text(Path path) {
        return new String(Optional.ofNullable(files.contents().get(path)).orElseThrow(), StandardCharsets.UTF_8);
    }

    private void addIssues(RawFile file, Place list, List<Defaults> defaults) {
        List<Place> places = list.items();
        for (int i = 0; i < Math.min(places.size(), file.issues().size()); i++) {
            RawIssue issue = file.issues().get(i);
            Place place = places.get(i);
            issue.id()
                    .flatMap(id -> IssueId.parse(id.value()))
                    .ifPresent(id -> issues.put(id, new IssuePlace(list, place, defaults)));
        }
    }

    RawDefinitions raw() {
        return raw;
    }

    /** Every issue by its id. */
    Map<IssueId, IssuePlace> issues() {
        return issues;
    }

    /** Where a new issue goes, and the defaults that apply to it there. */
    record Home(Place list, List<Defaults> defaults) {}

    /** The list that has most issues of a milestone, or else most issues. */
    Optional<Home> home(Optional<String> milestone, DeclaredState declared) {
        Map<Place, Integer> counts = new LinkedHashMap<>();
        for (DeclaredIssue issue : declared.issues()) {
            Optional.ofNullable(issues.get(issue.id())).ifPresent(place -> {
                boolean same = issue.content().milestone().equals(milestone);
                counts.merge(place.list(), same ? SAME_MILESTONE : 1, Integer::sum);
            });
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Place, Integer>comparingByValue())
                .map(Map.Entry::getKey)
                .flatMap(list -> issues.values().stream()
                        .filter(place -> place.list().equals(list))
                        .findFirst())
                .map(place -> new Home(place.list(), place.defaults()));
    }

    /** The mapping of each file. */
    List<Place> roots() {
        return roots;
    }

    /**
     * A file to which a root key can be added: one that has others, or one whose defaults do not become those of all.
     */
    Optional<Place> rootFile() {
        return roots.stream()
                .filter(root -> MappingSchema.rootKeys().stream()
                        .anyMatch(key -> root.get(key).isPresent()))
                .findFirst()
                .or(() -> roots.stream()
                        .filter(root ->
                                roots.size() == 1 || root.get("defaults").isEmpty())
                        .findFirst());
    }

    /** The list of a root key, if a file has one. */
    Optional<Place> list(String key) {
        return roots.stream()
                .flatMap(root -> root.get(key).stream())
                .filter(Place::isList)
                .findFirst();
    }

    /** The files that change, with their new texts; empty when one of them could not be edited. */
    Optional<SortedMap<Path, Pull.FileChange>> changed() {
        SortedMap<Path, Pull.FileChange> changed = new TreeMap<>();
        for (Map.Entry<Path, YamlEditor> entry : editors.entrySet()) {
            Optional<String> after = entry.getValue().edited();
            if (after.isEmpty()) {
                return Optional.empty();
            }
            String before = text(entry.getKey());
            if (!after.get().equals(before)) {
                changed.put(entry.getKey(), new Pull.FileChange(before, after.get()));
            }
        }
        return Optional.of(changed);
    }
}
