package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.command.Arguments;
import ai.coditect.milepost.cli.command.Command;
import ai.coditect.milepost.cli.options.AdvisedCommand;
import ai.coditect.milepost.cli.options.DefinitionOptions;
import ai.coditect.milepost.cli.output.Printer;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import java.io.IOException;

/** A command that loads the definitions first and runs only if they are valid. */
abstract class DefinitionsCommand extends Arguments implements Command {

    final Environment environment;

    final DefinitionOptions definitionOptions = with(new DefinitionOptions());

    DefinitionsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public final ExitCode run() throws IOException {
        LoadedDefinitions definitions =
                LoadedDefinitions.load(environment, definitionOptions.directory(environment.workspace()));
        if (definitions.result().hasErrors()) {
            showErrors(definitions);
            if (definitions.result().files() == 0) {
                printer()
                        .hint("To start: " + starting("init") + " writes an example, and " + starting("import")
                                + " makes definitions of a plan that you have.");
            }
            return ExitCode.INVALID_DEFINITIONS;
        }
        return run(definitions);
    }

    private AdvisedCommand starting(String command) {
        return new AdvisedCommand(environment.program(), command);
    }

    /** Prints what the command has to say. */
    abstract Printer printer();

    abstract void showErrors(LoadedDefinitions invalid) throws IOException;

    abstract ExitCode run(LoadedDefinitions valid) throws IOException;
}
