package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.connection.RepositoryConnection;
import ai.coditect.milepost.cli.connection.RepositoryConnector;
import ai.coditect.milepost.cli.options.AdvisedCommand;
import ai.coditect.milepost.cli.options.DefinitionOptions;
import ai.coditect.milepost.cli.options.HelpText;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code milepost import}: files of other forms become definitions. */
@Command(
        name = "import",
        description = {
            "Write definitions from a plan, from other files, or from a repository.",
            "Files are read offline, and nothing of them is run. A repository is only read. No file that is there is changed. What cannot be brought along is said."
        },
        exitCodeList = {
            "0:Written, or shown with --dry-run.",
            HelpText.FAILED,
            HelpText.USAGE,
            "65:Nothing to import was found, it contradicts itself, or there are definitions already.",
            HelpText.UNREACHABLE,
            HelpText.STOPPED,
            HelpText.NOT_ALLOWED
        },
        footerHeading = HelpText.EXAMPLES,
        footer = {
            "  milepost import PLAN.md --dry-run     what would be found, and what left",
            "  milepost import PLAN.md --yes         write it to issues/",
            "  milepost import PLAN.md -f plans/q3   write it to another directory",
            "  milepost import .issues               a folder with a file for each issue",
            "  milepost import -R OWNER/NAME         the open issues of a repository",
            "  milepost import -R OWNER/NAME --milestone Beta --state all",
            "",
            HelpText.DOCUMENTS + "docs/import.md"
        })
final class ImportCommand implements Callable<Integer> {

    private static final BigDecimal HOURS_PER_DAY = BigDecimal.valueOf(8);

    /** So many files that stand in the way are named. */
    private static final int MOST_NAMED = 10;

    private final Environment environment;

    /** What to do once it is written. */
    private record Advice(String why, AdvisedCommand command) {}

    @Parameters(
            arity = "0..*",
            paramLabel = "SOURCE",
            description =
                    "Files to import, or directories of them. Without one it is the issues of a repository on GitHub.")
    private List<Path> sources = new ArrayList<>();

    @Mixin
    private DefinitionOptions definitionOptions = new DefinitionOptions();

    @Mixin
    private SelectionOptions selectionOptions = new SelectionOptions();

    @Mixin
    private ServerOptions serverOptions = new ServerOptions();

    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            description = "The format of the files, where it is not found by itself: markdown, labels, json, csv,"
                    + " frontmatter, shell.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--dry-run", description = "Show what would be written, and write nothing.")
    private boolean onlyShown;

    @Mixin
    private YesOption yes = new YesOption();

    @Option(names = "--hours-per-day", paramLabel = "N", description = "What a day in an estimate is (default: 8).")
    private Optional<BigDecimal> hoursPerDay = Optional.empty();

    @Option(
            names = "--dates",
            paramLabel = "dmy|mdy",
            description = "How a day such as 03/04/2027 is read; without this it is left out.")
    private Optional<DayOrder> dates = Optional.empty();

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "The encoding of the files, for example windows-1252 (default: UTF-8).")
    private Optional<String> encoding = Optional.empty();

    @Option(
            names = "--map",
            paramLabel = "COLUMN=KEY",
            description =
                    "What a column of a table, or a key of a record, means: title, labels, estimate, …, or ignore."
                            + " Can be given several times.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Mixin
    private OutputOptions outputOptions = new OutputOptions();

    ImportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        return run(new Printer(environment, outputOptions)).status();
    }

    private ExitCode run(Printer printer) throws IOException {
        checkOptions();
        return sources.isEmpty() ? importRepository(printer) : importFiles(printer);
    }

    private ExitCode importFiles(Printer printer) throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        sources.forEach(source ->
                files.put(shown(source), environment.workingDirectory().resolve(source)));
        ImportSettings settings = new ImportSettings(hoursPerDay.orElse(HOURS_PER_DAY), dates, columns);
        Imported read = new Importer(settings).importFiles(files, from, charset());
        AdvisedCommand apply = new AdvisedCommand(environment.program(), "apply")
                .with(definitionOptions)
                .argument("--sandbox")
                .with("-R", "OWNER/NAME");
        return finish(read, new Advice("See it on an embedded GitHub, without an account, with:", apply), printer);
    }

    private ExitCode importRepository(Printer printer) throws IOException {
        LiveSelection selection = selectionOptions.selection();
        if (serverOptions.repository.isEmpty()
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
        if (onlyShown) {
            printer.imported(imported, directory(), Written.NO);
            printer.note("Nothing was written, because of --dry-run.");
            return ExitCode.OK;
        }
        return write(imported, next, printer);
    }

    private ExitCode write(Imported imported, Advice next, Printer printer) throws IOException {
        boolean isForPeople = outputOptions.format == OutputOptions.Format.TEXT;
        if (isForPeople) {
            printer.imported(imported, directory(), Written.NO);
        } else if (!yes.isGiven) {
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
                .filter(hours -> hours.signum() <= 0 || hours.compareTo(BigDecimal.valueOf(24)) > 0)
                .ifPresent(hours -> {
                    throw new UsageException("--hours-per-day takes hours above 0 and up to 24, not " + hours + ".");
                });
        columns.forEach((column, meaning) -> {
            if (!Formats.meanings().contains(meaning)) {
                throw new UsageException("--map takes COLUMN=KEY, and a key is one of "
                        + String.join(", ", Formats.meanings()) + ", not '" + meaning + "'.");
            }
        });
        from.filter(name -> !Formats.names().contains(name)).ifPresent(name -> {
            throw new UsageException(
                    "--from takes one of " + String.join(", ", Formats.names()) + ", not '" + name + "'.");
        });
    }

    /** An option that would have no effect is a mistake. */
    private void checkSource() {
        boolean isAboutFiles = !columns.isEmpty()
                || Stream.of(from, hoursPerDay, dates, encoding).anyMatch(Optional::isPresent);
        boolean isAboutGitHub = selectionOptions.isGiven()
                || Stream.of(serverOptions.repository, serverOptions.apiUrl, serverOptions.sandbox)
                        .anyMatch(Optional::isPresent);
        if (sources.isEmpty() && isAboutFiles) {
            throw new UsageException(
                    "--from, --hours-per-day, --dates, --encoding and --map are about files, and no SOURCE is named.");
        }
        if (!sources.isEmpty() && isAboutGitHub) {
            throw new UsageException("A SOURCE is imported without asking GitHub anything: leave it out, or else -R,"
                    + " --api-url, --sandbox, --milestone, --label, --state and --issue.");
        }
    }

    private Optional<Charset> charset() {
        try {
            return encoding.map(Charset::forName);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new UsageException("--encoding takes the name of an encoding, such as UTF-8 or windows-1252, not '"
                    + encoding.orElse("") + "'.");
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
        return yes.isGiven
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
