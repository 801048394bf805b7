package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.sandbox.SandboxGitHub;
import ai.coditect.milepost.sandbox.SandboxServer;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run loads: most of a short run goes by with loading classes, so it loads none that it does not need. */
final class StartUpTest {

    private static final String CLIENT_LIBRARY = "org.kohsuke.github.GitHub";
    private static final String OBJECT_MAPPER = "com.fasterxml.jackson.databind.ObjectMapper";
    private static final String GRAPHQL_ENGINE = "graphql.GraphQL";
    private static final String SCHEMA_PARSER = "graphql.schema.idl.SchemaParser";
    private static final String SCHEMA_GENERATOR = "graphql.schema.idl.SchemaGenerator";
    private static final String SANDBOX = "ai.coditect.milepost.sandbox.";
    private static final String HTTP_CLIENT = "org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection";
    private static final String TLS = "sun.security.ssl.SSLContextImpl";

    private final SandboxGitHub gitHub =
            new SandboxGitHub(SandboxSettings.builder().createsRepositories().build());

    @TempDir
    private Path directory;

    @Test
    void aPlanWithNothingToDoReadsByGraphQlOnly() throws Exception {
        try (SandboxServer server = SandboxServer.start(gitHub, 0)) {
            String uri = server.uri().toString();
            Loaded apply = run("apply", "--yes", "--pace", "0", "--api-url", uri);
            assertThat(apply.exit()).isZero();

            Loaded plan = run("plan", "--api-url", uri);

            assertThat(plan.out()).contains("No changes.");
            assertThat(plan.classes())
                    .contains(HTTP_CLIENT, PlanCommand.class.getName())
                    .doesNotContain(CLIENT_LIBRARY, OBJECT_MAPPER, GRAPHQL_ENGINE, TLS)
                    .doesNotContain(ApplyCommand.class.getName(), InitCommand.class.getName());
        }
    }

    @Test
    void theSandboxNeedsNoNetwork() throws Exception {
        Loaded plan = run("plan", "--sandbox");

        assertThat(plan.exit()).isZero();
        assertThat(plan.classes()).contains(GRAPHQL_ENGINE).doesNotContain(CLIENT_LIBRARY, HTTP_CLIENT, TLS);
    }

    @Test
    void theSandboxBuildsNoMoreThanIsAskedFor() throws Exception {
        Loaded plan = run("plan", "--sandbox");

        assertThat(plan.exit()).isZero();
        assertThat(plan.classes())
                .doesNotContain(OBJECT_MAPPER, SCHEMA_PARSER, SCHEMA_GENERATOR)
                .contains(SANDBOX + "graphql.QueryTypes")
                .doesNotContain(SANDBOX + "graphql.ProjectTypes", SANDBOX + "graphql.IssueFieldTypes")
                .doesNotContain(SANDBOX + "rest.RestIssues");
    }

    @Test
    void validateReadsOnlyTheDefinitions() throws Exception {
        Loaded validate = run("validate");

        assertThat(validate.exit()).isZero();
        assertThat(validate.classes())
                .doesNotContain(CLIENT_LIBRARY, OBJECT_MAPPER, GRAPHQL_ENGINE, HTTP_CLIENT, TLS)
                .noneMatch(name -> name.startsWith(SANDBOX))
                .noneMatch(name -> name.startsWith("ai.coditect.milepost.apply."));
    }

    /** An annotation that is read is an instance of a class made for the purpose, a proxy. */
    @Test
    void aCommandIsKnownWithoutAnnotations() throws Exception {
        assertThat(run("validate", "--format", "json").classes())
                .contains("picocli.CommandLine$Model$OptionSpec")
                .noneMatch(name -> name.contains("$Proxy"));
        assertThat(start(Main.class, "help", "plan").classes()).noneMatch(name -> name.contains("$Proxy"));
    }

    @Test
    void theVersionNeedsNoCommand() throws Exception {
        Loaded version = start(Main.class, "--version");

        assertThat(version.exit()).isZero();
        assertThat(version.out()).startsWith("milepost ");
        assertThat(version.classes())
                .doesNotContain(
                        PlanCommand.class.getName(), ValidateCommand.class.getName(), SandboxCommand.class.getName());
    }

    @Test
    void theHelpNamesEveryCommandWhateverIsBesideIt() throws Exception {
        assertThat(start(Main.class, "--version", "--help").out())
                .contains("validate", "plan", "apply", "import", "graph", "init", "sandbox");
    }

    @Test
    void theRehearsalOfTheSandboxCarriesOutWhatItRehearses() throws Exception {
        Loaded rehearsal = rehearse("sandbox", CliHarness.ISSUES.toString());

        assertThat(rehearsal.exit()).isZero();
        assertThat(rehearsal.out()).startsWith("milepost ").hasLineCount(1);
        assertThat(rehearsal.err()).isEmpty();
        assertThat(rehearsal.classes()).contains(GRAPHQL_ENGINE, HTTP_CLIENT, TLS, Main.class.getName());
        assertThat(directory.resolve("work")).isDirectoryContaining("glob:**sandbox.json");
    }

    /** Java 25 links all classes of its cache at every start, so there are no needless ones in it. */
    @Test
    void theRehearsalOfTheNetworkLoadsNothingOfTheSandbox() throws Exception {
        Loaded rehearsal = rehearse("network", CliHarness.ISSUES.toString());

        assertThat(rehearsal.exit()).isZero();
        assertThat(rehearsal.out()).startsWith("milepost ").hasLineCount(1);
        assertThat(rehearsal.err()).isEmpty();
        assertThat(rehearsal.classes())
                .contains(HTTP_CLIENT, TLS, Main.class.getName())
                .doesNotContain(GRAPHQL_ENGINE, SandboxGitHub.class.getName());
        assertThat(Files.readString(directory.resolve("work/served.json"))).contains("milepost");
    }

    @Test
    void aRehearsalThatFailsSaysSo() throws Exception {
        assertThat(rehearse("sandbox", "nowhere").exit()).isEqualTo(ExitCode.INVALID_DEFINITIONS.status());
    }

    private Loaded rehearse(String scene, String definitions) throws Exception {
        Path work = Files.createDirectory(directory.resolve("work"));
        return start(Rehearsal.class, scene, work.toString(), definitions);
    }

    private record Loaded(int exit, String out, String err, Set<String> classes) {}

    private Loaded run(String command, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(command, "-f", CliHarness.ISSUES.toString()));
        arguments.addAll(List.of(options));
        return start(Main.class, arguments.toArray(String[]::new));
    }

    private Loaded start(Class<?> main, String... arguments) throws Exception {
        Path log = directory.resolve("classes.txt");
        Result result = new ProgramProcess(directory)
                .with("-Xlog:class+load:file=" + log)
                .run(main, List.of(arguments));
        return new Loaded(result.exit(), result.out(), result.err(), classes(log));
    }

    /** A line of the log is {@code [0.012s][info][class,load] java.lang.Object source: …}. */
    private static Set<String> classes(Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.map(line -> line.replaceFirst("^.*\\] ", "").replaceFirst(" .*", ""))
                    .collect(Collectors.toSet());
        }
    }
}
