package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.command.Argument;
import ai.coditect.milepost.cli.command.Arguments;
import ai.coditect.milepost.cli.command.Command;
import ai.coditect.milepost.cli.command.CommandHelp;
import ai.coditect.milepost.cli.options.UsageException;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.diagnostic.Suggestions;
import ai.coditect.milepost.schema.Schemas;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** {@code milepost schema}: JSON Schemas for editors, and for programs that read what commands print. */
final class SchemaCommand extends Arguments implements Command {

    /** What there are schemas of. */
    private static final List<String> NAMES = Stream.concat(Stream.of(Schemas.DEFINITIONS), Schemas.COMMANDS.stream())
            .toList();

    private final Environment environment;

    private final Argument<String> name = parameter("COMMAND")
            .help(String.join(", ", NAMES) + " (default: definitions).")
            .offering(NAMES)
            .of(String.class, Schemas.DEFINITIONS);

    SchemaCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public CommandHelp help() {
        return CommandHelp.of(
                        "schema",
                        "Print the JSON Schema of the definitions, for an editor.",
                        "With the name of a command, that of the JSON which the command prints.")
                .exit(ExitCode.OK, "Printed.")
                .examples(
                        "milepost schema > milepost.schema.json   the keys of the definitions",
                        "milepost schema plan                     what plan --format json prints")
                .document("docs/schema");
    }

    @Override
    public ExitCode run() throws IOException {
        String wanted = name.value();
        if (!NAMES.contains(wanted)) {
            throw new UsageException("There is no schema of '" + wanted + "'. "
                    + new Suggestions().orElse(wanted, NAMES, "There are those of " + String.join(", ", NAMES) + "."));
        }
        Schemas.write(wanted, environment.out());
        return ExitCode.OK;
    }
}
