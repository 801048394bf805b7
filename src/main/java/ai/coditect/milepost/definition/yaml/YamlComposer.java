package ai.coditect.milepost.definition.yaml;

import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.diagnostic.Location;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Composes the node graph of a YAML text. No object is ever constructed from a tag. */
public final class YamlComposer {

    private static final int MAX_ALIASES = 50;
    private static final int MAX_DEPTH = 20;

    private final DiagnosticCollector diagnostics;
    private final UnreadText unparsed;
    private final AliasExpander aliases;

    public YamlComposer(DiagnosticCollector diagnostics, UnreadText unparsed) {
        this.diagnostics = diagnostics;
        this.unparsed = unparsed;
        this.aliases = new AliasExpander(diagnostics);
    }

    /** The document's root node; empty for an empty file, and if an error was reported. */
    public Optional<Node> compose(SourceFile file) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MAX_ALIASES);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setTagInspector(tag -> true); // NodeChecker reports every tag, with its location
        options.setCodePointLimit(SourceFileReader.MAX_BYTES);
        try {
            StreamReader reader = new LightReader(file.text());
            AliasMarks parser = new AliasMarks(new ParserImpl(reader, options));
            Optional<Node> root =
                    Optional.ofNullable(new Composer(parser, new TextResolver(), options).getSingleNode());
            if (root.isEmpty()) {
                return root;
            }
            new NodeChecker(file, diagnostics).check(root.get());
            Optional<Node> expanded = aliases.expand(file, root.get(), parser.aliases());
            if (expanded.isPresent()) {
                return expanded;
            }
        } catch (MarkedYAMLException e) {
            Location at = e.getProblemMark() == null ? file.at(0) : file.at(e.getProblemMark());
            String problem = e.getProblem().lines().findFirst().orElse("");
            diagnostics.error(at, "invalid YAML: " + YamlError.summary(problem), SyntaxAdvice.of(file, e, problem));
        } catch (ReaderException e) {
            diagnostics.error(
                    file.at(e.getPosition()),
                    String.format("the character U+%04X is not allowed in YAML", e.getCodePoint()),
                    "Remove it; editors often hide such characters.");
        } catch (YAMLException e) {
            String problem = Objects.requireNonNullElse(e.getMessage(), "");
            diagnostics.error(
                    file.at(0), "the file is refused: " + YamlError.summary(problem), YamlError.advice(problem));
        }
        unparsed.add(file.text());
        return Optional.empty();
    }
}
