package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.testing.JsonSchemas;
import ai.coditect.milepost.testing.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCommandTest {

    @TempDir
    private Path directory;

    private Result schema(String... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = "schema";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        return new CliHarness(directory).run(line);
    }

    @Test
    void printsTheSchemaOfTheDefinitions() {
        assertThat(schema()).isEqualTo(new Result(0, JsonSchemas.text("definitions"), ""));
        assertThat(schema("definitions")).isEqualTo(schema());
    }

    @Test
    void printsTheSchemaOfWhatACommandPrints() {
        for (String command : List.of("validate", "plan", "apply", "import", "pull", "status", "report")) {
            assertThat(schema(command)).isEqualTo(new Result(0, JsonSchemas.text(command), ""));
        }
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        assertThat(schema("plna"))
                .isEqualTo(new Result(
                        ExitCode.USAGE.status(), "", "milepost: There is no schema of 'plna'. Did you mean `plan`?\n"));
    }

    @Test
    void listsTheSchemasThatThereAre() {
        assertThat(schema("graph"))
                .isEqualTo(new Result(
                        ExitCode.USAGE.status(),
                        "",
                        "milepost: There is no schema of 'graph'. There are those of definitions, validate, plan, apply,"
                                + " import, pull, status, report, doctor.\n"));
    }
}
