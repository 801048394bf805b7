package ai.coditect.milepost.cli;

import ai.coditect.milepost.apply.Applier;
import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.cli.connection.RepositoryConnection;
import ai.coditect.milepost.cli.options.AdvisedCommand;
import ai.coditect.milepost.cli.options.HelpText;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code milepost apply}: plans, asks, and carries the plan out. */
@Command(
        name = "apply",
        description = {"Show the plan, ask, and carry it out.", "It can be ended at any time; the same command resumes."
        },
        exitCodeList = {
            "0:Done, or nothing to do.",
            HelpText.FAILED,
            HelpText.USAGE,
            HelpText.INVALID,
            HelpText.UNREACHABLE,
            HelpText.STOPPED,
            HelpText.NOT_ALLOWED
        },
        footerHeading = HelpText.EXAMPLES,
        footer = {
            "  milepost apply --sandbox --yes     try it on an embedded GitHub",
            "  milepost apply -R OWNER/NAME       show the plan, ask, carry it out",
            "  milepost apply plan.json           exactly the plan that was saved",
            "  milepost apply --adopt=12          also take over issue #12",
            "",
            HelpText.DOCUMENTS + "docs/apply.md"
        })
final class ApplyCommand extends PlanningCommand {

    @Parameters(
            arity = "0..1",
            paramLabel = "PLANFILE",
            description = "A plan saved by: milepost plan --out. Carried out without asking;"
                    + " refused when anything has changed since.")
    private Optional<Path> planFile = Optional.empty();

    @Mixin
    private YesOption yes = new YesOption();

    @Mixin
    private PaceOption paceOption = new PaceOption();

    ApplyCommand(Environment environment) {
        super(environment);
    }

    @Override
    ExitCode run(LoadedDefinitions definitions) throws IOException {
        Optional<PlanFile> saved = savedPlan();
        Optional<ChangeLimit> limit = planningOptions.changeLimit();
        Duration pace = paceOption.duration(serverOptions);
        Setting usual = definitions.setting(pace, same("pull"));
        Setting setting = planFile.map(file -> usual.ofSavedPlan(newPlan(file).toString()))
                .orElse(usual);
        RepositoryConnection remote = connector.open(definitions.result().state(), pace);
        Plan made = makePlan(definitions, remote, pace);
        if (saved.isPresent() && !saved.get().isSameAs(PlanFile.of(made, connector.server(), planningOptions))) {
            printer.complain("The saved plan is stale: the definitions or the repository have changed since it was"
                    + " made. Nothing was written. Make a fresh one with: " + newPlan(planFile.get()));
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
        if (outputOptions.format == OutputOptions.Format.TEXT) {
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
                .filter(file -> !file.equals(ServerOptions.USUAL_SANDBOX))
                .ifPresent(file -> command.argument(file.toString()));
        return command;
    }

    private ExitCode showOnly(Plan plan, Setting setting) throws IOException {
        if (outputOptions.format == OutputOptions.Format.JSON) {
            printer.outcome(new ApplyOutcome(plan, List.of(), Optional.empty()), setting);
        } else {
            printer.plan(plan, setting);
        }
        printer.report(serverOptions).planned(plan, setting);
        return ExitCode.of(plan);
    }

    private Optional<PlanFile> savedPlan() throws IOException {
        if (planFile.isEmpty()) {
            return Optional.empty();
        }
        PlanFile saved = PlanFile.readFor(
                connector.server(), planningOptions, environment.workingDirectory(), planFile.get(), this::newPlan);
        planningOptions.setFromSavedPlan(saved.adoption(), saved.prune(), saved.onConflict());
        serverOptions.repository = serverOptions.repository.or(() -> RepositoryAddress.parse(saved.repository()));
        RepositoryRef named = serverOptions.repository.get().repository();
        if (!named.toString().equalsIgnoreCase(saved.repository())) {
            throw new UsageException(planFile.get() + " is a plan for " + saved.repository() + ", not for "
                    + named + ". Nothing was written. Leave out -R, or make a plan for the"
                    + " other repository.");
        }
        return Optional.of(saved);
    }

    /** Whether the user has already agreed to the plan. */
    private boolean isAgreed() {
        return yes.isGiven || planFile.isPresent();
    }

    private boolean isConfirmed(Plan plan) {
        return isAgreed()
                || Confirmation.ask(environment, "Carry this out on " + plan.repository() + "?")
                        .orElseThrow(() -> new UsageException(
                                "There is no terminal to ask on. Nothing was written. Read the plan that was shown, then"
                                        + " run it again with --yes."));
    }
}
