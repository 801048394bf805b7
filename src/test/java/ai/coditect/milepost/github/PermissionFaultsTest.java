package ai.coditect.milepost.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.ServiceException;
import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import ai.coditect.milepost.sandbox.settings.SandboxPermission;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One clear message for each way in which a token or a repository can be wrong. */
class PermissionFaultsTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWrongToken(boolean graphQl) {
        Failure failure = readFailure(server(graphQl).requiredToken("good"), Optional.of(new Token("hush")));

        assertThat(failure.kind()).isEqualTo(FailureKind.NOT_ALLOWED);
        assertThat(failure.summary()).contains("GitHub does not accept the token (Bad credentials)");
        assertThat(failure.toString()).doesNotContain("hush");
    }

    @Test
    void noToken() {
        Failure failure = readFailure(server(true).requiredToken("good"), Optional.empty());

        assertThat(failure.kind()).isEqualTo(FailureKind.NOT_ALLOWED);
        assertThat(failure.remedy()).startsWith("Put one into GITHUB_TOKEN, for example:");
    }

    @Test
    void aRenamedRepositoryIsReadAndItsNewNameTold() {
        Sandboxed sandbox = new Sandboxed("PermissionFaultsTest", server(true));
        sandbox.server.renameRepository("o", "r", "elsewhere");

        assertThat(sandbox.client.reader().readMilestones(Set.of("M")).issues()).isEmpty();
        assertThat(sandbox.notices)
                .containsExactly("o/r is now called o/elsewhere; use the new name in the definitions and with -R");
    }

    @Test
    void aReadOnlyToken() {
        Failure failure = writeFailure(server(true).permission(SandboxPermission.READ));

        assertThat(failure.kind()).isIn(FailureKind.NOT_ALLOWED, FailureKind.NOT_FOUND);
        assertThat(failure.remedy()).contains("permission");
    }

    @Test
    void anArchivedRepository() {
        assertThat(writeFailure(server(true).archived()))
                .isEqualTo(new Failure(
                        FailureKind.NOT_ALLOWED,
                        "cannot create the milestone \"M\": o/r is archived, so nothing can be written to it",
                        "Unarchive it in the repository's settings, or name another repository with -R."));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void issuesSwitchedOff(boolean graphQl) {
        assertThat(readFailure(server(graphQl).issuesDisabled(), Optional.empty()))
                .isEqualTo(new Failure(
                        FailureKind.GONE,
                        "issues are switched off in o/r",
                        "Switch them on in the repository's settings (General, Features, Issues) and run again."));
    }

    private static SandboxSettings.Builder server(boolean graphQl) {
        return graphQl ? SandboxSettings.builder() : SandboxSettings.builder().without(SandboxFeature.GRAPHQL);
    }

    private static Failure readFailure(SandboxSettings.Builder settings, Optional<Token> token) {
        Sandboxed sandbox = new Sandboxed("PermissionFaultsTest", settings, token);
        return catchThrowableOfType(
                        ServiceException.class, () -> sandbox.client.reader().readMilestones(Set.of("M")))
                .failure();
    }

    private static Failure writeFailure(SandboxSettings.Builder settings) {
        Sandboxed sandbox = new Sandboxed("PermissionFaultsTest", settings);
        Reply<LiveMilestone> reply = sandbox.client
                .writer()
                .createMilestone(
                        new DeclaredMilestone("M", Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
        return ((Reply.Refused<LiveMilestone>) reply).failure();
    }
}
