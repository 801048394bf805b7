package ai.coditect.milepost.cli;

import ai.coditect.milepost.apply.Applier;
import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.cli.command.Argument;
import ai.coditect.milepost.cli.command.CommandHelp;
import ai.coditect.milepost.cli.connection.RepositoryConnection;
import ai.coditect.milepost.cli.options.AdvisedCommand;
import ai.coditect.milepost.cli.options.OutputOptions;
import ai.coditect.milepost.cli.options.PaceOption;
import ai.coditect.milepost.cli.options.ServerOptions;
import ai.coditect.milepost.cli.options.UsageException;
import ai.coditect.milepost.cli.options.YesOption;
import ai.coditect.milepost.cli.output.BudgetWarning;
import ai.coditect.milepost.cli.process.Confirmation;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.cli.workspace.RepositoryAddress;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.plan.ChangeLimit;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.report.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code milepost apply}: plans, asks, and carries the plan out. */
final class ApplyCommand extends PlanningCommand {

    private final Argument<Optional<Path>> planFile = parameter("PLANFILE")
            .help("A plan saved by: milepost plan --out. Carried out without asking; refused when anything has"
                    + " changed since.")
            .of(Path.class);

    private final Argument<Boolean> yes = with(new YesOption()).yes;

    private final PaceOption paceOption = with(new PaceOption());

    ApplyCommand(Environment environment) {
        super(environment);
    }

    @Override
    public CommandHelp help() {
        return CommandHelp.of(
                        "apply",
                        "Show the plan, ask, and carry it out.",
                        "It can be ended at any time; the same command resumes.")
                .exits(ExitCode.OK, ExitCode.FAILED)
                .asksGitHub()
                .examples(
                        "milepost apply --sandbox --yes     try it on an embedded GitHub",
                        "milepost apply -R OWNER/NAME       show the plan, ask, carry it out",
                        "milepost apply plan.json           exactly the plan that was saved",
                        "milepost apply --adopt=12          also take over issue #12")
                .document("docs/apply.md");
    }

    @Override
    ExitCode run(LoadedDefinitions definitions) throws IOException {
        Optional<PlanFile> saved = savedPlan();
        Optional<ChangeLimit> limit = planningOptions.changeLimit();
        Duration pace = paceOption.duration(serverOptions);
        Setting usual = definitions.setting(pace, same("pull"));
        Setting setting = planFile.value()
                .map(file -> usual.ofSavedPlan(newPlan(file).toString()))
                .orElse(usual);
        RepositoryConnection remote = connector.open(definitions.result().state(), pace);
        Plan made = makePlan(definitions, remote, pace);
        if (saved.isPresent() && !saved.get().isSameAs(PlanFile.of(made, connector.server(), planningOptions))) {
            printer.complain("The saved plan is stale: the definitions or the repository have changed since it was"
                    + " made. Nothing was written. Make a fresh one with: "
                    + newPlan(planFile.value().get()));
            return ExitCode.FAILED;
        }
        Plan plan = limited(made, limit);
        if (!plan.isBlocked() && plan.isOutOfReach()) {
            showOnly(plan, setting);
            printer.complain("Nothing was written: the account of the token may only read " + plan.repository()
                    + ". Put a token of an account with the role Write into GITHUB_TOKEN.");
            return ExitCode.NOT_ALLOWED;
        }
        return plan.isBlocked() || plan.isEmpty() ? showOnly(plan, setting) : carryOut(plan, remote, setting);
    }

    private ExitCode carryOut(Plan plan, RepositoryConnection remote, Setting setting) throws IOException {
        if (outputOptions.format.value() == OutputOptions.Format.TEXT) {
            printer.plan(plan, setting);
        } else if (!isAgreed()) {
            printer.planAside(plan, setting);
        }
        if (environment.out().failure().isPresent()) {
            printer.complain("The plan could not be shown, so nothing was written.");
            return ExitCode.FAILED;
        }
        BudgetWarning.of(plan.forecast(), remote.budget(), environment.clock().getZone())
                .ifPresent(printer::complain);
        if (!isConfirmed(plan)) {
            printer.complain("Nothing was written.");
            return environment.interruption().isRequested() ? ExitCode.STOPPED_EARLY : ExitCode.FAILED;
        }
        ApplyOutcome outcome = printer.watched(listener -> new Applier(
                        remote.reader(),
                        remote.writer(),
                        remote.boardReader(),
                        remote.boardWriter(),
                        environment.sleeper(),
                        listener,
                        environment.interruption()::isRequested)
                .apply(plan));
        printer.outcome(outcome, setting);
        printer.report(serverOptions).applied(outcome, setting);
        if (serverOptions.isEmbedded()) {
            printer.note("Look at it in a browser: " + sandboxCommand());
        }
        return ExitCode.of(outcome);
    }

    private AdvisedCommand sandboxCommand() {
        AdvisedCommand command = new AdvisedCommand(environment.program(), "sandbox");
        serverOptions
                .sandbox
                .value()
                .filter(file -> !file.equals(ServerOptions.USUAL_SANDBOX))
                .ifPresent(file -> command.argument(file.toString()));
        return command;
    }

    private ExitCode showOnly(Plan plan, Setting setting) throws IOException {
        if (outputOptions.format.value() == OutputOptions.Format.JSON) {
            printer.outcome(new ApplyOutcome(plan, List.of(), Optional.empty()), setting);
        } else {
            printer.plan(plan, setting);
        }
        printer.report(serverOptions).planned(plan, setting);
        return ExitCode.of(plan);
    }

    private Optional<PlanFile> savedPlan() throws IOException {
        if (planFile.value().isEmpty()) {
            return Optional.empty();
        }
        Path file = planFile.value().get();
        PlanFile saved = PlanFile.readFor(
                connector.server(), planningOptions, environment.workingDirectory(), file, this::newPlan);
        planningOptions.setFromSavedPlan(saved.adoption(), saved.prune(), saved.onConflict());
        serverOptions.repository.set(
                serverOptions.repository.value().or(() -> RepositoryAddress.parse(saved.repository())));
        RepositoryRef named = serverOptions.repository.value().get().repository();
        if (!named.toString().equalsIgnoreCase(saved.repository())) {
            throw new UsageException(file + " is a plan for " + saved.repository() + ", not for "
                    + named + ". Nothing was written. Leave out -R, or make a plan for the"
                    + " other repository.");
        }
        return Optional.of(saved);
    }

    /** Whether the user has already agreed to the plan. */
    private boolean isAgreed() {
        return yes.value() || planFile.isGiven();
    }

    private boolean isConfirmed(Plan plan) {
        return isAgreed()
                || Confirmation.ask(environment, "Carry this out on " + plan.repository() + "?")
                        .orElseThrow(() -> new UsageException(
                                "There is no terminal to ask on. Nothing was written. Read the plan that was shown, then"
                                        + " run it again with --yes."));
    }
}
