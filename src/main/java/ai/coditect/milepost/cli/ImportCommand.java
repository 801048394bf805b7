package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.command.Argument;
import ai.coditect.milepost.cli.command.Arguments;
import ai.coditect.milepost.cli.command.Command;
import ai.coditect.milepost.cli.command.CommandHelp;
import ai.coditect.milepost.cli.connection.RepositoryConnection;
import ai.coditect.milepost.cli.connection.RepositoryConnector;
import ai.coditect.milepost.cli.options.AdvisedCommand;
import ai.coditect.milepost.cli.options.DefinitionOptions;
import ai.coditect.milepost.cli.options.OutputOptions;
import ai.coditect.milepost.cli.options.PaceOption;
import ai.coditect.milepost.cli.options.SelectionOptions;
import ai.coditect.milepost.cli.options.ServerOptions;
import ai.coditect.milepost.cli.options.UsageException;
import ai.coditect.milepost.cli.options.YesOption;
import ai.coditect.milepost.cli.output.Printer;
import ai.coditect.milepost.cli.process.Confirmation;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.definition.yaml.YamlFileFinder;
import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.diagnostic.Severity;
import ai.coditect.milepost.file.NewFiles;
import ai.coditect.milepost.importer.Formats;
import ai.coditect.milepost.importer.Imported;
import ai.coditect.milepost.importer.Importer;
import ai.coditect.milepost.importer.LiveImporter;
import ai.coditect.milepost.importer.draft.ImportSettings;
import ai.coditect.milepost.importer.draft.ImportSettings.DayOrder;
import ai.coditect.milepost.importer.live.LiveSelection;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.report.json.ImportJson.Written;
import ai.coditect.milepost.schema.Schemas;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code milepost import}: files of other forms become definitions. */
final class ImportCommand extends Arguments implements Command {

    private static final BigDecimal HOURS_PER_DAY = BigDecimal.valueOf(8);

    /** So many files that stand in the way are named. */
    private static final int MOST_NAMED = 10;

    private final Environment environment;

    /** What to do once it is written. */
    private record Advice(String why, AdvisedCommand command) {}

    private final Argument<List<Path>> sources = parameters("SOURCE")
            .help("Files to import, or directories of them. Without one it is the issues of a repository on GitHub.")
            .listOf(Path.class);

    private final DefinitionOptions definitionOptions = with(new DefinitionOptions());

    private final SelectionOptions selectionOptions = with(new SelectionOptions());

    private final ServerOptions serverOptions = with(new ServerOptions());

    private final Argument<Optional<String>> from = option("--from")
            .label("FORMAT")
            .help("The format of the files, where it is not found by itself: markdown, labels, json, csv,"
                    + " frontmatter, shell.")
            .of(String.class);

    private final Argument<Boolean> onlyShown = option("--dry-run")
            .help("Show what would be written, and write nothing.")
            .flag();

    private final Argument<Boolean> yes = with(new YesOption()).yes;

    private final Argument<Optional<BigDecimal>> hoursPerDay = option("--hours-per-day")
            .label("N")
            .help("What a day in an estimate is (default: 8).")
            .of(BigDecimal.class);

    private final Argument<Optional<DayOrder>> dates = option("--dates")
            .label("dmy|mdy")
            .help("How a day such as 03/04/2027 is read; without this it is left out.")
            .of(DayOrder.class);

    private final Argument<Optional<String>> encoding = option("--encoding")
            .label("NAME")
            .help("The encoding of the files, for example windows-1252 (default: UTF-8).")
            .of(String.class);

    private final Argument<Map<String, String>> columns = option("--map")
            .label("COLUMN=KEY")
            .help("What a column of a table, or a key of a record, means: title, labels, estimate, …, or ignore. Can be"
                    + " given several times.")
            .map();

    private final OutputOptions outputOptions = with(new OutputOptions());

    ImportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public CommandHelp help() {
        return CommandHelp.of(
                        "import",
                        "Write definitions from a plan, from other files, or from a repository.",
                        "Files are read offline, and nothing of them is run. A repository is only read. No file that is"
                                + " there is changed. What cannot be brought along is said.")
                .asksGitHub()
                .exit(ExitCode.OK, "Written, or shown with --dry-run.")
                .exits(ExitCode.FAILED)
                .exit(
                        ExitCode.INVALID_DEFINITIONS,
                        "Nothing to import was found, it contradicts itself, or there are definitions already.")
                .examples(
                        "milepost import PLAN.md --dry-run     what would be found, and what left",
                        "milepost import PLAN.md --yes         write it to issues/",
                        "milepost import PLAN.md -f plans/q3   write it to another directory",
                        "milepost import .issues               a folder with a file for each issue",
                        "milepost import -R OWNER/NAME         the open issues of a repository",
                        "milepost import -R OWNER/NAME --milestone Beta --state all")
                .document("docs/import.md");
    }

    @Override
    public ExitCode run() throws IOException {
        checkOptions();
        Printer printer = new Printer(environment, outputOptions);
        return sources.value().isEmpty() ? importRepository(printer) : importFiles(printer);
    }

    private ExitCode importFiles(Printer printer) throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        sources.value()
                .forEach(source ->
                        files.put(shown(source), environment.workingDirectory().resolve(source)));
        ImportSettings settings =
                new ImportSettings(hoursPerDay.value().orElse(HOURS_PER_DAY), dates.value(), columns.value());
        Imported read = new Importer(settings).importFiles(files, from.value(), charset());
        AdvisedCommand apply = new AdvisedCommand(environment.program(), "apply")
                .with(definitionOptions)
                .argument("--sandbox")
                .with("-R", "OWNER/NAME");
        return finish(read, new Advice("See it on an embedded GitHub, without an account, with:", apply), printer);
    }

    private ExitCode importRepository(Printer printer) throws IOException {
        LiveSelection selection = selectionOptions.selection();
        if (serverOptions.repository.value().isEmpty()
                && environment.variable("GITHUB_REPOSITORY").isEmpty()) {
            throw new UsageException("Nothing to import is named. Name files, or a repository: -R OWNER/NAME.");
        }
        RepositoryConnector connector = new RepositoryConnector(environment, serverOptions, outputOptions, printer);
        LiveImporter.Result read = new LiveImporter(read(connector), selection).run();
        AdvisedCommand plan = new AdvisedCommand(environment.program(), "plan")
                .with(definitionOptions)
                .with(serverOptions);
        read.adopted().forEach(number -> plan.argument("--adopt=" + number));
        return finish(read.imported(), new Advice("See that they are what GitHub has, with:", plan), printer);
    }

    private static LiveState read(RepositoryConnector connector) {
        DeclaredState nothing = new DeclaredState(Optional.empty(), List.of(), List.of(), List.of());
        RepositoryConnection remote = connector.open(nothing, PaceOption.DEFAULT);
        return remote.reader().readEverything();
    }

    private ExitCode finish(Imported read, Advice next, Printer printer) throws IOException {
        Imported imported = (read.hasErrors()
                        ? read
                        : inTheWay().map(read::refused).orElse(read))
                .headed(Schemas.modeline(Version.tag()));
        if (imported.hasErrors()) {
            printer.imported(imported, directory(), Written.NO);
            return ExitCode.INVALID_DEFINITIONS;
        }
        if (onlyShown.value()) {
            printer.imported(imported, directory(), Written.NO);
            printer.note("Nothing was written, because of --dry-run.");
            return ExitCode.OK;
        }
        return write(imported, next, printer);
    }

    private ExitCode write(Imported imported, Advice next, Printer printer) throws IOException {
        boolean isForPeople = outputOptions.format.value() == OutputOptions.Format.TEXT;
        if (isForPeople) {
            printer.imported(imported, directory(), Written.NO);
        } else if (!yes.value()) {
            printer.importedAside(imported, directory());
        }
        if (environment.out().failure().isPresent()) {
            printer.complain("What was found could not be shown, so nothing was written.");
            return ExitCode.FAILED;
        }
        if (!isConfirmed()) {
            printer.complain("Nothing was written.");
            return environment.interruption().isRequested() ? ExitCode.STOPPED_EARLY : ExitCode.FAILED;
        }
        Map<String, byte[]> contents = new LinkedHashMap<>();
        imported.files().forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
        NewFiles.create(environment.workingDirectory().resolve(target()), contents);
        if (!isForPeople) {
            printer.imported(imported, directory(), Written.YES);
        }
        printer.note("Written. " + next.why());
        printer.note("  " + next.command());
        return ExitCode.OK;
    }

    private void checkOptions() {
        checkSource();
        hoursPerDay
                .value()
                .filter(hours -> hours.signum() <= 0 || hours.compareTo(BigDecimal.valueOf(24)) > 0)
                .ifPresent(hours -> {
                    throw new UsageException("--hours-per-day takes hours above 0 and up to 24, not " + hours + ".");
                });
        columns.value().forEach((column, meaning) -> {
            if (!Formats.meanings().contains(meaning)) {
                throw new UsageException("--map takes COLUMN=KEY, and a key is one of "
                        + String.join(", ", Formats.meanings()) + ", not '" + meaning + "'.");
            }
        });
        from.value().filter(name -> !Formats.names().contains(name)).ifPresent(name -> {
            throw new UsageException(
                    "--from takes one of " + String.join(", ", Formats.names()) + ", not '" + name + "'.");
        });
    }

    /** An option that would have no effect is a mistake. */
    private void checkSource() {
        boolean isAboutFiles =
                Stream.of(from, hoursPerDay, dates, encoding, columns).anyMatch(Argument::isGiven);
        boolean isAboutGitHub = selectionOptions.isGiven()
                || Stream.of(serverOptions.repository, serverOptions.apiUrl, serverOptions.sandbox)
                        .anyMatch(Argument::isGiven);
        if (sources.value().isEmpty() && isAboutFiles) {
            throw new UsageException(
                    "--from, --hours-per-day, --dates, --encoding and --map are about files, and no SOURCE is named.");
        }
        if (!sources.value().isEmpty() && isAboutGitHub) {
            throw new UsageException("A SOURCE is imported without asking GitHub anything: leave it out, or else -R,"
                    + " --api-url, --sandbox, --milestone, --label, --state and --issue.");
        }
    }

    private Optional<Charset> charset() {
        try {
            return encoding.value().map(Charset::forName);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new UsageException("--encoding takes the name of an encoding, such as UTF-8 or windows-1252, not '"
                    + encoding.value().orElse("") + "'.");
        }
    }

    /** Definitions that are there already: beside them, what is written might not be valid. */
    private Optional<Diagnostic> inTheWay() {
        Path target = environment.workingDirectory().resolve(target());
        if (!Files.exists(target)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(target)) {
            return Optional.of(new Diagnostic(
                    Severity.ERROR,
                    "`" + directory() + "` is a file",
                    "Name a directory with -f DIR; it is made if it does not exist.",
                    Optional.empty()));
        }
        List<Path> present = YamlFileFinder.find(target, new DiagnosticCollector());
        if (present.isEmpty()) {
            return Optional.empty();
        }
        String names = present.stream()
                .limit(MOST_NAMED)
                .map(file -> shown(target().resolve(target.relativize(file))))
                .collect(Collectors.joining(", "));
        String more = present.size() > MOST_NAMED ? ", … (" + present.size() + " files)" : "";
        return Optional.of(new Diagnostic(
                Severity.ERROR,
                "there are definitions already: " + names + more,
                "They are left as they are. Name another directory with -f DIR, and move the files together yourself.",
                Optional.empty()));
    }

    private boolean isConfirmed() {
        return yes.value()
                || Confirmation.ask(environment, "Write these files?")
                        .orElseThrow(() -> new UsageException(
                                "There is no terminal to ask on. Nothing was written. Run it again with --yes."));
    }

    private String directory() {
        return shown(target());
    }

    private Path target() {
        return definitionOptions.directory(environment.workspace());
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
