package ai.coditect.milepost.cli.apply;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.CliHarness;
import ai.coditect.milepost.cli.Scenario;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.marker.Marker;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.sandbox.settings.SandboxAccount;
import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import ai.coditect.milepost.sandbox.settings.SandboxPermission;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.testing.People;
import ai.coditect.milepost.testing.Result;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** Anybody can open an issue on a public repository and write into it what they like. */
class StrangersTest {

    private static final String FIRST = "issues: [{id: first, title: First, body: Ours.}]\n";
    private static final String BOTH = """
            issues:
              - {id: first, title: First, body: Ours.}
              - {id: second, title: Second, body: "After #{first}.", labels: [plan]}
            labels: [{name: plan, color: ededed}, {name: vip, color: ededed}]
            """;

    private static final String NO_CHANGES = "No changes. GitHub matches issues/.\n";

    @TempDir
    private Path directory;

    private Scenario scenario;
    private People team;
    private People mallory;

    @BeforeEach
    void publicRepository() {
        on(SandboxSettings.builder());
    }

    private void on(SandboxSettings.Builder builder) {
        SandboxSettings like = builder.build();
        scenario = Scenario.empty(
                directory,
                settings -> settings.features(like.features())
                        .account(SandboxAccount.outsider("mallory-token", "mallory"))
                        .account(SandboxAccount.member("ada-token", "ada"))
                        .account(new SandboxAccount(
                                "shy-token",
                                "shy",
                                SandboxAccount.Type.USER,
                                SandboxAccount.Association.NONE,
                                SandboxPermission.WRITE))
                        .account(SandboxAccount.app("bot-token", "helper[bot]")));
        team = scenario.people();
        mallory = team.with("mallory-token");
    }

    private void withoutGraphQl() {
        on(SandboxSettings.builder().without(SandboxFeature.GRAPHQL));
    }

    private static String forged(String id, String title, String text) {
        IssueContent base = IssueContent.EMPTY.withTitle(title);
        return Marker.append(text, new IssueId(id), base);
    }

    private String title(int number) {
        return team.issue(number).path("title").asText();
    }

    private List<String> numbersOf(String id) {
        return scenario.repository().issues().stream()
                .filter(issue -> issue.path("body").asText().contains("id=" + id + " "))
                .map(issue -> issue.path("number").asText())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aForgedMarkerOfWhatIsToBeCreatedIsNotOurs(boolean graphQl) {
        if (!graphQl) {
            withoutGraphQl();
        }
        int his = mallory.open("Buy now", forged("first", "First", "Spam."));
        scenario.define(FIRST);

        Result result = scenario.apply();

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("""
                warning: issue #1 has the marker of a definition, but was opened by an outsider, mallory
                    Anybody can write a marker, so this one is left alone. If it belongs to your
                    plan, give it the definition's milestone or label on GitHub, or name it:
                    --adopt=#1
                """);
        assertThat(title(his)).isEqualTo("Buy now");
        assertThat(team.text(his)).isEqualTo("Spam.");
        assertThat(title(2)).isEqualTo("First");
        assertThat(team.text(2)).isEqualTo("Ours.");
        assertThat(scenario.plan("--detailed-exitcode").exit()).isZero();
    }

    @Test
    void aForgedMarkerThatAppearsWhileAnApplyRunsIsNotOurs() {
        scenario.define(BOTH);
        scenario.cli().withFaults(inner -> request -> {
            boolean first = request.method().equals("POST")
                    && request.url().getPath().endsWith("/issues")
                    && scenario.repository().issues().isEmpty();
            if (first) {
                mallory.open("Mine", forged("first", "First", "Spam."));
                mallory.open("Mine too", forged("second", "Second", "Spam."));
            }
            return inner.send(request);
        });

        Result result = scenario.apply();

        assertThat(result.exit()).isZero();
        assertThat(title(1)).isEqualTo("Mine");
        assertThat(title(2)).isEqualTo("Mine too");
        assertThat(title(3)).isEqualTo("First");
        assertThat(team.text(4)).isEqualTo("After #3.");
    }

    @ParameterizedTest
    @ValueSource(strings = {CliHarness.TOKEN, "shy-token", "bot-token"})
    void anUnansweredCreateIsNotTakenForAnOutsidersIssueAndIsFoundWhoeverItIsThatActs(String token) {
        scenario.define(FIRST);
        scenario.cli().withVariable("GITHUB_TOKEN", token).withFaults(this::firstCreateIsNotAnswered);
        mallory.open("Mine", forged("first", "First", "Spam."));

        assertThat(scenario.apply().exit()).isZero();

        assertThat(numbersOf("first")).containsExactly("1", "2");
        assertThat(title(2)).isEqualTo("First");
        assertThat(scenario.plan("--detailed-exitcode").exit()).isZero();
    }

    private GitHubConnector firstCreateIsNotAnswered(GitHubConnector inner) {
        AtomicBoolean lost = new AtomicBoolean();
        return request -> {
            GitHubConnectorResponse response = inner.send(request);
            boolean creates =
                    request.method().equals("POST") && request.url().getPath().endsWith("/issues");
            if (creates && lost.compareAndSet(false, true)) {
                throw new SocketException("Connection reset");
            }
            return response;
        };
    }

    @Test
    void aMarkerPastedIntoAnOlderIssueChangesNothing() {
        int his = mallory.open("Old report", "It breaks.");
        scenario.define(BOTH);
        scenario.apply();
        int ours = team.number("second");
        mallory.edit(his, body -> forged("second", "Second", body));

        Result result = scenario.apply();

        assertThat(result.exit()).isZero();
        assertThat(result.out()).endsWith(NO_CHANGES);
        assertThat(scenario.apply("--prune").out())
                .contains("has the marker of a definition")
                .endsWith(NO_CHANGES);
        assertThat(title(his)).isEqualTo("Old report");
        assertThat(title(ours)).isEqualTo("Second");
    }

    @Test
    void theTrustedIssueIsTheOneWhateverItsNumber() {
        int triaged = mallory.open("Old report", "It breaks.");
        scenario.define(BOTH);
        scenario.apply();
        int ours = team.number("second");
        team.label(triaged, "plan");
        mallory.edit(triaged, body -> forged("second", "Second", body));

        Result plan = scenario.plan();

        assertThat(plan.out()).contains("#" + ours + " is taken for it, and #" + triaged + " is left\n      alone.");
        assertThat(scenario.apply().exit()).isZero();
        assertThat(title(triaged)).isEqualTo("Old report");
        assertThat(team.text(ours)).isEqualTo("After #" + team.number("first") + ".");
    }

    @Test
    void aRenamedDefinitionKeepsItsIssueAgainstAnOutsidersMarkerOfTheNewId() {
        scenario.define(FIRST);
        scenario.apply();
        mallory.open("Mine", forged("renamed", "First", "Spam."));
        scenario.define(FIRST.replace("id: first,", "id: renamed, previously_id: first,"));

        assertThat(scenario.apply().exit()).isZero();

        assertThat(numbersOf("renamed")).containsExactly("1", "2");
        assertThat(numbersOf("first")).isEmpty();
        assertThat(title(2)).isEqualTo("Mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ours.", "Something else."})
    void anOutsidersIssueOfADeclaredTitleIsShownAndOursIsCreated(String text) {
        mallory.open("First", text);
        scenario.define(BOTH);

        Result result = scenario.apply("--adopt");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("""
                warning: issue #1 has a declared title, but was opened by an outsider, mallory
                    The definition gets an issue of its own, and this one is left alone. If it
                    belongs to your plan, give it the definition's milestone or label on GitHub,
                    or name it: --adopt=#1
                """);
        assertThat(team.body(1)).isEqualTo(text);
        assertThat(numbersOf("first")).containsExactly("2");
        assertThat(scenario.plan("--adopt").out()).isEqualTo(NO_CHANGES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- milepost id=first base=1.broken -->",
                "<!-- milepost id=",
                "> <!-- milepost id=first base=1.AAAA -->",
                "milepost id=first"
            })
    void anOutsidersBrokenMarkerStopsNothing(String broken) {
        mallory.open("First", "Spam.\n\n" + broken);
        mallory.open("Nothing", "Spam.\n\n" + broken);
        scenario.define(BOTH);

        Result result = scenario.apply();

        assertThat(result.exit()).isZero();
        assertThat(title(3)).isEqualTo("First");
        assertThat(title(4)).isEqualTo("Second");
    }

    @Test
    void aThousandStrangersAreOneWarning() {
        for (int i = 0; i < 12; i++) {
            mallory.open("Issue " + i, forged("first", "First", "Spam."));
        }
        scenario.define(FIRST);

        assertThat(scenario.plan().out()).startsWith("""
                warning: 12 issues have the marker of a definition, but were opened by outsiders: #1, #2, #3, #4, #5, #6, #7, #8, #9, #10 and more
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"person", "ada-token", "bot-token"})
    void whatTheTeamOrAnAppOpenedIsTakenOver(String token) {
        team.with(token).open("First", "Ours.");
        team.with(token).open("Second", "Another text.");
        scenario.define(BOTH);

        assertThat(scenario.apply("--adopt").exit()).isZero();

        assertThat(numbersOf("first")).containsExactly("1");
        assertThat(numbersOf("second")).containsExactly("2");
    }

    @Test
    void whatTheTeamTriagedIsTakenOver() {
        int his = mallory.open("Second", "Another text.");
        scenario.define(BOTH);
        scenario.apply();
        int ours = team.number("second");
        team.edit(ours, body -> "Thrown away.");
        team.retitle(ours, "Thrown away");
        team.label(his, "plan");

        assertThat(scenario.plan().out()).contains("! issue #" + his + " second");
        assertThat(scenario.apply("--adopt").exit()).isZero();
        assertThat(numbersOf("second")).containsExactly(Integer.toString(his));
    }

    @Test
    void aLabelThatIsNotTheDefinitionsVouchesForNothing() {
        int his = mallory.open("A bug", "It breaks.");
        scenario.define(BOTH);
        team.label(his, "vip", "plan");
        mallory.edit(his, body -> forged("first", "First", "Spam."));

        assertThat(scenario.apply().exit()).isZero();

        assertThat(title(his)).isEqualTo("A bug");
        assertThat(numbersOf("first")).hasSize(2);
    }

    @Test
    void aBrokenMarkerInATriagedIssueStopsNothing() {
        int his = mallory.open("A bug", "It breaks.");
        scenario.define(BOTH);
        team.label(his, "plan");
        mallory.edit(his, body -> "Spam.\n\n<!-- milepost id=zzz base=1.broken -->");

        assertThat(scenario.apply().exit()).isZero();

        assertThat(numbersOf("first")).containsExactly("2");
        assertThat(numbersOf("second")).containsExactly("3");
    }

    @Test
    void aBrokenMarkerOfATriagedIssueHoldsUpOneDefinitionAtMost() {
        int his = mallory.open("First", "<!-- milepost id=second -->\n<!-- milepost id=first base=@@ -->");
        scenario.define(BOTH);
        team.label(his, "plan");

        Result result = scenario.apply();

        assertThat(result.out()).contains("The issue is taken for \"second\" and left alone.");
        assertThat(numbersOf("first")).containsExactly("1", "2");
        Result named = scenario.plan("--adopt=#1");
        assertThat(named.exit()).isEqualTo(ExitCode.FAILED.status());
        assertThat(named.out()).contains("error: issue #1 cannot be taken over: the marker is not complete");
    }

    @Test
    void aStrangerCannotMakeASavedPlanStale() {
        scenario.define(BOTH);
        assertThat(scenario.plan("--out", "p.json").exit()).isZero();
        mallory.open("First", forged("second", "Second", "Spam."));

        assertThat(scenario.apply("p.json").exit()).isZero();

        assertThat(title(2)).isEqualTo("First");
    }

    @Test
    void ofTwoIssuesOfOneTitleTheNamedOneIsTakenOver() {
        team.open("Second", "Older.");
        team.open("Second", "Newer.");
        scenario.define(BOTH);

        assertThat(scenario.apply("--adopt=#2").exit()).isZero();

        assertThat(numbersOf("second")).containsExactly("2");
        assertThat(team.body(1)).isEqualTo("Older.");
    }

    @Test
    void aTextThatRefersToAnIssueThatWaitsIsNotWrittenYet() {
        scenario.define(FIRST);
        scenario.apply();
        team.open("Third", "Somebody's.");
        scenario.define("""
                issues:
                  - {id: first, title: First, body: "See #{second}."}
                  - {id: second, title: Second, depends_on: [third]}
                  - {id: third, title: Third, body: Ours.}
                """);

        Result result = scenario.apply();

        assertThat(result.exit()).isEqualTo(ExitCode.FAILED.status());
        assertThat(result.out())
                .contains("It is left as it is before the conflict about what it needs is settled:\n      second.")
                .contains("3 definitions wait for their conflicts to be settled.");
        assertThat(team.text(1)).isEqualTo("Ours.");
        assertThat(scenario.apply("--adopt").exit()).isZero();
        assertThat(team.text(1)).isEqualTo("See #" + team.number("second") + ".");
        assertThat(scenario.plan("--detailed-exitcode").exit()).isZero();
    }

    @Test
    void anIssueThatWasTakenOverStaysTakenOver() {
        mallory.open("Second", "Another text.");
        scenario.define(BOTH);
        assertThat(scenario.apply("--adopt=#1").exit()).isZero();
        assertThat(team.labels(1)).isEqualTo("plan");

        Result again = scenario.plan("--detailed-exitcode");

        assertThat(again.exit()).isZero();
        assertThat(again.out()).isEqualTo("""
                Kept on GitHub: 1 change on 1 issue; -v lists it.
                To bring in what definitions can hold: milepost pull

                """ + NO_CHANGES);
        assertThat(team.text(1)).isEqualTo("Another text.");
    }

    @Test
    void anIssueThatIsNamedIsTakenOverWhateverItsMarkerSays() {
        mallory.open("Second", forged("second", "Second", "My text."));
        scenario.define(BOTH);

        Result result = scenario.apply("--adopt=1");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("1 adopted");
        assertThat(team.text(1)).isEqualTo("My text.");
        assertThat(numbersOf("second")).containsExactly("1");
    }

    @Test
    void anIssueWithNothingThatTellsItFromOthersIsNotTakenOver() {
        mallory.open("First", "My text.");
        scenario.define(FIRST);

        Result result = scenario.apply("--adopt=#1");

        assertThat(result.exit()).isEqualTo(ExitCode.FAILED.status());
        assertThat(result.out()).startsWith("""
                error: issue #1 cannot be taken over: an outsider opened it, and "first" has neither a label nor a milestone
                    Give the definition one: it is what tells the issue from those that anybody
                    can open, from then on.
                """);
        assertThat(team.body(1)).isEqualTo("My text.");
    }

    @ParameterizedTest
    @CsvSource({
        "--adopt=#7, issue #7 cannot be taken over: there is no such issue",
        "--adopt=#1, 'issue #1 cannot be taken over: no definition is waiting for an issue with'"
    })
    void aNumberThatCannotBeTakenOverStopsThePlan(String option, String message) {
        mallory.open("Another title", "My text.");
        scenario.define(BOTH);

        Result result = scenario.apply(option);

        assertThat(result.exit()).isEqualTo(ExitCode.FAILED.status());
        assertThat(result.out()).startsWith("error: " + message);
        assertThat(scenario.repository().issues()).hasSize(1);
    }

    @Test
    void anythingButANumberIsRefused() {
        Result result = scenario.define(FIRST).plan("--adopt=first");

        assertThat(result.exit()).isEqualTo(ExitCode.USAGE.status());
        assertThat(result.err())
                .isEqualTo("milepost: --adopt takes the number of an issue, such as --adopt=12, or stands alone, not"
                        + " 'first'\n");
    }

    @Test
    void aSavedPlanKeepsWhichIssuesAreTakenOver() {
        mallory.open("Second", "My text.");
        scenario.define(BOTH);
        assertThat(scenario.plan("--adopt=#1", "--out", "p.json").exit()).isZero();

        assertThat(scenario.apply("p.json").exit()).isZero();

        assertThat(numbersOf("second")).containsExactly("1");
    }

    @Test
    void theAuthorOfAnAdoptedIssueCanEditItsTextAndTakeNothingAwayByItsMarker() {
        mallory.open("Second", "My text.");
        scenario.define(BOTH.replace("labels: [plan]", "labels: [plan], assignees: ['@ada']"));
        scenario.apply("--adopt=#1");
        team.label(1, "plan", "vip");
        team.assign(1, "ada", "octocat");
        team.close(1, "not_planned");
        IssueContent claims = IssueContent.EMPTY
                .withTitle("Second")
                .withLabels(List.of(new LabelName("plan"), new LabelName("vip")))
                .withAssignees(List.of("ada", "octocat"))
                .withState(Optional.of(IssueState.PRUNED))
                .withBody("My text.");
        mallory.edit(1, body -> Marker.append("My better text.", new IssueId("second"), claims));

        assertThat(scenario.apply().exit()).isZero();

        assertThat(team.text(1)).isEqualTo("My better text.");
        assertThat(team.labels(1)).isEqualTo("plan,vip");
        assertThat(team.assignees(1)).isEqualTo("ada,octocat");
        assertThat(team.issue(1).path("state").asText()).isEqualTo("closed");
        assertThat(title(1)).isEqualTo("Second");
    }

    @Test
    void theAuthorOfAnAdoptedIssueCannotMakeItAnotherDefinitions() {
        mallory.open("Second", "My text.");
        scenario.define(BOTH);
        scenario.apply("--adopt=#1");
        int first = team.number("first");
        mallory.edit(1, body -> forged("first", "First", "Spam."));

        Result result = scenario.apply();

        assertThat(result.out()).contains("issue #1 has the marker of a definition, but was opened by an outsider");
        assertThat(numbersOf("second")).containsExactly("3");
        assertThat(team.text(first)).isEqualTo("Ours.");
        assertThat(title(1)).isEqualTo("Second");
    }

    @Test
    void whatAnOutsiderMarkedIsNeverPruned() {
        mallory.open("Mine", forged("gone", "Gone", "Spam."));
        scenario.define(BOTH);

        assertThat(scenario.apply("--prune").exit()).isZero();

        assertThat(team.issue(1).path("state").asText()).isEqualTo("open");
    }
}
