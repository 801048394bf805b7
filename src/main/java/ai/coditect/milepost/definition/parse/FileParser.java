package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.definition.yaml.SourceFile;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.model.RepositoryRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the top level of a file. */
public final class FileParser {

    /** The keys that make a file the root file. */
    private static final List<String> ROOT_KEYS = List.of("repository", "people", "milestones", "labels");

    private final SourceFile file;
    private final DiagnosticCollector diagnostics;
    private final NodeReader reader;
    private final Set<String> faulty = new HashSet<>();

    public FileParser(SourceFile file, DiagnosticCollector diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
        this.reader = new NodeReader(file, diagnostics);
    }

    /** The file; empty when it is no mapping, which is reported. */
    public Optional<RawFile> parse(Node root) {
        return NodeReader.isNull(root)
                ? Optional.empty()
                : reader.map(root, MappingSchema.FILE).map(this::parse);
    }

    private RawFile parse(MappingReader root) {
        boolean defaultsForAll = ROOT_KEYS.stream().anyMatch(root::has) || !root.has("issues");
        FieldParser fields = new FieldParser(diagnostics);
        ListingParser listings = new ListingParser(diagnostics);
        return new RawFile(
                file,
                rootKeys(root, defaultsForAll),
                repository(root),
                new PeopleParser(file, reader, diagnostics).parse(root, faulty),
                items(
                        root,
                        "milestones",
                        node -> reader.map(node, MappingSchema.MILESTONE).flatMap(listings::milestone)),
                items(
                        root,
                        "labels",
                        node -> reader.map(node, MappingSchema.LABEL).flatMap(listings::label)),
                root.map("defaults", MappingSchema.DEFAULTS).map(fields::parse).orElse(RawFields.NONE),
                defaultsForAll,
                root.line("workstream"),
                items(
                        root,
                        "issues",
                        node -> reader.map(node, MappingSchema.ISSUE)
                                .map(new IssueParser(reader, diagnostics, fields)::parse)),
                faulty);
    }

    private static Map<String, Location> rootKeys(MappingReader root, boolean defaultsForAll) {
        Map<String, Location> keys = new LinkedHashMap<>();
        ROOT_KEYS.forEach(key -> root.at(key).ifPresent(at -> keys.put(key, at)));
        if (defaultsForAll) {
            root.at("defaults").ifPresent(at -> keys.put("defaults", at));
        }
        return keys;
    }

    private Optional<Scalar> repository(MappingReader root) {
        Optional<Scalar> repository = root.line("repository");
        repository
                .filter(text -> RepositoryRef.parse(text.value()).isEmpty())
                .ifPresent(text -> diagnostics.error(
                        text.at(),
                        "`" + text.value() + "` is not a repository",
                        "Write its owner and its name, for example `octocat/hello-world`."));
        return repository;
    }

    private <T> List<T> items(MappingReader root, String key, Function<Node, Optional<T>> parse) {
        List<T> items = new ArrayList<>();
        if (root.has(key) && !root.hasList(key)) {
            faulty.add(key);
        }
        for (Node node : root.items(key)) {
            Optional<T> item = parse.apply(node);
            item.ifPresentOrElse(items::add, () -> faulty.add(key));
        }
        return items;
    }
}
