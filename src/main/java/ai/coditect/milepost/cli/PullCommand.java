package ai.coditect.milepost.cli;

import ai.coditect.milepost.apply.PlanMaker;
import ai.coditect.milepost.cli.command.Argument;
import ai.coditect.milepost.cli.command.Candidates;
import ai.coditect.milepost.cli.command.CommandHelp;
import ai.coditect.milepost.cli.connection.RepositoryConnection;
import ai.coditect.milepost.cli.connection.RepositoryConnector;
import ai.coditect.milepost.cli.options.AdvisedCommand;
import ai.coditect.milepost.cli.options.OutputOptions;
import ai.coditect.milepost.cli.options.PaceOption;
import ai.coditect.milepost.cli.options.ServerOptions;
import ai.coditect.milepost.cli.options.UsageException;
import ai.coditect.milepost.cli.options.YesOption;
import ai.coditect.milepost.cli.output.Printer;
import ai.coditect.milepost.cli.process.Confirmation;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.definition.DefinitionFiles;
import ai.coditect.milepost.definition.DefinitionLoader;
import ai.coditect.milepost.definition.DefinitionResult;
import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.Suggestions;
import ai.coditect.milepost.file.FileEdits;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.plan.Comparison;
import ai.coditect.milepost.plan.PlanOptions;
import ai.coditect.milepost.pull.Pull;
import ai.coditect.milepost.pull.PullOptions;
import ai.coditect.milepost.pull.PullOptions.Extra;
import ai.coditect.milepost.pull.Puller;
import ai.coditect.milepost.report.PulledFile;
import ai.coditect.milepost.report.json.PullJson.Written;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code milepost pull}: what people changed on GitHub comes into the definitions. */
final class PullCommand extends DefinitionsCommand {

    private final Argument<List<String>> ids = parameters("ID")
            .help("Only the issues of these definitions.")
            .offering(Candidates.IDS)
            .listOf(String.class);

    private final ServerOptions serverOptions = with(new ServerOptions());

    private final Argument<Boolean> progress = option("--progress")
            .help("Also ticks, and states that the definitions do not name.")
            .flag();

    private final Argument<Boolean> drift = option("--drift")
            .help("Also values of labels and milestones (color, description, due_on, state). Nothing records what was"
                    + " last applied to them, so what the YAML says gives way even if it is newer.")
            .flag();

    private final Argument<Boolean> opened = option("--new")
            .help("Also issues that people opened in a declared milestone.")
            .flag();

    private final Argument<Boolean> onlyShown = option("--dry-run")
            .help("Show what would be written, and write nothing.")
            .flag();

    private final Argument<Boolean> yes = with(new YesOption()).yes;

    private final Argument<Boolean> detailedExitcode = option("--detailed-exitcode")
            .help("With --dry-run: exit with 2 when there is something to pull.")
            .flag();

    private final OutputOptions outputOptions = with(new OutputOptions());

    private final Printer printer;
    private final RepositoryConnector connector;

    PullCommand(Environment environment) {
        super(environment);
        printer = new Printer(environment, outputOptions);
        connector = new RepositoryConnector(environment, serverOptions, outputOptions, printer);
    }

    @Override
    public CommandHelp help() {
        return CommandHelp.of(
                        "pull",
                        "Bring what people changed on GitHub into the definitions.",
                        "It is what changed since the last apply. GitHub is only read. Of the files nothing changes but"
                                + " the values themselves: comments, quotes and order stay.")
                .exits(ExitCode.OK)
                .exit(
                        ExitCode.FAILED,
                        "Both sides changed the same, something cannot come in, or the question was not answered with"
                                + " yes.")
                .exit(ExitCode.CHANGES_PENDING, "With --dry-run --detailed-exitcode: something is to be pulled.")
                .asksGitHub()
                .examples(
                        "milepost pull                      show the change of each file, and ask",
                        "milepost pull --dry-run            only show it",
                        "milepost pull pytest-setup         the issue of one definition",
                        "milepost pull --progress           ticks and closed issues, too")
                .document("docs/pull.md");
    }

    @Override
    Printer printer() {
        return printer;
    }

    @Override
    void showErrors(LoadedDefinitions invalid) throws IOException {
        printer.diagnostics(invalid.result().diagnostics(), invalid.name());
        printer.report(serverOptions).checked(invalid.result().diagnostics(), invalid.name());
    }

    @Override
    ExitCode run(LoadedDefinitions definitions) throws IOException {
        DeclaredState declared = definitions.result().state();
        PullOptions options = options(declared);
        DefinitionFiles files = DefinitionFiles.read(
                environment.workingDirectory().resolve(definitionOptions.directory(environment.workspace())));
        if (!DefinitionLoader.load(files.contents()).state().equals(declared)) {
            printer.complain("The definitions were changed while they were read. Run the same command again.");
            return ExitCode.STOPPED_EARLY;
        }
        Comparison comparison = compare(definitions.result(), options);
        List<Diagnostic> findings = new ArrayList<>(definitions.result().diagnostics());
        findings.addAll(comparison.findings());
        if (findings.stream().anyMatch(Diagnostic::isError)) {
            printer.diagnostics(findings, definitions.name());
            printer.report(serverOptions).checked(findings, definitions.name());
            return ExitCode.FAILED;
        }
        return finish(Puller.pull(files, comparison, options), findings);
    }

    private Comparison compare(DefinitionResult definitions, PullOptions wanted) {
        DeclaredState declared = definitions.state();
        PlanOptions options = PlanOptions.cautious(PaceOption.DEFAULT);
        RepositoryConnection remote = connector.open(declared, PaceOption.DEFAULT);
        return new PlanMaker(remote.reader(), remote.boardReader(), options, definitions.places()::of)
                .compare(declared, wanted.milestones(declared));
    }

    private PullOptions options(DeclaredState declared) {
        if (detailedExitcode.value() && !onlyShown.value()) {
            throw new UsageException(
                    "--detailed-exitcode tells what is to be pulled: give it together with --dry-run.");
        }
        Set<String> known = declared.issues().stream()
                .map(issue -> issue.id().value())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<IssueId> only = new TreeSet<>();
        for (String id : ids.value()) {
            if (!known.contains(id)) {
                throw new UsageException("No issue has the id '" + id + "'. "
                        + new Suggestions().orElse(id, known, "Name the id of a definition."));
            }
            only.add(new IssueId(id));
        }
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        if (progress.value()) {
            extras.add(Extra.PROGRESS);
        }
        if (drift.value()) {
            extras.add(Extra.DRIFT);
        }
        if (opened.value()) {
            extras.add(Extra.NEW);
        }
        if (!only.isEmpty() && (drift.value() || opened.value())) {
            throw new UsageException("--drift and --new are about more than single issues: leave the ids out.");
        }
        return new PullOptions(only, extras);
    }

    private ExitCode finish(Pull pull, List<Diagnostic> findings) throws IOException {
        List<PulledFile> files = pull.files().entrySet().stream()
                .map(file -> new PulledFile(
                        name(file.getKey()),
                        file.getValue().before(),
                        file.getValue().after()))
                .toList();
        if (files.isEmpty() || onlyShown.value()) {
            printer.pulled(pull, files, findings, Written.NO);
            printer.report(serverOptions).pulled(pull, files, findings, Written.NO);
            return shown(pull);
        }
        boolean isForPeople = outputOptions.format.value() == OutputOptions.Format.TEXT;
        if (isForPeople) {
            printer.pulled(pull, files, findings, Written.NO);
        } else if (!yes.value()) {
            printer.pulledAside(pull, files, findings);
        }
        if (environment.out().failure().isPresent()) {
            printer.complain("The changes could not be shown, so nothing was written.");
            return ExitCode.FAILED;
        }
        if (!isConfirmed()) {
            printer.complain("Nothing was written.");
            return environment.interruption().isRequested() ? ExitCode.STOPPED_EARLY : ExitCode.FAILED;
        }
        Optional<Path> changed = FileEdits.make(pull.files().entrySet().stream()
                .map(file -> new FileEdits.Edit(
                        file.getKey(), file.getValue().before(), file.getValue().after()))
                .toList());
        if (changed.isPresent()) {
            printer.complain(name(changed.get())
                    + " was changed while this ran. Nothing was written; run the same command again.");
            return ExitCode.STOPPED_EARLY;
        }
        if (!isForPeople) {
            printer.pulled(pull, files, findings, Written.YES);
        }
        printer.report(serverOptions).pulled(pull, files, findings, Written.YES);
        printer.note("Written. Read the change, for example with git diff; what it means for GitHub shows:");
        printer.note("  "
                + new AdvisedCommand(environment.program(), "plan")
                        .with(definitionOptions)
                        .with(serverOptions));
        return status(pull);
    }

    private ExitCode shown(Pull pull) {
        if (!pull.files().isEmpty()) {
            printer.note("Nothing was written, because of --dry-run.");
        }
        boolean pending = detailedExitcode.value() && !pull.files().isEmpty();
        return status(pull) == ExitCode.FAILED ? ExitCode.FAILED : pending ? ExitCode.CHANGES_PENDING : ExitCode.OK;
    }

    private static ExitCode status(Pull pull) {
        return pull.hasDisputes() || pull.isPartial() ? ExitCode.FAILED : ExitCode.OK;
    }

    private String name(Path file) {
        Path shown = definitionOptions.directory(environment.workspace());
        Path directory = environment.workingDirectory().resolve(shown);
        return shown.resolve(directory.normalize().relativize(file.normalize()))
                .normalize()
                .toString()
                .replace('\\', '/');
    }

    private boolean isConfirmed() {
        return yes.value()
                || Confirmation.ask(environment, "Write these changes?")
                        .orElseThrow(() -> new UsageException(
                                "There is no terminal to ask on. Nothing was written. Run it again with --yes."));
    }
}
