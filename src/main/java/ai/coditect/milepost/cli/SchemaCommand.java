package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.options.HelpText;
import ai.coditect.milepost.cli.options.UsageException;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.diagnostic.Suggestions;
import ai.coditect.milepost.schema.Schemas;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code milepost schema}: JSON Schemas for editors, and for programs that read what commands print. */
@Command(
        name = "schema",
        description = {
            "Print the JSON Schema of the definitions, for an editor.",
            "With the name of a command, that of the JSON which the command prints."
        },
        exitCodeList = {"0:Printed.", HelpText.USAGE},
        footerHeading = HelpText.EXAMPLES,
        footer = {
            "  milepost schema > milepost.schema.json   the keys of the definitions",
            "  milepost schema plan                     what plan --format json prints",
            "",
            HelpText.DOCUMENTS + "docs/schema"
        })
final class SchemaCommand implements Callable<Integer> {

    /** What there are schemas of. */
    static final class Names implements Iterable<String> {
        private static final List<String> ALL = Stream.concat(Stream.of(Schemas.DEFINITIONS), Schemas.COMMANDS.stream())
                .toList();

        @Override
        public Iterator<String> iterator() {
            return ALL.iterator();
        }
    }

    private final Environment environment;

    @Parameters(
            arity = "0..1",
            paramLabel = "COMMAND",
            completionCandidates = Names.class,
            description = "${COMPLETION-CANDIDATES} (default: definitions).")
    private String name = Schemas.DEFINITIONS;

    SchemaCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (!Names.ALL.contains(name)) {
            throw new UsageException("There is no schema of '" + name + "'. "
                    + new Suggestions()
                            .orElse(name, Names.ALL, "There are those of " + String.join(", ", Names.ALL) + "."));
        }
        Schemas.write(name, environment.out());
        return ExitCode.OK.status();
    }
}
