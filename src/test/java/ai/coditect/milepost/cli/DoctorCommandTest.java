package ai.coditect.milepost.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.testing.RecordingWireMock;
import ai.coditect.milepost.testing.Result;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code milepost doctor} says of each thing that can be wrong. */
class DoctorCommandTest {

    private static final String BUDGETS = """
            {"resources":{"core":{"limit":5000,"used":0,"remaining":4321,"reset":1763978400},\
            "graphql":{"limit":5000,"used":12,"remaining":4988,"reset":1763978400}}}""";

    private static final String REPOSITORY = """
            {"data":{"repository":{"id":"R_1","nameWithOwner":"o/r","hasIssuesEnabled":true,"isArchived":false,\
            "viewerPermission":"WRITE","assignableUsers":{"totalCount":1,"nodes":[{"login":"ada"}]},\
            "issueTypes":{"totalCount":2,"nodes":[{"name":"Task","isEnabled":true},{"name":"Bug","isEnabled":true}]},\
            "issueFields":{"nodes":[{"__typename":"IssueFieldText","id":"F_1","name":"Team","dataType":"TEXT",\
            "fullDatabaseId":"7"}]},"issues":{"totalCount":0,"pageInfo":{"hasNextPage":false,"endCursor":null},\
            "nodes":[]}}}}""";

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

    @TempDir
    private Path directory;

    private CliHarness cli;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(directory.resolve("issues"));
        define("""
                repository: o/r
                defaults:
                  assignees: ["@ada"]
                  type: Bug
                  fields: {Team: Red}
                issues:
                  - {id: one, title: One, body: Text}
                """);
        RecordingWireMock.attach(server, "DoctorCommandTest");
        server.start();
        budgets(answer(200, BUDGETS).withHeader("X-OAuth-Scopes", "gist, repo"));
        repository(answer(200, REPOSITORY));
        cli = new CliHarness(directory).onTheNetwork().withVariable("GITHUB_API_URL", server.baseUrl());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void nothingIsWrong() {
        Result result = cli.run("doctor");

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(withoutMachine(result.out())).isEqualTo("""
                ok       milepost      VERSION
                ok       java          JAVA
                ok       definitions   issues: 1 issue, 0 labels, 0 milestones
                ok       proxy         none
                ok       certificates  none are needed
                ok       server        URL answers
                ok       token         a classic token in GITHUB_TOKEN; scopes gist, repo
                ok       clock         as the server's
                ok       budget        REST 4321 of 5000 left until 10:00:00 UTC; GraphQL 4988
                                       of 5000 left until 10:00:00 UTC
                ok       repository    o/r is there, with issues
                ok       permission    the account of the token has the role write
                ok       assignees     1 account, each can be assigned
                ok       issue types   `Bug`
                ok       issue fields  `Team`
                ok       dependencies  dependencies and sub-issues are there

                Nothing is wrong.
                """);
        assertThat(requests()).containsExactly("GET /rate_limit", "POST /graphql");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-11-30 08:00:00 UTC | warning | expires on 2025-11-30 08:00:00 UTC",
                "2025-11-30 08:00:00 +0100 | warning | expires on 2025-11-30 07:00:00 UTC",
                "2025-11-24 08:59:59 UTC | warning | expired on 2025-11-24 08:59:59 UTC",
                "2026-03-01 00:00:00 UTC | ok | expires on 2026-03-01 00:00:00 UTC",
                "soon | ok | scopes repo",
            })
    void theTokenExpires(String header, String status, String words) {
        budgets(answer(200, BUDGETS)
                .withHeader("X-OAuth-Scopes", "repo")
                .withHeader("GitHub-Authentication-Token-Expiration", header));

        assertThat(check("token").path("status").asText()).isEqualTo(status);
        assertThat(check("token").path("summary").asText()).contains(words);
    }

    @Test
    void theTokenIsNotAccepted() {
        budgets(answer(401, "{\"message\":\"Bad credentials\"}"));

        assertFault(
                "token",
                "cannot ask the server: GitHub does not accept the token (Bad credentials)",
                "The token may have expired or been revoked, or belong to another GitHub. Make a new one and put it into"
                        + " GITHUB_TOKEN.");
        assertThat(check("server").path("status").asText()).isEqualTo("ok");
        assertThat(requests()).containsOnly("GET /rate_limit");
    }

    @Test
    void thereIsNoToken() {
        cli.withoutVariable("GITHUB_TOKEN");
        budgets(answer(
                200,
                BUDGETS.replaceAll(
                        "\"limit\":5000,\"used\":12,\"remaining\":4988", "\"limit\":0,\"used\":0,\"remaining\":0")));

        assertFault(
                "token",
                "there is none",
                "Put one into GITHUB_TOKEN, for example: export GITHUB_TOKEN=$(gh auth token). It needs the repository"
                        + " permission \"Issues: Read and write\" (fine-grained token) or the scope \"repo\" (classic"
                        + " token).");
        assertThat(check("clock").path("status").asText()).isEqualTo("ok");
        assertThat(names(cli.run("doctor", "--format", "json")))
                .as("without a token there is hardly a budget, which is no news")
                .doesNotContain("budget");
        assertThat(requests()).containsOnly("GET /rate_limit");
    }

    @Test
    void aScopeIsMissing() {
        budgets(answer(200, BUDGETS).withHeader("X-OAuth-Scopes", "gist"));

        assertFault(
                "token",
                "a classic token in GITHUB_TOKEN; scopes gist; \"repo\" is missing",
                "Add it on https://github.com/settings/tokens, or with: gh auth refresh --scopes repo.");
    }

    /** A board needs more than issues, unless it has a token of its own. */
    @ParameterizedTest
    @CsvSource({"ghp_, for the board", "ghs_, it reaches no project board"})
    void theTokenDoesNotReachTheBoard(String prefix, String words) throws IOException {
        define("repository: o/r\nproject: {number: 1}\nissues:\n  - {id: one, title: One, body: Text}\n");
        cli.withVariable("GITHUB_TOKEN", prefix + "secretSecretSecret");

        assertThat(check("token").path("summary").asText()).contains(words);
        assertThat(check("token").path("status").asText()).isEqualTo("warning");
        cli.withVariable("MILEPOST_PROJECT_TOKEN", "ghp_otherOtherOther");
        assertThat(check("token").path("status").asText()).isEqualTo("ok");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "github_pat_x | a fine-grained token in GH_TOKEN; GitHub does not tell its permissions; it needs"
                        + " \"Issues: Read and write\"",
                "ghs_x | a token of a GitHub App, as GitHub Actions has one in GH_TOKEN",
                "ghu_x | a token of a GitHub App, for a user in GH_TOKEN",
                "gho_x | a token of an OAuth app in GH_TOKEN; scopes repo",
                "x | a token of a form that is not known in GH_TOKEN; scopes repo",
            })
    void theKindOfTheToken(String prefix, String summary) {
        budgets(answer(200, BUDGETS).withHeader("X-OAuth-Scopes", "repo"));
        cli.withoutVariable("GITHUB_TOKEN").withVariable("GH_TOKEN", prefix + "secretSecretSecret");

        assertThat(check("token").path("summary").asText()).isEqualTo(summary);
    }

    /** What GitHub says of the role of an app is not documented. */
    @Test
    void theRoleOfAnAppIsNotAsked() {
        cli.withVariable("GITHUB_TOKEN", "ghs_secretSecretSecret");

        cli.run("doctor");

        assertThat(bodies()).hasSize(1).allMatch(body -> !body.contains("viewerPermission"));
    }

    @Test
    void theClockIsWrong() {
        budgets(aResponse()
                .withHeader("Content-Type", "application/json")
                .withHeader("Date", "Mon, 24 Nov 2025 06:30:00 GMT")
                .withBody(BUDGETS));

        JsonNode check = check("clock");
        assertThat(check.path("status").asText()).isEqualTo("warning");
        assertThat(check.path("summary").asText()).isEqualTo("this machine is 2 hours ahead of the server");
        assertThat(check("budget").path("summary").asText())
                .as("reckoned from the clock of the server")
                .startsWith("REST 4321 of 5000 left until 12:30:00 UTC");
    }

    @Test
    void theBudgetIsEmpty() {
        budgets(answer(200, BUDGETS.replace("4988", "0")));

        assertFault(
                "budget",
                "REST 4321 of 5000 left until 10:00:00 UTC; GraphQL 0 of 5000 left until 10:00:00 UTC",
                "Whatever else uses the same account takes from it. Wait until then, or use another token.");
        assertThat(requests()).containsOnly("GET /rate_limit");
    }

    @Test
    void theServerAsksToWait() {
        budgets(answer(403, "{\"message\":\"You have exceeded a secondary rate limit\"}")
                .withHeader("Retry-After", "300"));

        JsonNode check = check("budget");
        assertThat(check.path("status").asText()).isEqualTo("fault");
        assertThat(check.path("summary").asText()).contains("GitHub asks to wait until 2025-11-24 09:05:00 UTC");
        assertThat(requests()).containsExactly("GET /rate_limit");
    }

    @Test
    void aServerWithoutBudgets() {
        budgets(answer(404, "{\"message\":\"Rate limiting is not enabled.\"}"));

        assertThat(check("budget").path("summary").asText()).isEqualTo("this server has no limit");
        assertThat(check("repository").path("status").asText()).isEqualTo("ok");
    }

    @Test
    void theServerIsNotReached() throws IOException {
        try (ServerSocket closed = new ServerSocket(0)) {
            cli.withVariable("GITHUB_API_URL", "http://127.0.0.1:" + closed.getLocalPort());
        }

        Result result = cli.run("doctor", "--format", "json");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(names(result))
                .containsExactly("milepost", "java", "definitions", "proxy", "certificates", "server", "token");
        assertFault(
                "server",
                "cannot ask the server: no connection to 127.0.0.1 could be made, tried 4 times",
                "Check the network, the proxy and --api-url. Run the same command again later; it goes on where it"
                        + " stopped.");
    }

    @Test
    void theRepositoryIsNotThere() {
        repository(answer(200, """
                {"data":{"repository":null},"errors":[{"type":"NOT_FOUND","path":["repository"],\
                "message":"Could not resolve to a Repository with the name 'o/r'."}]}"""));

        assertFault(
                "repository",
                "there is no repository o/r for this token",
                "Check the name given with -R, and that the token may see the repository if it is private.");
    }

    @Test
    void issuesAreSwitchedOff() {
        repository(answer(200, REPOSITORY.replace("\"hasIssuesEnabled\":true", "\"hasIssuesEnabled\":false")));

        assertFault(
                "repository",
                "issues are switched off in o/r",
                "Switch them on in the repository's settings (General, Features, Issues) and run again.");
    }

    @Test
    void theRepositoryIsArchived() {
        repository(answer(200, REPOSITORY.replace("\"isArchived\":false", "\"isArchived\":true")));

        assertFault(
                "repository",
                "o/r is archived, so nothing can be written to it",
                "Unarchive it in the repository's settings, or name another repository with -R.");
    }

    @Test
    void theRepositoryIsRenamed() {
        repository(answer(200, REPOSITORY.replace("\"o/r\"", "\"o/new\"")));

        assertThat(check("repository").path("summary").asText()).isEqualTo("o/r is now called o/new");
        assertThat(check("repository").path("status").asText()).isEqualTo("warning");
    }

    @Test
    void theAccountMayOnlyRead() {
        repository(answer(200, REPOSITORY.replace("WRITE", "READ")));

        assertFault(
                "permission",
                "the account of the token has the role read: `plan` works, `apply` does not",
                "Have somebody with the role admin give it the role write, or use another token.");
    }

    @Test
    void whatTheDefinitionsNameIsNotThere() throws IOException {
        define("""
                repository: o/r
                issues:
                  - {id: one, title: One, body: Text, type: Tusk, assignees: ["@adaa"], fields: {Taem: Red}}
                """);

        assertThat(check("assignees").path("summary").asText()).isEqualTo("`@adaa` cannot be assigned to new issues");
        assertThat(check("assignees").path("remedy").asText()).startsWith("Did you mean `@ada`? ");
        assertFault("issue_types", "o/r has no `Tusk`", "Did you mean `Task`? Its types are `Task`, `Bug`.");
        assertFault("issue_fields", "o/r has no `Taem`", "Did you mean `Team`? Its fields are `Team`.");
    }

    @Test
    void theDefinitionsAreInvalid() throws IOException {
        define("repository: o/r\nissues:\n  - {id: one, titel: One, body: Text}\n");

        JsonNode check = check("definitions");
        assertThat(check.path("status").asText()).isEqualTo("fault");
        assertThat(check.path("remedy").asText()).isNotEmpty();
        assertThat(check("repository").path("status").asText()).isEqualTo("ok");
    }

    @Test
    void withoutAnythingTheRestIsShown() throws IOException {
        Files.delete(directory.resolve("issues/all.yaml"));
        Files.delete(directory.resolve("issues"));
        cli.withVariable("HTTPS_PROXY", "socks5://user:hunter2@proxy:1")
                .withVariable("GITHUB_TOKEN", " ")
                .withVariable("GITHUB_API_URL", "https://ghe.example");

        Result result = cli.run("doctor");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(withoutMachine(result.out())).isEqualTo("""
                ok       milepost      VERSION
                ok       java          JAVA
                fault    definitions   the definitions directory DIR does not exist
                                       Create the directory and put YAML files into it, or name
                                       another one with `-f DIR`.
                fault    proxy         HTTPS_PROXY names a proxy of the kind socks5://, and
                                       milepost can use http:// proxies only. Name such a one in
                                       HTTPS_PROXY, or the server in NO_PROXY
                fault    token         there is none
                                       Put one into GITHUB_TOKEN, for example: export
                                       GITHUB_TOKEN=$(gh auth token). It needs the repository
                                       permission "Issues: Read and write" (fine-grained token)
                                       or the scope "repo" (classic token).
                fault    repository    No repository is named. Use -R OWNER/NAME, or put
                                       repository: OWNER/NAME into the definitions

                4 faults, 0 warnings.
                """);
        assertThat(requests()).isEmpty();
    }

    @Test
    void theSandboxNeedsNeitherTokenNorServer() {
        Result result = cli.withoutVariable("GITHUB_TOKEN").run("doctor", "--sandbox", "--format", "markdown");

        assertThat(result.exit()).isZero();
        assertThat(withoutMachine(result.out())).isEqualTo("""
                ### milepost doctor

                **Nothing is wrong.**

                | | | |
                |---|---|---|
                | ok | milepost | VERSION |
                | ok | java | JAVA |
                | ok | definitions | issues: 1 issue, 0 labels, 0 milestones |
                | ok | sandbox | .milepost/sandbox.json is not there yet; the first command makes it |
                """);
        assertThat(directory.resolve(".milepost")).doesNotExist();
        assertThat(requests()).isEmpty();
    }

    @Test
    void aSandboxThatIsDamagedIsAFault() throws IOException {
        define("issues: [{id: one, title: One}]\n");
        Files.writeString(directory.resolve("bad.json"), "{\"x");

        Result result = cli.run("doctor", "--sandbox=bad.json");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .contains(
                        "fault    sandbox       bad.json: The sandbox's file",
                        "is damaged",
                        "or delete it to start with");
    }

    private void define(String yaml) throws IOException {
        Files.writeString(directory.resolve("issues/all.yaml"), yaml);
    }

    private static ResponseDefinitionBuilder answer(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withHeader("Date", "Mon, 24 Nov 2025 09:00:00 GMT")
                .withBody(body);
    }

    private void budgets(ResponseDefinitionBuilder answer) {
        server.stubFor(get("/rate_limit").willReturn(answer));
    }

    private void repository(ResponseDefinitionBuilder answer) {
        server.stubFor(post("/graphql").willReturn(answer));
    }

    private void assertFault(String name, String summary, String remedy) {
        JsonNode check = check(name);
        assertThat(check.path("summary").asText()).isEqualTo(summary);
        assertThat(check.path("remedy").asText()).isEqualTo(remedy);
        assertThat(check.path("status").asText()).isEqualTo("fault");
        assertThat(cli.run("doctor").exit()).isEqualTo(1);
    }

    private JsonNode check(String name) {
        for (JsonNode check : json(cli.run("doctor", "--format", "json")).path("checks")) {
            if (check.path("name").asText().equals(name)) {
                return check;
            }
        }
        throw new AssertionError("no check " + name);
    }

    private static List<String> names(Result result) {
        List<String> names = new ArrayList<>();
        json(result)
                .path("checks")
                .forEach(check -> names.add(check.path("name").asText()));
        return names;
    }

    private static JsonNode json(Result result) {
        try {
            return new ObjectMapper().readTree(result.out());
        } catch (IOException fault) {
            throw new AssertionError(result.toString(), fault);
        }
    }

    private String withoutMachine(String out) {
        return out.replaceAll("directory\\s+`[^`]*` does", "directory DIR does")
                .replaceAll("(?m)^(ok       milepost +).*", "$1VERSION")
                .replaceAll("(?m)^(ok       java +).*", "$1JAVA")
                .replaceAll("(?m)^(\\| ok \\| milepost \\| ).* \\|$", "$1VERSION |")
                .replaceAll("(?m)^(\\| ok \\| java \\| ).* \\|$", "$1JAVA |")
                .replace(server.baseUrl(), "URL");
    }

    /** Every request, as method and target, in order. */
    private List<String> requests() {
        return events().stream()
                .map(event -> event.getRequest().getMethod() + " "
                        + event.getRequest().getUrl())
                .toList();
    }

    private List<String> bodies() {
        return events().stream()
                .map(event -> event.getRequest().getBodyAsString())
                .filter(body -> !body.isEmpty())
                .toList();
    }

    private List<ServeEvent> events() {
        List<ServeEvent> events = new ArrayList<>(server.getAllServeEvents());
        Collections.reverse(events);
        return events;
    }
}
