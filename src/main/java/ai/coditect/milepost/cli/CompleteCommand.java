package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.options.Completes;
import ai.coditect.milepost.cli.options.DefinitionOptions;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.cli.shell.Completer;
import ai.coditect.milepost.cli.shell.Completion;
import ai.coditect.milepost.definition.DefinitionResult;
import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.graph.Workstream;
import ai.coditect.milepost.model.DeclaredState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * What the scripts of {@code milepost completion} call for each Tab: {@code milepost __complete -- WORD...}. It prints
 * a line for each candidate, its description behind a tab, or {@code :files} or {@code :directories} where the shell is
 * to offer these.
 */
@Command(name = CompleteCommand.NAME, hidden = true, description = "Offer words to a shell.")
final class CompleteCommand implements Callable<Integer> {

    static final String NAME = "__complete";

    private final Environment environment;

    @Parameters(arity = "0..*", description = "What was typed after the name of the program, up to the cursor.")
    private List<String> words = new ArrayList<>();

    CompleteCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Completion completion = new Completer(new Commands(environment).all(), this::named).complete(words);
        completion.values().forEach(value -> environment.out().println(value.value() + "\t" + value.description()));
        switch (completion.paths()) {
            case FILES -> environment.out().println(":files");
            case DIRECTORIES -> environment.out().println(":directories");
            case NONE -> {}
        }
        return ExitCode.OK.status();
    }

    private List<String> named(Completes.Source source, Optional<Path> directory) {
        DefinitionOptions options = directory.map(DefinitionOptions::in).orElseGet(DefinitionOptions::new);
        DefinitionResult definitions =
                LoadedDefinitions.load(environment, options).result();
        return definitions.hasErrors()
                ? List.of()
                : names(source, definitions.state())
                        .filter(CompleteCommand::isPrintable)
                        .toList();
    }

    private static Stream<String> names(Completes.Source source, DeclaredState state) {
        return switch (source) {
            case IDS -> state.issues().stream().map(issue -> issue.id().value());
            case LABELS -> state.labels().stream().map(label -> label.name().value());
            case MILESTONES -> state.milestones().stream().map(milestone -> milestone.title());
            case WORKSTREAMS -> DependencyGraph.of(state).workstreams().stream().map(Workstream::name);
            case FILES, DIRECTORIES, COMMANDS, NOTHING -> Stream.of();
        };
    }

    /** A terminal obeys some characters, and a definition may come from anybody. */
    private static boolean isPrintable(String name) {
        return name.codePoints()
                .noneMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.FORMAT);
    }
}
