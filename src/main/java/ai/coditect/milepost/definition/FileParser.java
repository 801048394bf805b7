package ai.coditect.milepost.definition;

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
final class FileParser {

    /** The keys that make a file the root file. */
    private static final List<String> ROOT_KEYS = List.of("repository", "people", "milestones", "labels");

    private final SourceFile file;
    private final Problems problems;
    private final NodeReader reader;
    private final Set<String> faulty = new HashSet<>();

    FileParser(SourceFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.reader = new NodeReader(file, problems);
    }

    /** The file; empty when it is no mapping, which is reported. */
    Optional<RawFile> parse(Node root) {
        return NodeReader.isNull(root)
                ? Optional.empty()
                : reader.map(root, Form.FILE).map(this::parse);
    }

    private RawFile parse(MapCursor root) {
        boolean defaultsForAll = ROOT_KEYS.stream().anyMatch(root::has) || !root.has("issues");
        FieldParser fields = new FieldParser(problems);
        ListingParser listings = new ListingParser(problems);
        return new RawFile(
                file,
                rootKeys(root, defaultsForAll),
                repository(root),
                new PeopleParser(file, reader, problems).parse(root, faulty),
                items(
                        root,
                        "milestones",
                        node -> reader.map(node, Form.MILESTONE).flatMap(listings::milestone)),
                items(root, "labels", node -> reader.map(node, Form.LABEL).flatMap(listings::label)),
                root.map("defaults", Form.DEFAULTS).map(fields::parse).orElse(RawFields.NONE),
                defaultsForAll,
                root.line("workstream"),
                items(
                        root,
                        "issues",
                        node -> reader.map(node, Form.ISSUE).map(new IssueParser(reader, problems, fields)::parse)),
                faulty);
    }

    private static Map<String, Location> rootKeys(MapCursor root, boolean defaultsForAll) {
        Map<String, Location> keys = new LinkedHashMap<>();
        ROOT_KEYS.forEach(key -> root.at(key).ifPresent(at -> keys.put(key, at)));
        if (defaultsForAll) {
            root.at("defaults").ifPresent(at -> keys.put("defaults", at));
        }
        return keys;
    }

    private Optional<Scalar> repository(MapCursor root) {
        Optional<Scalar> repository = root.line("repository");
        repository
                .filter(text -> RepositoryRef.parse(text.value()).isEmpty())
                .ifPresent(text -> problems.error(
                        text.at(),
                        "`" + text.value() + "` is not a repository",
                        "Write its owner and its name, for example `octocat/hello-world`."));
        return repository;
    }

    private <T> List<T> items(MapCursor root, String key, Function<Node, Optional<T>> parse) {
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
