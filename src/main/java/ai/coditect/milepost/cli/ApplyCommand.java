package ai.coditect.milepost.cli;

import ai.coditect.milepost.apply.Applier;
import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.cli.connection.RepositoryConnection;
import ai.coditect.milepost.cli.connection.RepositoryConnector;
import ai.coditect.milepost.cli.options.DefinitionOptions;
import ai.coditect.milepost.cli.options.OutputOptions;
import ai.coditect.milepost.cli.options.PaceOption;
import ai.coditect.milepost.cli.options.PlanningOptions;
import ai.coditect.milepost.cli.options.ServerOptions;
import ai.coditect.milepost.cli.options.UsageException;
import ai.coditect.milepost.cli.output.BudgetWarning;
import ai.coditect.milepost.cli.output.Printer;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.cli.process.FailureExit;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.report.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code milepost apply}: plans, asks, and carries the plan out. */
@Command(name = "apply", description = "Show the plan, ask, and carry it out.")
final class ApplyCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(
            arity = "0..1",
            paramLabel = "PLANFILE",
            description = "A plan saved by: milepost plan --out. Carried out without asking;"
                    + " refused when anything has changed since.")
    private Optional<Path> planFile = Optional.empty();

    @Option(names = "--yes", description = "Do not ask. Required where there is no terminal.")
    private boolean yes;

    @Mixin
    private PaceOption paceOption = new PaceOption();

    @Mixin
    private DefinitionOptions definitionOptions = new DefinitionOptions();

    @Mixin
    private ServerOptions serverOptions = new ServerOptions();

    @Mixin
    private PlanningOptions planningOptions = new PlanningOptions();

    @Mixin
    private OutputOptions outputOptions = new OutputOptions();

    ApplyCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        LoadedDefinitions definitions = LoadedDefinitions.load(environment, definitionOptions);
        Printer printer = new Printer(environment, outputOptions);
        if (definitions.result().hasErrors()) {
            printer.diagnostics(definitions.result().diagnostics(), definitions.name());
            printer.report(serverOptions).checked(definitions.result().diagnostics(), definitions.name());
            return ExitCode.INVALID_DEFINITIONS.status();
        }
        RepositoryConnector connections = new RepositoryConnector(environment, serverOptions, outputOptions, printer);
        Optional<PlanFile> saved = savedPlan(connections.server());
        Planning planning = new Planning(definitions, planningOptions);
        Duration pace = paceOption.duration(serverOptions);
        Setting setting = definitions.setting(pace);
        try (RepositoryConnection remote = connections.open(definitions.result().state(), pace)) {
            Plan made = planning.make(remote, pace);
            if (saved.isPresent() && !saved.get().isSameAs(PlanFile.of(made, connections.server(), planningOptions))) {
                printer.complain("The saved plan is stale: the definitions or the repository have changed since it was"
                        + " made. Nothing was written. Look at a fresh one with: milepost plan");
                return ExitCode.FAILED.status();
            }
            Plan plan = planning.limited(made);
            return plan.isBlocked() || plan.isEmpty()
                    ? showOnly(plan, setting, printer)
                    : carryOut(plan, remote, setting, printer);
        }
    }

    private Integer carryOut(Plan plan, RepositoryConnection remote, Setting setting, Printer printer)
            throws IOException {
        if (outputOptions.format == OutputOptions.Format.TEXT) {
            printer.plan(plan, setting);
        } else if (!isAgreed()) {
            printer.planAside(plan, setting);
        }
        BudgetWarning.of(plan.forecast(), remote.budget()).ifPresent(printer::complain);
        if (!isConfirmed(plan)) {
            printer.complain("Nothing was written.");
            return (environment.interruption().isRequested() ? ExitCode.STOPPED_EARLY : ExitCode.FAILED).status();
        }
        ApplyOutcome outcome = printer.watched(listener -> new Applier(
                        remote.reader(),
                        remote.writer(),
                        environment.sleeper(),
                        listener,
                        environment.interruption()::isRequested)
                .apply(plan));
        printer.outcome(outcome, setting);
        printer.report(serverOptions).applied(outcome, setting);
        if (serverOptions.isEmbedded()) {
            printer.note("Look at it in a browser: milepost sandbox");
        }
        return FailureExit.of(outcome).status();
    }

    private Integer showOnly(Plan plan, Setting setting, Printer printer) throws IOException {
        if (outputOptions.format == OutputOptions.Format.JSON) {
            printer.outcome(new ApplyOutcome(plan, List.of(), Optional.empty()), setting);
        } else {
            printer.plan(plan, setting);
        }
        printer.report(serverOptions).planned(plan, setting);
        return (plan.isBlocked() ? ExitCode.FAILED : ExitCode.OK).status();
    }

    private Optional<PlanFile> savedPlan(String server) throws IOException {
        if (planFile.isEmpty()) {
            return Optional.empty();
        }
        PlanFile saved = new SavedPlan(environment.workingDirectory(), planFile.get()).take(server, planningOptions);
        planningOptions.decideAs(saved);
        serverOptions.repository = serverOptions.repository.or(() -> Optional.of(saved.repository()));
        if (!serverOptions.repository.get().equalsIgnoreCase(saved.repository())) {
            throw new UsageException(planFile.get() + " is a plan for " + saved.repository() + ", not for "
                    + serverOptions.repository.get() + ". Nothing was written. Leave out -R, or make a plan for the"
                    + " other repository.");
        }
        return Optional.of(saved);
    }

    /** Whether the user has said already that the plan shall be carried out. */
    private boolean isAgreed() {
        return yes || planFile.isPresent();
    }

    private boolean isConfirmed(Plan plan) {
        if (isAgreed()) {
            return true;
        }
        String question = "Carry this out on " + plan.repository() + "? Only 'yes' does. ";
        String answer = environment
                .interruption()
                .asking(() -> environment.terminal().ask(question))
                .orElseThrow(() ->
                        new UsageException("There is no terminal to ask on. Nothing was written. Read the plan that was"
                                + " shown, then run it again with --yes."));
        return answer.trim().toLowerCase(Locale.ROOT).equals("yes");
    }
}
