package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.options.OutputOptions;
import ai.coditect.milepost.cli.output.Printer;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.report.graph.GraphDot;
import ai.coditect.milepost.report.graph.GraphMarkdown;
import ai.coditect.milepost.report.graph.GraphMermaid;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code milepost graph}: draws what depends on what, without asking GitHub anything. */
@Command(
        name = "graph",
        description = "Draw the dependencies of the definitions, the critical path marked. Works offline.")
final class GraphCommand extends DefinitionsCommand {

    /** The language of the drawing. */
    enum Format {
        MARKDOWN,
        MERMAID,
        DOT
    }

    @Option(
            names = "--format",
            paramLabel = "markdown|mermaid|dot",
            description = "markdown: a Mermaid chart with its figures, to paste into GitHub (default);"
                    + " mermaid: the chart alone; dot: for Graphviz.")
    private Format format = Format.MARKDOWN;

    GraphCommand(Environment environment) {
        super(environment);
    }

    @Override
    void showErrors(LoadedDefinitions invalid) throws IOException {
        new Printer(environment, new OutputOptions())
                .complaints(invalid.result().diagnostics(), invalid.name());
    }

    @Override
    ExitCode run(LoadedDefinitions valid) throws IOException {
        DependencyGraph graph = DependencyGraph.of(valid.result().state());
        switch (format) {
            case MARKDOWN -> new GraphMarkdown().write(graph, environment.out());
            case MERMAID -> new GraphMermaid().write(graph, environment.out());
            case DOT -> new GraphDot().write(graph, environment.out());
        }
        return ExitCode.OK;
    }
}
