package ai.coditect.milepost.definition.yaml;

import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Writes aliases out: each becomes a node of its own, whose place is where the alias is. What is written out is
 * measured over all files, and nothing more is once there is too much of it.
 */
final class AliasExpander {

    /** What all files together may be; in characters, with something for each node. */
    private static final long MOST = 16 << 20;

    /** What a node costs beside its text. */
    private static final int NODE = 16;

    private final DiagnosticCollector diagnostics;
    private long left = MOST;

    AliasExpander(DiagnosticCollector diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * The nodes of a file, each of which stands in one place only; empty if an error was reported.
     *
     * @param aliases all aliases of the file, in its order
     */
    Optional<Node> expand(SourceFile file, Node root, Deque<Event> aliases) {
        Expansion expansion = new Expansion(file, aliases);
        Node expanded = expansion.expand(root);
        return expansion.refused ? Optional.empty() : Optional.of(expanded);
    }

    /** One file's. */
    private final class Expansion {
        private final SourceFile file;
        private final Deque<Event> aliases;
        private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
        private boolean refused;

        Expansion(SourceFile file, Deque<Event> aliases) {
            this.file = file;
            this.aliases = aliases;
        }

        Node expand(Node node) {
            boolean repeatable = node.getAnchor() != null;
            if (repeatable && !seen.add(node)) {
                return alias(node, aliases.removeFirst());
            }
            if (repeatable) {
                open.add(node);
            }
            charge(node, node.getStartMark());
            if (node instanceof SequenceNode sequence) {
                sequence.getValue().replaceAll(this::expand);
            } else if (node instanceof MappingNode mapping) {
                List<NodeTuple> tuples = new ArrayList<>();
                mapping.getValue()
                        .forEach(tuple ->
                                tuples.add(new NodeTuple(expand(tuple.getKeyNode()), expand(tuple.getValueNode()))));
                mapping.setValue(tuples);
            }
            open.remove(node);
            return node;
        }

        private Node alias(Node node, Event at) {
            if (open.contains(node)) {
                refused = true;
                diagnostics.error(
                        file.at(at.getStartMark()),
                        "the alias stands in the very list or mapping that it repeats",
                        "That would never end. Remove the alias, or write out what is meant.");
            }
            return copy(node, at);
        }

        private Node copy(Node node, Event at) {
            charge(node, at.getStartMark());
            if (node instanceof SequenceNode sequence) {
                List<Node> items = new ArrayList<>();
                if (!refused) {
                    sequence.getValue().forEach(item -> items.add(copy(item, at)));
                }
                return new SequenceNode(
                        node.getTag(), true, items, at.getStartMark(), at.getEndMark(), sequence.getFlowStyle());
            }
            if (node instanceof MappingNode mapping) {
                List<NodeTuple> tuples = new ArrayList<>();
                if (!refused) {
                    mapping.getValue()
                            .forEach(tuple -> tuples.add(
                                    new NodeTuple(copy(tuple.getKeyNode(), at), copy(tuple.getValueNode(), at))));
                }
                return new MappingNode(
                        node.getTag(), true, tuples, at.getStartMark(), at.getEndMark(), mapping.getFlowStyle());
            }
            return new ScalarNode(
                    node.getTag(), true, text(node), at.getStartMark(), at.getEndMark(), ScalarStyle.DOUBLE_QUOTED);
        }

        private void charge(Node node, Mark at) {
            left -= NODE + text(node).length();
            if (left < 0 && !refused) {
                refused = true;
                diagnostics.error(
                        file.at(at),
                        "the definitions are larger than 16 MiB when all aliases (`*name`) are written out",
                        "Definitions are far smaller than that. Write what issues share into `defaults:`.");
            }
        }
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
