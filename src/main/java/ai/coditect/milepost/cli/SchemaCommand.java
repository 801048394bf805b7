package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.options.UsageException;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.diagnostic.Suggestions;
import ai.coditect.milepost.schema.Schemas;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code milepost schema}: JSON Schemas for editors, and for programs that read what commands print. */
@Command(
        name = "schema",
        description = "Print the JSON Schema of the definitions, for an editor, or of the JSON that a command prints.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  milepost schema > milepost.schema.json   the definitions: keys, values, examples",
            "  milepost schema plan                     what plan --format json prints"
        })
final class SchemaCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(
            arity = "0..1",
            paramLabel = "COMMAND",
            description = "validate, plan, apply, import, pull, status or report (default: the definitions).")
    private String name = Schemas.DEFINITIONS;

    SchemaCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        List<String> known = Stream.concat(Stream.of(Schemas.DEFINITIONS), Schemas.COMMANDS.stream())
                .toList();
        if (!known.contains(name)) {
            throw new UsageException("There is no schema of '" + name + "'. "
                    + new Suggestions().orElse(name, known, "There are those of " + String.join(", ", known) + "."));
        }
        Schemas.write(name, environment.out());
        return ExitCode.OK.status();
    }
}
