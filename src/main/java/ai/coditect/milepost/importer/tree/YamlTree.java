package ai.coditect.milepost.importer.tree;

import ai.coditect.milepost.definition.yaml.SourceFile;
import ai.coditect.milepost.definition.yaml.SourceFileReader;
import ai.coditect.milepost.definition.yaml.UnreadText;
import ai.coditect.milepost.definition.yaml.YamlComposer;
import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.SourceText;
import ai.coditect.milepost.importer.tree.Tree.Field;
import ai.coditect.milepost.importer.tree.Tree.Fields;
import ai.coditect.milepost.importer.tree.Tree.Items;
import ai.coditect.milepost.importer.tree.Tree.Nothing;
import ai.coditect.milepost.importer.tree.Tree.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads YAML. */
public final class YamlTree {

    private final SourceFile file;
    private final Findings findings;

    private YamlTree(SourceFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** The only document of a file; empty if it has none, and if an error was reported. */
    public static Optional<Tree> read(SourceText source, Findings findings) {
        if (source.text().length() > SourceFileReader.MAX_BYTES) {
            findings.error(source.at(1), "YAML of more than 1 MiB is not read", "Divide it, and import the parts.");
            return Optional.empty();
        }
        DiagnosticCollector problems = new DiagnosticCollector();
        SourceFile file = new SourceFile(source.name(), source.text());
        Optional<Node> root = new YamlComposer(problems, new UnreadText()).compose(file);
        for (Diagnostic problem : problems.sorted()) {
            findings.error(problem.location().orElse(source.at(1)), problem.summary(), problem.detail());
        }
        return problems.sorted().isEmpty()
                ? root.map(node -> new YamlTree(file, findings).tree(node))
                : Optional.empty();
    }

    private Tree tree(Node node) {
        Location at = file.at(node);
        if (node instanceof MappingNode mapping) {
            return fields(mapping, at);
        }
        if (node instanceof SequenceNode sequence) {
            return new Items(sequence.getValue().stream().map(this::tree).toList(), at);
        }
        return Tag.NULL.equals(node.getTag()) ? new Nothing(at) : new Text(text(node), at);
    }

    /** The keys of a mapping, with those that it merges in ({@code <<: *name}) and does not have. */
    private Fields fields(MappingNode mapping, Location at) {
        Map<String, Field> fields = new LinkedHashMap<>();
        Map<String, Field> merged = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Tree value = tree(tuple.getValueNode());
            if (isMerge(tuple.getKeyNode())) {
                value.mappings().forEach(from -> from.all().forEach(field -> merged.putIfAbsent(field.key(), field)));
                continue;
            }
            Field field = new Field(text(tuple.getKeyNode()), file.at(tuple.getKeyNode()), value);
            if (fields.put(field.key(), field) != null) {
                findings.error(
                        field.at(),
                        "the key `" + field.key() + "` is given twice",
                        "Remove one of the two: no reader agrees on which counts.");
            }
        }
        merged.forEach(fields::putIfAbsent);
        return new Fields(List.copyOf(fields.values()), at);
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static boolean isMerge(Node key) {
        return key instanceof ScalarNode scalar
                && scalar.isPlain()
                && scalar.getValue().equals("<<");
    }
}
