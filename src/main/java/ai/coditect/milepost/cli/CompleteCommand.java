package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.command.Argument;
import ai.coditect.milepost.cli.command.Arguments;
import ai.coditect.milepost.cli.command.Candidates;
import ai.coditect.milepost.cli.command.Command;
import ai.coditect.milepost.cli.command.CommandHelp;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.cli.shell.Completer;
import ai.coditect.milepost.cli.shell.Completion;
import ai.coditect.milepost.definition.DefinitionResult;
import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.graph.Workstream;
import ai.coditect.milepost.model.DeclaredState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the scripts of {@code milepost completion} call for each Tab: {@code milepost __complete -- WORD...}. It prints
 * a line for each candidate, its description behind a tab, or {@code :files} or {@code :directories} where the shell is
 * to offer these.
 */
final class CompleteCommand extends Arguments implements Command {

    static final String NAME = "__complete";

    private final Environment environment;

    private final Argument<List<String>> words = parameters("WORD")
            .help("What was typed after the name of the program, up to the cursor.")
            .listOf(String.class);

    CompleteCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public CommandHelp help() {
        return CommandHelp.of(NAME, "Offer words to a shell.");
    }

    @Override
    public ExitCode run() {
        Completion completion = new Completer(new Commands(environment).all(), this::named).complete(words.value());
        completion.values().forEach(value -> environment.out().println(value.value() + "\t" + value.description()));
        switch (completion.paths()) {
            case FILES -> environment.out().println(":files");
            case DIRECTORIES -> environment.out().println(":directories");
            case NONE -> {}
        }
        return ExitCode.OK;
    }

    private List<String> named(Candidates source, Optional<Path> directory) {
        Path read = directory.orElseGet(environment.workspace()::definitions);
        DefinitionResult definitions = LoadedDefinitions.load(environment, read).result();
        return definitions.hasErrors()
                ? List.of()
                : names(source, definitions.state())
                        .filter(CompleteCommand::isPrintable)
                        .toList();
    }

    private static Stream<String> names(Candidates source, DeclaredState state) {
        return switch (source) {
            case IDS -> state.issues().stream().map(issue -> issue.id().value());
            case LABELS -> state.labels().stream().map(label -> label.name().value());
            case MILESTONES -> state.milestones().stream().map(milestone -> milestone.title());
            case WORKSTREAMS -> DependencyGraph.of(state).workstreams().stream().map(Workstream::name);
            case BY_TYPE, FILES, DIRECTORIES, COMMANDS -> Stream.of();
        };
    }

    /** A terminal obeys some characters, and a definition may come from anybody. */
    private static boolean isPrintable(String name) {
        return name.codePoints()
                .noneMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.FORMAT);
    }
}
