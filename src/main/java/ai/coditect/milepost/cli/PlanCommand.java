package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.command.Argument;
import ai.coditect.milepost.cli.command.CommandHelp;
import ai.coditect.milepost.cli.connection.RepositoryConnection;
import ai.coditect.milepost.cli.options.PaceOption;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.plan.ChangeLimit;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.report.Setting;
import ai.coditect.milepost.report.markdown.DiagnosticsMarkdown;
import ai.coditect.milepost.report.markdown.PlanMarkdown;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** {@code milepost plan}: shows what would change. Writes nothing to GitHub. */
final class PlanCommand extends PlanningCommand {

    private final PlanComment comment;

    private final Argument<Optional<Path>> planFile = option("--out")
            .label("FILE")
            .help("Save the plan, for: milepost apply FILE.")
            .of(Path.class);

    private final Argument<Boolean> detailedExitcode = option("--detailed-exitcode")
            .help("Exit with 2 when there is something to apply, or an issue is left alone.")
            .flag();

    PlanCommand(Environment environment) {
        super(environment);
        comment = new PlanComment(environment, serverOptions, connector, printer);
    }

    @Override
    public CommandHelp help() {
        return CommandHelp.of("plan", "Show what would change on GitHub.", "Nothing is written there, ever.")
                .exit(ExitCode.OK, "Shown. There may be something to apply.")
                .exit(ExitCode.FAILED, "The plan has errors, or leaves an issue alone.")
                .exit(ExitCode.CHANGES_PENDING, "With --detailed-exitcode: there is something to apply.")
                .asksGitHub()
                .examples(
                        "milepost plan -R OWNER/NAME        what apply would do",
                        "milepost plan --sandbox            on an embedded GitHub, without an account",
                        "milepost plan --out plan.json      saved, for: milepost apply plan.json",
                        "milepost plan --detailed-exitcode  for scripts: 2 if there is something to do")
                .document("docs/apply.md");
    }

    @Override
    void showErrors(LoadedDefinitions invalid) throws IOException {
        super.showErrors(invalid);
        comment.show(
                invalid.name(),
                (bytes, page) ->
                        new DiagnosticsMarkdown(bytes).write(invalid.result().diagnostics(), invalid.name(), page));
    }

    @Override
    ExitCode run(LoadedDefinitions definitions) throws IOException {
        Optional<ChangeLimit> limit = planningOptions.changeLimit();
        Duration pace = serverOptions.isEmbedded() ? Duration.ZERO : PaceOption.DEFAULT;
        Plan plan = makePlan(definitions, limit, pace);
        Setting setting = definitions.setting(pace, same("pull"));
        printer.plan(plan, setting);
        printer.report(serverOptions).planned(plan, setting);
        comment.show(definitions.name(), (bytes, page) -> new PlanMarkdown(bytes).write(plan, setting, page));
        if (planFile.value().isPresent()) {
            save(plan, planFile.value().get());
        }
        return exitCode(plan);
    }

    private Plan makePlan(LoadedDefinitions definitions, Optional<ChangeLimit> limit, Duration pace) {
        RepositoryConnection remote = connector.open(definitions.result().state(), pace);
        return limited(makePlan(definitions, remote, pace), limit);
    }

    private void save(Plan plan, Path file) throws IOException {
        if (plan.isBlocked()) {
            printer.complain("Not saved to " + file + ": this plan cannot be applied until its errors are fixed.");
            return;
        }
        PlanFile.of(plan, connector.server(), planningOptions)
                .write(environment.workingDirectory().resolve(file));
        printer.note("Saved. To carry out exactly this plan: " + same("apply").argument(file.toString()));
    }

    private ExitCode exitCode(Plan plan) {
        ExitCode plain = ExitCode.of(plan);
        return plain == ExitCode.OK && detailedExitcode.value() && !plan.isSettled() ? ExitCode.CHANGES_PENDING : plain;
    }
}
