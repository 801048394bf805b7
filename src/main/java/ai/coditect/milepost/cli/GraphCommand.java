package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.options.DefinitionOptions;
import ai.coditect.milepost.cli.options.OutputOptions;
import ai.coditect.milepost.cli.output.Printer;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.report.GraphDot;
import ai.coditect.milepost.report.GraphMarkdown;
import ai.coditect.milepost.report.GraphMermaid;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code milepost graph}: draws what depends on what, without asking GitHub anything. */
@Command(
        name = "graph",
        description = "Draw the dependencies of the definitions, the critical path marked. Works offline.")
final class GraphCommand implements Callable<Integer> {

    /** The language of the drawing. */
    enum Format {
        MARKDOWN,
        MERMAID,
        DOT
    }

    private final Environment environment;

    @Mixin
    private DefinitionOptions definitionOptions = new DefinitionOptions();

    @Option(
            names = "--format",
            paramLabel = "markdown|mermaid|dot",
            description = "markdown: a Mermaid chart with its figures, to paste into GitHub (default);"
                    + " mermaid: the chart alone; dot: for Graphviz.")
    private Format format = Format.MARKDOWN;

    GraphCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        LoadedDefinitions definitions = LoadedDefinitions.load(environment, definitionOptions);
        if (definitions.result().hasErrors()) {
            new Printer(environment, new OutputOptions())
                    .complaints(definitions.result().diagnostics(), definitions.name());
            return ExitCode.INVALID_DEFINITIONS.status();
        }
        DependencyGraph graph = DependencyGraph.of(definitions.result().state());
        switch (format) {
            case MARKDOWN -> new GraphMarkdown().write(graph, environment.out());
            case MERMAID -> new GraphMermaid().write(graph, environment.out());
            case DOT -> new GraphDot().write(graph, environment.out());
        }
        return ExitCode.OK.status();
    }
}
