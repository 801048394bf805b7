package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.command.Argument;
import ai.coditect.milepost.cli.command.Candidates;
import ai.coditect.milepost.cli.command.CommandHelp;
import ai.coditect.milepost.cli.options.OutputOptions;
import ai.coditect.milepost.cli.options.UsageException;
import ai.coditect.milepost.cli.output.Printer;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.diagnostic.Suggestions;
import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.graph.Workstream;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.plan.Comparison;
import ai.coditect.milepost.progress.TrackedIssue;
import ai.coditect.milepost.report.Visible;
import ai.coditect.milepost.report.graph.Direction;
import ai.coditect.milepost.report.graph.GraphDot;
import ai.coditect.milepost.report.graph.GraphMarkdown;
import ai.coditect.milepost.report.graph.GraphMermaid;
import ai.coditect.milepost.report.graph.GraphSelection;
import ai.coditect.milepost.report.graph.GraphSvg;
import ai.coditect.milepost.report.graph.GraphView;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code milepost graph}: draws what depends on what; GitHub is asked only with {@code --live}. */
final class GraphCommand extends ProgressCommand {

    /** The language of the drawing. */
    enum Format {
        MARKDOWN,
        MERMAID,
        DOT,
        SVG
    }

    private final Argument<Format> format = option("--format")
            .label("markdown|mermaid|dot|svg")
            .help("markdown: a Mermaid chart with its figures, to paste into GitHub (default); mermaid: the chart"
                    + " alone; dot: for Graphviz; svg: a picture.")
            .of(Format.class, Format.MARKDOWN);

    private final Argument<Direction> direction = option("--direction")
            .label("LR|TB")
            .help("Where the arrows lead: to the right (default), or down.")
            .of(Direction.class, Direction.LR);

    private final Argument<List<String>> workstreams = option("--workstream")
            .label("NAME")
            .help("Only the issues of this workstream, and dashed what they wait for or block elsewhere; may be"
                    + " repeated.")
            .offering(Candidates.WORKSTREAMS)
            .listOf(String.class);

    private final Argument<Boolean> critical =
            option("--critical").help("Only the critical path.").flag();

    private final Argument<Boolean> live = option("--live")
            .help("With the state, number and link of each issue on GitHub, read in one request.")
            .flag();

    GraphCommand(Environment environment) {
        super(environment);
    }

    @Override
    public CommandHelp help() {
        return CommandHelp.of(
                        "graph",
                        "Draw the dependencies of the definitions, with the critical path.",
                        "It works offline, unless --live asks for states, numbers and links.")
                .exit(ExitCode.OK, "Drawn.")
                .asksGitHub()
                .examples(
                        "milepost graph                          a Mermaid chart, to paste into GitHub",
                        "milepost graph --format svg > plan.svg  a picture",
                        "milepost graph --workstream Docs        one workstream, and what it waits for",
                        "milepost graph --critical --live        how far the critical path is")
                .document("docs/graph.md");
    }

    @Override
    Printer printer() {
        return new Printer(environment, new OutputOptions());
    }

    @Override
    void showErrors(LoadedDefinitions invalid) throws IOException {
        printer().complaints(invalid.result().diagnostics(), invalid.name());
    }

    @Override
    ExitCode run(LoadedDefinitions valid) throws IOException {
        DependencyGraph graph = DependencyGraph.of(valid.result().state());
        GraphSelection selection = selection(graph);
        GraphView view = GraphView.of(graph, selection, direction.value(), live.value() ? tracked(valid) : offline());
        switch (format.value()) {
            case MARKDOWN -> new GraphMarkdown().write(view, environment.out());
            case MERMAID -> new GraphMermaid().write(view, environment.out());
            case DOT -> new GraphDot().write(view, environment.out());
            case SVG -> new GraphSvg().write(view, environment.out());
        }
        return ExitCode.OK;
    }

    private Map<IssueId, TrackedIssue> tracked(LoadedDefinitions definitions) throws IOException {
        OutputOptions output = new OutputOptions();
        Printer printer = new Printer(environment, output);
        Comparison comparison = compare(definitions, output, printer, Reading.ISSUES);
        if (!comparison.findings().isEmpty()) {
            printer.complaints(comparison.findings(), definitions.name());
        }
        return progress(comparison).byId();
    }

    private Map<IssueId, TrackedIssue> offline() {
        Stream.concat(serverOptions.all().stream(), Stream.of(today))
                .filter(Argument::isGiven)
                .findFirst()
                .ifPresent(option -> {
                    throw new UsageException(
                            option + " is about GitHub, which is asked only with --live. Add --live, or leave " + option
                                    + " out.");
                });
        return Map.of();
    }

    private GraphSelection selection(DependencyGraph graph) {
        Set<String> known =
                graph.workstreams().stream().map(Workstream::name).collect(Collectors.toCollection(LinkedHashSet::new));
        for (String name : workstreams.value()) {
            if (!known.contains(name)) {
                throw new UsageException(unknown(name, known));
            }
        }
        return new GraphSelection(
                new LinkedHashSet<>(workstreams.value()),
                critical.value() ? GraphSelection.Scope.CRITICAL : GraphSelection.Scope.ALL);
    }

    private static String unknown(String name, Set<String> known) {
        return "No workstream is named '" + Visible.line(name) + "'. "
                + new Suggestions()
                        .nearest(name, known)
                        .map(near -> "Did you mean '" + Visible.line(near) + "'? ")
                        .orElse("")
                + (known.isEmpty()
                        ? "The definitions have no issues."
                        : "There " + (known.size() == 1 ? "is " : "are ")
                                + known.stream()
                                        .map(each -> "'" + Visible.line(each) + "'")
                                        .collect(Collectors.joining(", "))
                                + ".");
    }
}
