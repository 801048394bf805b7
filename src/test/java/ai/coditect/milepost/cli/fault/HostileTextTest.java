package ai.coditect.milepost.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.CliHarness;
import ai.coditect.milepost.cli.SecretScanner;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.github.InProcessConnector;
import ai.coditect.milepost.report.Visible;
import ai.coditect.milepost.testing.Result;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever others wrote, and wherever it is repeated: no terminal and no runner obeys it, no reader is misled. */
class HostileTextTest {

    private static final String HOSTILE =
            "x\n::error::owned\r\n  ::set-output name=a::owned\u001b[31m\u202e##[error]owned\u0085";

    @TempDir
    private Path directory;

    static Stream<List<String>> commandLines() {
        return Stream.of(
                List.of(HOSTILE),
                List.of("--" + HOSTILE),
                List.of("plan", "--" + HOSTILE),
                List.of("plan", HOSTILE),
                List.of("plan", "--format", HOSTILE),
                List.of("plan", "--max-wait", HOSTILE),
                List.of("plan", "--max-changes", HOSTILE),
                List.of("plan", "--on-conflict", HOSTILE),
                List.of("plan", "-R", HOSTILE),
                List.of("plan", "--api-url", HOSTILE),
                List.of("plan", "--api-url", "https://" + HOSTILE),
                List.of("plan", "-f", HOSTILE),
                List.of("plan", "-f", HOSTILE, "--format", "json"),
                List.of("plan", "-f", HOSTILE, "--format", "markdown"),
                List.of("plan", "--out", HOSTILE),
                List.of("plan", "--out", HOSTILE + "/plan.json"),
                List.of("plan", "--out", "issues/one.yaml" + HOSTILE + "/plan.json"),
                List.of("plan", "--sandbox=" + HOSTILE + "/x.json"),
                List.of("plan", "--sandbox=issues/one.yaml"),
                List.of("validate", "-f", HOSTILE),
                List.of("validate", "-f", HOSTILE, "--format", "json"),
                List.of("graph", "-f", HOSTILE),
                List.of("graph", "--format", HOSTILE),
                List.of("init", "-f", HOSTILE),
                List.of("import", HOSTILE),
                List.of("import", HOSTILE, "--format", "json"),
                List.of("import", "plan.md" + HOSTILE, "--from", HOSTILE),
                List.of("import", "plan.md", "--encoding", HOSTILE),
                List.of("import", "plan.md", "--map", HOSTILE + "=title"),
                List.of("import", "plan.md", "--map", "title=" + HOSTILE),
                List.of("import", "plan.md", "--dates", HOSTILE),
                List.of("import", "plan.md", "-f", HOSTILE, "--yes"),
                List.of("import", "-R", HOSTILE),
                List.of("import", "-R", "o/r", "--milestone", HOSTILE, "--yes"),
                List.of("sandbox", "--port", HOSTILE),
                List.of("sandbox", "--port", "0", "issues/one.yaml" + HOSTILE),
                List.of("apply", HOSTILE),
                List.of("apply", "--pace", HOSTILE));
    }

    @ParameterizedTest
    @MethodSource("commandLines")
    void onTheCommandLine(List<String> arguments) throws IOException {
        define("title: One");
        isHarmless(cli().run(arguments.toArray(String[]::new)));
        isHarmless(onActions().run(arguments.toArray(String[]::new)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GITHUB_REPOSITORY",
                "GITHUB_API_URL",
                "GITHUB_GRAPHQL_URL",
                "GITHUB_TOKEN",
                "HTTPS_PROXY",
                "SSL_CERT_FILE",
                "GITHUB_STEP_SUMMARY",
                "GITHUB_OUTPUT",
                "GITHUB_EVENT_PATH",
                "GITHUB_EVENT_NAME",
                "GITHUB_WORKSPACE",
                "RUNNER_TEMP",
                "MILEPOST_TERMINAL",
                "TERM"
            })
    void inTheEnvironment(String variable) throws IOException {
        define("title: One");
        for (String value : List.of(directory + "/" + HOSTILE, directory + "/none/" + HOSTILE, "https://" + HOSTILE)) {
            isHarmless(cli().withVariable(variable, value).run("plan"));
            isHarmless(onActions().withVariable(variable, value).run("apply", "--yes"));
            isHarmless(onActions()
                    .withVariable("GITHUB_EVENT_NAME", "pull_request")
                    .withVariable("GITHUB_API_URL", "https://ghe.example")
                    .withVariable(variable, value)
                    .run("plan"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 301, 400, 401, 403, 404, 410, 418, 422, 429, 451, 500, 502})
    void fromTheServer(int status) throws IOException {
        define("title: One");
        String quoted = JsonNodeFactory.instance.textNode(HOSTILE).toString();
        List<String> bodies = List.of(
                "{\"message\":" + quoted + ",\"errors\":[{\"message\":" + quoted + ",\"type\":" + quoted + "}]}",
                "{\"message\":\"m\",\"errors\":[" + quoted + "]}",
                "{\"errors\":[{\"type\":\"FORBIDDEN\",\"message\":" + quoted + ",\"path\":[" + quoted + "]}]}",
                "{\"data\":null,\"errors\":[{\"message\":" + quoted + "}]}",
                HOSTILE);
        for (String body : bodies) {
            Map<String, List<String>> headers = Map.of(
                    "location", List.of("http://127.0.0.1:1/repos/o/\u202e" + "x"),
                    "x-accepted-github-permissions", List.of("issues=write\u001b[31m\u202e"),
                    "x-oauth-scopes", List.of("\u001b[31m\u202e::error::"));
            for (CliHarness cli : List.of(cli(), onActions())) {
                cli.withFaults(inner -> new InProcessConnector(
                        (method, target, sent, content) -> new InProcessConnector.Reply(status, headers, body)));
                isHarmless(cli.run("apply", "--yes", "-v"));
                isHarmless(cli.run("apply", "--yes", "-v", "--log-format", "json"));
                cli.withFaults(inner -> request -> request.method().equals("POST")
                                && request.url().getPath().endsWith("/issues")
                        ? new InProcessConnector((method, target, sent, content) ->
                                        new InProcessConnector.Reply(status, headers, body))
                                .send(request)
                        : inner.send(request));
                isHarmless(cli.run("apply", "--yes", "--format", "markdown"));
                isHarmless(cli.run("apply", "--yes"));
            }
        }
    }

    @Test
    void theNameOfARepository() throws IOException {
        define("title: One");
        for (CliHarness cli : List.of(cli(), onActions())) {
            cli.withFaults(inner -> request -> {
                String honest = new String(inner.send(request).bodyStream().readAllBytes(), StandardCharsets.UTF_8);
                String renamed = honest.replace(
                        "\"nameWithOwner\":\"o/r\"",
                        "\"nameWithOwner\":" + JsonNodeFactory.instance.textNode("o/" + HOSTILE));
                return new InProcessConnector(
                                (method, target, sent, content) -> new InProcessConnector.Reply(200, Map.of(), renamed))
                        .send(request);
            });
            Result result = cli.run("plan");
            assertThat(result.exit()).isEqualTo(ExitCode.UNREACHABLE.status());
            assertThat(result.err()).contains("the repository.nameWithOwner is not the name of a repository");
            isHarmless(result);
        }
    }

    @Test
    void inAnUnforeseenException() throws IOException {
        define("title: One");
        for (CliHarness cli : List.of(cli(), onActions())) {
            cli.withFaults(inner -> request -> {
                throw new IllegalStateException(HOSTILE);
            });
            isHarmless(cli.run("plan"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "apply --yes", "validate", "graph"})
    void inTheDefinitions(String command) throws IOException {
        String quoted = JsonNodeFactory.instance.textNode(HOSTILE).toString();
        for (String key : List.of("title", "body", "labels", "milestone", "type", "assignees", "state", quoted)) {
            define((key.equals("title") ? "" : "title: One, ") + key + ": " + quoted);
            for (String format : List.of("text", "json", "markdown")) {
                String[] arguments = (command.equals("graph") ? command : command + " --format " + format).split(" ");
                isHarmless(cli().run(arguments));
                isHarmless(onActions().run(arguments));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void inASource(String name, String form) throws IOException {
        String text = form.replace("HOSTILE", HOSTILE)
                .replace("QUOTED", JsonNodeFactory.instance.textNode(HOSTILE).toString());
        Files.writeString(directory.resolve(name), text);
        for (String format : List.of("text", "json", "markdown")) {
            isHarmless(cli().run("import", name, "--dry-run", "--format", format));
            isHarmless(onActions().run("import", name, "--dry-run", "--format", format));
        }
    }

    static Stream<Arguments> sources() {
        return Stream.of(
                Arguments.of("plan.md", "### Issue #1: HOSTILE\n\n**Labels:** HOSTILE\n**HOSTILE:** HOSTILE\n"),
                Arguments.of("plan.md", "- [ ] **Task 1.1:** HOSTILE\n  - **Dependencies:** HOSTILE\n"),
                Arguments.of("plan.md", "| ID | Title | HOSTILE |\n|--|--|--|\n| HOSTILE | HOSTILE | HOSTILE |\n"),
                Arguments.of("labels.yml", "- name: QUOTED\n  color: QUOTED\n  QUOTED: QUOTED\n"),
                Arguments.of("issues.json", "[{\"title\": QUOTED, \"labels\": [QUOTED], QUOTED: QUOTED}]"),
                Arguments.of("issues.json", "[{\"title\": QUOTED, \"state\": QUOTED, \"depends_on\": QUOTED}] HOSTILE"),
                Arguments.of("issues.csv", "title,labels,estimate,HOSTILE\nx,HOSTILE,\"HOSTILE\",HOSTILE\n"),
                Arguments.of("issues.csv", "title,depends on,due\n\"HOSTILE\",HOSTILE,HOSTILE\n\"HOSTILE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "Bearer %s", "x:%s"})
    void aTokenThatTheServerRepeats(String form) throws IOException {
        define("title: One");
        String token = String.format(form, CliHarness.TOKEN);
        String coded = Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8));
        for (int status : List.of(200, 401, 403, 422, 500)) {
            String body = "{\"message\":\"" + token + " " + coded + "\",\"errors\":[{\"message\":\"" + token + " "
                    + coded + "\"}]}";
            CliHarness cli = onActions()
                    .withFaults(inner -> new InProcessConnector(
                            (method, target, sent, content) -> new InProcessConnector.Reply(status, Map.of(), body)));
            for (String format : List.of("text", "json", "markdown")) {
                Result result = cli.run("apply", "--yes", "-v", "--format", format);
                SecretScanner.check(result);
                assertThat(result.out() + result.err() + Files.readString(directory.resolve("outputs")))
                        .doesNotContain(coded.substring(8, coded.length() - 8))
                        .doesNotContain(CliHarness.TOKEN);
            }
        }
    }

    private void define(String fields) throws IOException {
        Path issues = Files.createDirectories(directory.resolve("issues"));
        Files.writeString(issues.resolve("one.yaml"), "repository: o/r\nissues:\n  - {id: one, " + fields + "}\n");
    }

    private CliHarness cli() {
        return new CliHarness(directory);
    }

    private CliHarness onActions() {
        return cli().withVariable("GITHUB_ACTIONS", "true")
                .withVariable("GITHUB_REPOSITORY", "o/r")
                .withVariable("GITHUB_OUTPUT", directory.resolve("outputs").toString())
                .withVariable(
                        "GITHUB_STEP_SUMMARY", directory.resolve("summary").toString());
    }

    private static void isHarmless(Result result) {
        assertThat(result.exit()).isNotNegative();
        for (String text : List.of(result.out(), result.err())) {
            assertThat(text.codePoints().filter(point -> point != '\n' && Visible.isHidden(point)))
                    .as(text)
                    .isEmpty();
            assertThat(text).doesNotContain("##[");
            assertThat(text.lines().map(String::stripLeading))
                    .as(text)
                    .noneMatch(line -> line.matches("::(?:error|set-output[^:]*)::owned.*"));
        }
    }
}
