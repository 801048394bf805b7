package ai.coditect.milepost.apply;

import static ai.coditect.milepost.plan.IssueExample.issue;
import static ai.coditect.milepost.testing.IssueWriteExample.write;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.plan.IssueExample;
import ai.coditect.milepost.plan.match.Renames;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.IssueWrite;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers for a person's edit between the plan and the write, and for a write that is sent twice. */
class EditGuardTest {

    private static final Failure CHANGED = new Failure(
            FailureKind.CHANGED_MEANWHILE,
            "it was changed on GitHub after the plan was made",
            "Nothing was written to it. Run the same command again: it plans with the change.");
    private static final IssueWrite TITLE = write("New title").toWrite();

    private final ScriptedRepository repository = new ScriptedRepository();

    @Test
    void letsAWriteToAnUnchangedIssueThrough() {
        assertThat(check(planned().live(1), planned().live(1), TITLE)).isEmpty();
        assertThat(repository.calls()).containsExactly("issue #1");
    }

    @Test
    void looksAgainEachTimeItIsAsked() {
        repository.with(planned().live(1));
        var precondition = guard(noRenames()).isUnchanged(planned().live(1), TITLE);

        assertThat(precondition.violated(Duration.ZERO)).isEmpty();
        repository.with(planned().title("Somebody's").live(1));
        assertThat(precondition.violated(Duration.ZERO)).contains(CHANGED);
        assertThat(repository.calls()).containsExactly("issue #1", "issue #1");
    }

    static Stream<IssueExample> edits() {
        return Stream.of(
                planned().title("Somebody's"),
                planned().body("Somebody's"),
                planned().labels("bug", "urgent"),
                planned().labels(),
                planned().assignees("eve"),
                planned().milestone("M2"),
                planned().state(IssueState.COMPLETED));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void stopsAWriteToAnIssueThatSomebodyChanged(IssueExample edited) {
        assertThat(check(planned().live(1), edited.live(1), TITLE)).contains(CHANGED);
    }

    @Test
    void doesNotMindTheTypeTheRelationsOrTheOrderOfLabels() {
        LiveIssue now = planned()
                .labels("Docs", "bug")
                .type("Task")
                .blockedBy(5)
                .under(6)
                .live(1);

        assertThat(check(planned().labels("bug", "docs").live(1), now, TITLE)).isEmpty();
    }

    @Test
    void takesTheBodyOfTheWriteItselfForAnEarlierSendingOfIt() {
        LiveIssue sentBefore = planned().title("New title").body("New text").live(1);

        assertThat(check(
                        planned().live(1),
                        sentBefore,
                        write("New title").body("New text").toWrite()))
                .isEmpty();
        assertThat(check(planned().live(1), sentBefore, TITLE)).contains(CHANGED);
    }

    @Test
    void doesNotTakeTheRunsOwnRenamesForAnEdit() {
        Renames renames =
                new Renames(Map.of(new LabelName("bug"), new LabelName("defect")), Map.of("M1", "First"), Map.of());
        LiveIssue renamed = planned().labels("defect").milestone("First").live(1);

        assertThat(check(planned().live(1), renamed, TITLE)).contains(CHANGED);
        assertThat(guard(renames).isUnchanged(planned().live(1), TITLE).violated(Duration.ZERO))
                .isEmpty();
        repository.with(planned().live(1));
        assertThat(guard(renames).isUnchanged(planned().live(1), TITLE).violated(Duration.ZERO))
                .isEmpty();
    }

    @Test
    void doesNotTakeHalfOfTheRunsOwnRenamesForAnEdit() {
        Renames renames = new Renames(
                Map.of(new LabelName("bug"), new LabelName("defect"), new LabelName("doc"), new LabelName("docs")),
                Map.of(),
                Map.of());
        repository.with(planned().labels("defect", "doc").live(1));

        assertThat(guard(renames)
                        .isUnchanged(planned().labels("bug", "doc").live(1), TITLE)
                        .violated(Duration.ZERO))
                .isEmpty();
        assertThat(guard(renames)
                        .isUnchanged(planned().labels("bug").live(1), TITLE)
                        .violated(Duration.ZERO))
                .contains(CHANGED);
    }

    private static IssueExample planned() {
        return issue("a").labels("bug").assignees("ann").milestone("M1");
    }

    private Optional<Failure> check(LiveIssue planned, LiveIssue now, IssueWrite write) {
        repository.with(now);
        return guard(noRenames()).isUnchanged(planned, write).violated(Duration.ZERO);
    }

    private EditGuard guard(Renames renames) {
        return new EditGuard(repository, renames);
    }

    private static Renames noRenames() {
        return new Renames(Map.of(), Map.of(), Map.of());
    }
}
