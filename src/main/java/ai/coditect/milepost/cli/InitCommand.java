package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.command.Arguments;
import ai.coditect.milepost.cli.command.Command;
import ai.coditect.milepost.cli.command.CommandHelp;
import ai.coditect.milepost.cli.options.AdvisedCommand;
import ai.coditect.milepost.cli.options.DefinitionOptions;
import ai.coditect.milepost.cli.options.UsageException;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.cli.workspace.GitRepository;
import ai.coditect.milepost.cli.workspace.Workspace;
import ai.coditect.milepost.file.WholeFile;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.report.Visible;
import ai.coditect.milepost.schema.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code milepost init}: writes definitions and workflows to start from. */
final class InitCommand extends Arguments implements Command {

    /** What a workflow can name as it is: nothing in it that YAML or a shell would read. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*");

    private static final String USUAL_BRANCH = "main";

    private final Environment environment;

    private final DefinitionOptions definitionOptions = with(new DefinitionOptions());

    /** What the templates are filled with: a name between two {@code @}, and its value. */
    private record Facts(
            String definitions, Optional<RepositoryRef> repository, String branch, boolean isDefaultBranch) {

        boolean isBranchPlain() {
            return PLAIN.matcher(branch).matches();
        }

        String fill(String template) {
            return template.replace("@DEFINITIONS@", definitions)
                    .replace("@BRANCH@", branch)
                    .replace(
                            "@REPOSITORY@",
                            repository.map(name -> "repository: " + name).orElse("# repository: OWNER/NAME"))
                    .replace("@VERSION@", Version.tag())
                    .replace("@SCHEMA@", Schemas.modeline(Version.tag()));
        }
    }

    InitCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public CommandHelp help() {
        return CommandHelp.of(
                        "init",
                        "Write definitions and workflows to start from.",
                        "Every file that is there is left as it is.")
                .exit(ExitCode.OK, "Written, or there already.")
                .exit(ExitCode.FAILED, "A file cannot be written.")
                .examples(
                        "milepost init                      definitions in issues/, and two workflows",
                        "milepost init -f planning/issues   definitions in another directory")
                .document("docs/tutorial.md");
    }

    @Override
    public ExitCode run() throws IOException {
        Workspace workspace = environment.workspace();
        Path definitions = definitionOptions.directory(workspace);
        Facts facts = facts(workspace, definitions);
        write("milepost.yaml", definitions.resolve("milepost.yaml"), facts);
        write("first-steps.yaml", definitions.resolve("first-steps.yaml"), facts);
        Path workflows =
                workspace.seenFromHere(workspace.base().resolve(".github").resolve("workflows"));
        if (facts.isBranchPlain()) {
            write("workflow.yml", workflows.resolve("milepost.yml"), facts);
            write("pull.yml", workflows.resolve("milepost-pull.yml"), facts);
        }
        environment.out().println();
        environment.out().println("Next: put your own issues into " + shown(definitions) + "/, check them with");
        environment.out().println("  " + next("validate"));
        environment.out().println("and see them on an embedded GitHub, without an account, with");
        AdvisedCommand apply = next("apply").argument("--sandbox");
        environment.out().println("  " + (facts.repository().isEmpty() ? apply.with("-R", "OWNER/NAME") : apply));
        aboutWorkflows(facts).forEach(environment.out()::println);
        return ExitCode.OK;
    }

    private static List<String> aboutWorkflows(Facts facts) {
        if (!facts.isBranchPlain()) {
            return List.of("There are no workflows: the branch that is checked out, '" + Visible.line(facts.branch())
                    + "', has a name that they cannot hold. Call this again on another one.");
        }
        String what =
                "Once they are pushed, the workflows apply them, for each push to the branch " + facts.branch() + ".";
        return facts.isDefaultBranch()
                ? List.of(what)
                : List.of(
                        what,
                        "That is the branch that is checked out. If it is not the default branch, name that in the"
                                + " workflows.");
    }

    private AdvisedCommand next(String command) {
        return new AdvisedCommand(environment.program(), command).with(definitionOptions);
    }

    private static Facts facts(Workspace workspace, Path definitions) {
        GitRepository git = GitRepository.around(workspace);
        Optional<String> defaultBranch = git.defaultBranch();
        String branch = defaultBranch.or(git::currentBranch).orElse(USUAL_BRANCH);
        return new Facts(
                plain(workspace
                        .base()
                        .relativize(workspace.directory().resolve(definitions).normalize())),
                git.remotes().on("github.com").only(),
                branch,
                defaultBranch.isPresent() || branch.equals(USUAL_BRANCH));
    }

    private static String plain(Path definitions) {
        String name = shown(definitions);
        if (!PLAIN.matcher(name).matches()) {
            throw new UsageException("milepost init takes a directory inside the repository, of letters, digits, dots"
                    + " and hyphens, for example: milepost init -f planning/issues");
        }
        return name;
    }

    private void write(String template, Path target, Facts facts) throws IOException {
        Path file = environment.workingDirectory().resolve(target);
        Path directory = Objects.requireNonNull(file.getParent(), "a template goes into a directory");
        Files.createDirectories(directory);
        try {
            WholeFile.create(file, facts.fill(read(template)).getBytes(StandardCharsets.UTF_8));
            environment.out().println("wrote " + shown(target));
        } catch (FileAlreadyExistsException present) {
            boolean isForOthers = template.endsWith(".yml")
                    && !Files.readString(file).contains("definitions: " + facts.definitions() + "\n");
            environment
                    .out()
                    .println("left  " + shown(target) + ", which is there already"
                            + (isForOthers ? " and names other definitions" : ""));
        }
    }

    private static String read(String template) {
        try (InputStream stream = Objects.requireNonNull(
                InitCommand.class.getResourceAsStream("init/" + template), "a template of this build")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
