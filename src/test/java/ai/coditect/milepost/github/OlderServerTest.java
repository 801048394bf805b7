package ai.coditect.milepost.github;

import static ai.coditect.milepost.testing.IssueWriteExample.write;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.notContaining;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.RelationKind;
import ai.coditect.milepost.model.ServerFeature;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.Precondition;
import ai.coditect.milepost.remote.Relation;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.RepositoryReader;
import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of use on servers that lack something. */
class OlderServerTest {

    @AutoClose
    private final StubbedGitHub wired = new StubbedGitHub("OlderServerTest");

    @Test
    void everythingElseWorksWithoutRelations() {
        Sandboxed sandbox = new Sandboxed(
                "OlderServerTest",
                SandboxSettings.builder()
                        .without(SandboxFeature.DEPENDENCIES, SandboxFeature.SUB_ISSUES, SandboxFeature.ISSUE_TYPES));
        LiveIssue one = create(sandbox, "One");
        LiveIssue two = create(sandbox, "Two");

        assertThat(sandbox.client.reader().readEverything().features()).containsExactly(ServerFeature.BATCHED_WRITES);
        assertThat(sandbox.client.reader().readEverything().issues())
                .extracting(LiveIssue::title)
                .containsExactly("One", "Two");
        List<Reply<Relation>> replies = sandbox.client
                .writer()
                .addRelations(List.of(
                        new Relation(RelationKind.BLOCKED_BY, one, two),
                        new Relation(RelationKind.BLOCKED_BY, two, one)));

        assertThat(replies)
                .allSatisfy(reply -> assertThat(
                                ((Reply.Refused<Relation>) reply).failure().kind())
                        .isEqualTo(FailureKind.NOT_FOUND));
        assertThat(sandbox.notices)
                .containsExactly("this server is older and does not show: issue types, sub-issues, dependencies between"
                        + " issues. They are left alone; everything else works");
    }

    @Test
    void aSecondReadIsOneRequest() {
        Sandboxed sandbox =
                new Sandboxed("OlderServerTest", SandboxSettings.builder().without(SandboxFeature.DEPENDENCIES));
        sandbox.client.reader().readMilestones(Set.of("M"));
        int before = sandbox.requests().size();

        sandbox.client.reader().readMilestones(Set.of("M"));

        assertThat(before).isEqualTo(2);
        assertThat(sandbox.requests()).hasSize(before + 1);
    }

    /** In GitHub's words, with and without its code, and in those of two other engines. */
    @ParameterizedTest
    @ValueSource(strings = {"""
                {"message":"x","extensions":{"code":"argumentNotAccepted","argumentName":"enableDuplicate"}}""", """
                {"message":"Field 'stateReason' doesn't accept argument 'enableDuplicate'"}""", """
                {"message":"Validation error (UnknownArgument@[IssueFields/stateReason]) : Unknown field argument 'enableDuplicate'"}""", """
                {"message":"Unknown argument \\"enableDuplicate\\" on field \\"Issue.stateReason\\"."}"""})
    void aServerThatTellsDuplicatesUnaskedIsAskedWithoutTheArgument(String error) {
        wired.server.stubFor(post("/graphql")
                .withRequestBody(containing("enableDuplicate"))
                .willReturn(okJson("{\"errors\":[" + error + "]}")));
        wired.server.stubFor(post("/graphql")
                .withRequestBody(notContaining("enableDuplicate"))
                .willReturn(okJson("""
                                        {"data":{"repository":{"id":"R","nameWithOwner":"o/r","hasIssuesEnabled":true,
                                        "labels":{"pageInfo":{"hasNextPage":false},"nodes":[]},
                                        "milestones":{"pageInfo":{"hasNextPage":false},"nodes":[]},
                                        "issues":{"pageInfo":{"hasNextPage":false},"nodes":[
                                        {"id":"I_1","fullDatabaseId":"9","number":1,"title":"One","body":"",
                                        "state":"CLOSED","stateReason":"DUPLICATE","url":"https://github.com/o/r/issues/1",
                                        "milestone":null,"author":null,"authorAssociation":"NONE","viewerDidAuthor":false,
                                        "issueType":null,"parent":null,
                                        "labels":{"pageInfo":{"hasNextPage":false},"nodes":[]},
                                        "assignees":{"pageInfo":{"hasNextPage":false},"nodes":[]},
                                        "subIssues":{"pageInfo":{"hasNextPage":false},"nodes":[]},
                                        "blockedBy":{"pageInfo":{"hasNextPage":false},"nodes":[]}}]}}}}""")));
        RepositoryReader reader = wired.client().reader();

        assertThat(reader.readEverything().issues())
                .extracting(LiveIssue::state)
                .containsExactly(IssueState.DUPLICATE);
        reader.readEverything();

        assertThat(wired.requests()).hasSize(3);
        assertThat(wired.body(1)).contains(" stateReason ");
        assertThat(wired.notices).isEmpty();
    }

    @Test
    void labelsAndEdgesAreWrittenOneByOneWithoutTheMutations() {
        Sandboxed sandbox =
                new Sandboxed("OlderServerTest", SandboxSettings.builder().without(SandboxFeature.BATCHED_MUTATIONS));
        sandbox.client.reader().readEverything();
        List<DeclaredLabel> labels = List.of(label("a"), label("b"));

        assertThat(sandbox.client.writer().createLabels(labels)).allMatch(reply -> reply instanceof Reply.Done);
        LiveIssue one = create(sandbox, "One");
        LiveIssue two = create(sandbox, "Two");
        LiveIssue three = create(sandbox, "Three");
        assertThat(sandbox.client
                        .writer()
                        .addRelations(List.of(
                                new Relation(RelationKind.BLOCKED_BY, three, one),
                                new Relation(RelationKind.BLOCKED_BY, three, two))))
                .allMatch(reply -> reply instanceof Reply.Done);

        assertThat(sandbox.client.reader().issue(three.number()).content().blockedBy())
                .hasSize(2);
        assertThat(sandbox.client.reader().readEverything().features())
                .doesNotContain(ServerFeature.BATCHED_WRITES)
                .contains(ServerFeature.DEPENDENCIES);
    }

    private static LiveIssue create(Sandboxed sandbox, String title) {
        return RemoteContract.done(
                sandbox.client.writer().createIssue(write(title).body("").toWrite(), Precondition.none()));
    }

    private static DeclaredLabel label(String name) {
        return new DeclaredLabel(new LabelName(name), Optional.empty(), Optional.empty(), List.of());
    }
}
