package ai.coditect.milepost.github;

import static ai.coditect.milepost.testing.IssueWriteExample.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.LiveState.Scope;
import ai.coditect.milepost.model.MilestoneState;
import ai.coditect.milepost.model.RelationKind;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.model.ServerFeature;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.IssueWrite;
import ai.coditect.milepost.remote.Precondition;
import ai.coditect.milepost.remote.Relation;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.RepositoryReader;
import ai.coditect.milepost.remote.RepositoryWriter;
import ai.coditect.milepost.remote.ServiceException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What we believe of GitHub, seen through our ports. It holds for every way to read and every server: a subclass names
 * one.
 */
abstract class RemoteContract {

    static final RepositoryRef REPOSITORY = new RepositoryRef("o", "r");

    /** Reads and writes an empty repository {@code o/r} in which only {@code ada} and {@code bob} can be assigned. */
    abstract GitHubClient client();

    /** Opens a pull request, which shares the numbers of issues. */
    abstract void addPullRequest(String title);

    /** What the subclass's server has. */
    abstract Set<ServerFeature> features();

    private RepositoryReader reader() {
        return client().reader();
    }

    private RepositoryWriter writer() {
        return client().writer();
    }

    @Test
    void aMilestoneThatIsNotThereHasNoIssues() {
        writer().createIssue(titled("Elsewhere"), Precondition.none());
        LiveState state = reader().readMilestones(Set.of("Nowhere"));

        assertThat(state.repository()).isEqualTo(REPOSITORY);
        assertThat(state.scope()).isEqualTo(Scope.DECLARED_MILESTONES);
        assertThat(state.features()).isEqualTo(features());
        assertThat(state.milestones()).isEmpty();
        assertThat(state.issues()).isEmpty();
        assertThat(reader().readMilestones(Set.of()).scope()).isEqualTo(Scope.WHOLE_REPOSITORY);
    }

    @Test
    void createdLabelsAreReadBack() {
        reader().readEverything();
        List<Reply<LiveLabel>> replies = writer().createLabels(
                        List.of(label("type: bug", "d73a4a", "Broken"), label("prio/high", "ff0000", "")));

        assertThat(replies)
                .extracting(RemoteContract::done)
                .containsExactly(
                        new LiveLabel(new LabelName("type: bug"), "d73a4a", Optional.of("Broken")),
                        new LiveLabel(new LabelName("prio/high"), "ff0000", Optional.of("")));
        assertThat(reader().labels()).contains(done(replies.get(0)), done(replies.get(1)));
        assertThat(reader().readEverything().labels()).containsAll(reader().labels());
    }

    @Test
    void aLabelThatExistsInOtherCaseIsRefusedAndTheOthersAreCreated() {
        reader().readEverything();
        writer().createLabels(List.of(label("Bug", "d73a4a", "Broken")));

        List<Reply<LiveLabel>> replies =
                writer().createLabels(List.of(label("bug", "d73a4a", "Broken"), label("new", "00ff00", "New")));

        assertThat(failureKind(replies.get(0))).isEqualTo(FailureKind.ALREADY_EXISTS);
        assertThat(done(replies.get(1)).name()).isEqualTo(new LabelName("new"));
        assertThat(reader().labels())
                .extracting(one -> one.name().value())
                .contains("Bug", "new")
                .doesNotContain("bug");
    }

    @Test
    void manyLabelsAreAllCreatedAndAllRead() {
        reader().readEverything();
        List<DeclaredLabel> labels = IntStream.range(0, 130)
                .mapToObj(i -> label("label-%03d".formatted(i), "0000ff", "Number " + i))
                .toList();

        assertThat(writer().createLabels(labels)).hasSize(130).allMatch(reply -> reply instanceof Reply.Done);

        assertThat(reader().labels()).extracting(one -> one.name().value()).contains("label-000", "label-129");
        assertThat(reader().readEverything().labels()).hasSameSizeAs(reader().labels());
    }

    @Test
    void aLabelIsRenamedAndChanged() {
        reader().readEverything();
        writer().createLabels(List.of(label("old name/1", "000000", "Old")));

        Reply<LiveLabel> reply = writer().updateLabel(new LabelName("old name/1"), label("new", "ffffff", "New"));

        assertThat(done(reply)).isEqualTo(new LiveLabel(new LabelName("new"), "ffffff", Optional.of("New")));
        assertThat(reader().labels())
                .contains(done(reply))
                .noneMatch(one -> one.name().value().startsWith("old"));
    }

    @Test
    void aMilestoneKeepsTheDayThatItIsDue() {
        LiveMilestone summer = done(writer().createMilestone(milestone("Summer", LocalDate.of(2025, 7, 1))));
        LiveMilestone winter = done(writer().createMilestone(milestone("Winter", LocalDate.of(2025, 12, 6))));

        assertThat(summer)
                .isEqualTo(new LiveMilestone(
                        summer.number(),
                        "Summer",
                        Optional.of("What it is about"),
                        Optional.of(LocalDate.of(2025, 7, 1)),
                        MilestoneState.OPEN));
        assertThat(winter.dueOn()).contains(LocalDate.of(2025, 12, 6));
        assertThat(reader().milestones()).containsExactlyInAnyOrder(summer, winter);
        assertThat(reader().readMilestones(Set.of("Winter")).milestones()).containsExactlyInAnyOrder(summer, winter);
    }

    @Test
    void aMilestoneIsRenamedAndClosedAndStillSeen() {
        int number = done(writer().createMilestone(milestone("M1", LocalDate.of(2025, 12, 6))))
                .number();

        LiveMilestone closed = done(writer().updateMilestone(
                        number,
                        new DeclaredMilestone(
                                "M2",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(MilestoneState.CLOSED),
                                List.of())));

        assertThat(closed.title()).isEqualTo("M2");
        assertThat(closed.state()).isEqualTo(MilestoneState.CLOSED);
        assertThat(closed.dueOn()).contains(LocalDate.of(2025, 12, 6));
        assertThat(reader().milestones()).containsExactly(closed);
        assertThat(failureKind(writer().createMilestone(milestone("M2", LocalDate.of(2026, 1, 1)))))
                .isEqualTo(FailureKind.ALREADY_EXISTS);
    }

    @Test
    void anIssueIsReadBackAsItWasWritten() {
        reader().readEverything();
        int milestone = done(writer().createMilestone(milestone("M", LocalDate.of(2025, 12, 6))))
                .number();
        IssueWrite write = write("Set up pytest")
                .body("First line\n\n- [ ] a box\n\n<!-- milepost id=pytest-setup base=x -->")
                .labels("testing", "new label")
                .assignees("ada")
                .milestone("M", milestone)
                .toWrite();

        Reply.Done<LiveIssue> created = (Reply.Done<LiveIssue>) writer().createIssue(write, Precondition.none());

        LiveIssue issue = created.value();
        assertThat(created.remarks()).isEmpty();
        assertThat(issue.title()).isEqualTo("Set up pytest");
        assertThat(issue.body()).isEqualTo(write.content().body());
        assertThat(issue.state()).isEqualTo(IssueState.OPEN);
        assertThat(issue.content().labels())
                .containsExactlyInAnyOrder(new LabelName("testing"), new LabelName("new label"));
        assertThat(issue.content().assignees()).containsExactly("ada");
        assertThat(issue.content().milestone()).contains("M");
        assertThat(issue.url()).endsWith("/o/r/issues/" + issue.number());
        LiveIssue read = reader().issue(issue.number());
        assertThat(read).usingRecursiveComparison().ignoringFields("author").isEqualTo(issue);
        assertThat(read.author().login()).isEqualTo("octocat");
        assertThat(read.author().isTrusted()).isTrue();
        assertThat(reader().readMilestones(Set.of("M", "Other")).issues()).containsExactly(read);
        assertThat(reader().readMilestones(Set.of("Other")).issues()).isEmpty();
        assertThat(reader().readEverything().issues()).containsExactly(read);
        assertThat(reader().newestIssues()).containsExactly(issue);
    }

    @Test
    void anIssueIsChangedClosedAndReopened() {
        int number = done(writer().createIssue(titled("Before"), Precondition.none()))
                .number();

        LiveIssue closed =
                done(writer().updateIssue(number, state("After", IssueState.NOT_PLANNED), Precondition.none()));
        assertThat(closed.title()).isEqualTo("After");
        assertThat(closed.state()).isEqualTo(IssueState.NOT_PLANNED);
        assertThat(reader().issue(number).state()).isEqualTo(IssueState.NOT_PLANNED);

        writer().updateIssue(number, state("After", IssueState.OPEN), Precondition.none());
        assertThat(reader().issue(number).state()).isEqualTo(IssueState.OPEN);
        writer().updateIssue(number, state("After", IssueState.COMPLETED), Precondition.none());
        assertThat(reader().issue(number).state()).isEqualTo(IssueState.COMPLETED);
    }

    @Test
    void aDuplicateIsReadAsOne() {
        int number =
                done(writer().createIssue(titled("Copy"), Precondition.none())).number();

        writer().updateIssue(number, state("Copy", IssueState.DUPLICATE), Precondition.none());

        assertThat(reader().issue(number).state()).isEqualTo(IssueState.DUPLICATE);
        assertThat(reader().newestIssues()).extracting(LiveIssue::state).containsExactly(IssueState.DUPLICATE);
        assertThat(reader().readEverything().issues())
                .extracting(LiveIssue::state)
                .containsExactly(IssueState.DUPLICATE);
    }

    /** GitHub takes a reason only with a change of the state. */
    @Test
    void aReasonAloneIsIgnored() {
        int number =
                done(writer().createIssue(titled("Copy"), Precondition.none())).number();
        writer().updateIssue(number, state("Copy", IssueState.DUPLICATE), Precondition.none());

        LiveIssue still =
                done(writer().updateIssue(number, state("Copy", IssueState.NOT_PLANNED), Precondition.none()));

        assertThat(still.state()).isEqualTo(IssueState.DUPLICATE);
        assertThat(reader().issue(number).state()).isEqualTo(IssueState.DUPLICATE);
    }

    @Test
    void listsAreReplacedAndAMilestoneIsTakenAway() {
        LiveMilestone milestone = done(writer().createMilestone(milestone("M", LocalDate.of(2025, 12, 6))));
        int number = done(writer().createIssue(inMilestone("One", milestone), Precondition.none()))
                .number();

        LiveIssue changed = done(writer().updateIssue(
                        number, write().labels("only").assignees().noMilestone().toWrite(), Precondition.none()));

        assertThat(changed.content().labels()).containsExactly(new LabelName("only"));
        assertThat(changed.content().milestone()).isEmpty();
        assertThat(reader().readMilestones(Set.of("M")).issues()).isEmpty();
        assertThat(reader().readEverything().issues()).hasSize(1);
    }

    @Test
    void aTypeIsTakenAway() {
        int number = done(writer().createIssue(
                                write("One").body("Text").type("Bug").toWrite(), Precondition.none()))
                .number();

        LiveIssue changed = done(writer().updateIssue(number, write().noType().toWrite(), Precondition.none()));

        assertThat(changed.content().type()).isEmpty();
        assertThat(reader().readEverything().issues())
                .extracting(issue -> issue.content().type())
                .containsExactly(Optional.empty());
    }

    @Test
    void descriptionsAreTakenAway() {
        reader().readEverything();
        LiveMilestone milestone = done(writer().createMilestone(milestone("M", LocalDate.of(2025, 12, 6))));
        writer().createLabels(List.of(label("x", "d73a4a", "Broken")));

        LiveLabel label = done(writer().updateLabel(new LabelName("x"), label("x", "d73a4a", "")));
        LiveMilestone cleared = done(writer().updateMilestone(
                        milestone.number(),
                        new DeclaredMilestone("M", Optional.of(""), Optional.empty(), Optional.empty(), List.of())));

        assertThat(label.description().filter(text -> !text.isEmpty())).isEmpty();
        assertThat(cleared.description().filter(text -> !text.isEmpty())).isEmpty();
        assertThat(cleared.dueOn()).isEqualTo(milestone.dueOn());
        LiveState state = reader().readEverything();
        assertThat(state.labels()).contains(label);
        assertThat(state.milestones()).containsExactly(cleared);
    }

    @Test
    void aLoginThatCannotBeAssignedIsNamed() {
        IssueWrite write = write("One").body("").assignees("ada", "nobody").toWrite();

        Reply<LiveIssue> reply = writer().createIssue(write, Precondition.none());

        assertThat(((Reply.Refused<LiveIssue>) reply).failure().summary())
                .isEqualTo(
                        "cannot create the issue \"One\": GitHub refuses it: issue assignees \"nobody\" is not valid");
        assertThat(reader().readEverything().issues()).isEmpty();
    }

    @Test
    void issuesPastAPageAreAllReadAndPullRequestsNever() {
        LiveMilestone milestone = done(writer().createMilestone(milestone("M", LocalDate.of(2025, 12, 6))));
        addPullRequest("Not an issue");
        for (int i = 0; i < 115; i++) {
            writer().createIssue(inMilestone("Issue " + i, milestone), Precondition.none());
        }

        assertThat(reader().readMilestones(Set.of("M")).issues()).hasSize(115);
        assertThat(reader().readEverything().issues())
                .hasSize(115)
                .noneMatch(issue -> issue.title().equals("Not an issue"))
                .extracting(LiveIssue::number)
                .doesNotHaveDuplicates();
        assertThat(reader().newestIssues())
                .hasSize(100)
                .first()
                .matches(issue -> issue.title().equals("Issue 114"));
    }

    @Test
    void theIssuesOfManyMilestonesAreRead() {
        Set<String> titles = new TreeSet<>();
        for (int i = 0; i < 7; i++) {
            LiveMilestone milestone =
                    done(writer().createMilestone(milestone("Phase " + i, LocalDate.of(2025, 12, 6))));
            writer().createIssue(inMilestone("Of phase " + i, milestone), Precondition.none());
            titles.add(milestone.title());
        }
        writer().createIssue(titled("Of no phase"), Precondition.none());

        assertThat(reader().readMilestones(titles).issues())
                .extracting(LiveIssue::title)
                .containsExactlyInAnyOrder(titles.stream()
                        .map(title -> "Of phase " + title.substring(6))
                        .toArray(String[]::new));
    }

    /** Deleted issues, pull requests and numbers that were never given out leave gaps. */
    @Test
    void issuesAreReadByTheirNumbers() {
        reader().readEverything();
        addPullRequest("Not an issue");
        for (int i = 2; i <= 12; i++) {
            writer().createIssue(titled("Issue " + i), Precondition.none());
        }

        assertThat(reader().issues(1, 3)).extracting(LiveIssue::title).containsExactly("Issue 2", "Issue 3");
        assertThat(reader().issues(12, 20)).extracting(LiveIssue::title).containsExactly("Issue 12");
        assertThat(reader().issues(13, 15)).isEmpty();
        assertThat(reader().issues(1, 12))
                .extracting(LiveIssue::number)
                .contains(2, 7, 12)
                .doesNotContain(1);
    }

    @Test
    void aMissingIssueIsNotFound() {
        ServiceException thrown = catchThrowableOfType(ServiceException.class, () -> reader().issue(4711));

        assertThat(thrown.failure().kind()).isEqualTo(FailureKind.NOT_FOUND);
        assertThat(thrown.failure().summary()).startsWith("cannot read issue #4711 of o/r: ");
    }

    @Test
    void dependenciesAreAddedAndRemovedOneByOneOrTogether() {
        reader().readEverything();
        LiveIssue a = done(writer().createIssue(titled("A"), Precondition.none()));
        LiveIssue b = done(writer().createIssue(titled("B"), Precondition.none()));
        LiveIssue c = done(writer().createIssue(titled("C"), Precondition.none()));
        boolean seen = features().contains(ServerFeature.DEPENDENCIES);

        assertThat(writer().addRelations(List.of(blocked(c, a), blocked(c, b))))
                .extracting(RemoteContract::done)
                .containsExactly(blocked(c, a), blocked(c, b));
        assertThat(reader().issue(c.number()).content().blockedBy())
                .containsExactlyInAnyOrderElementsOf(seen ? List.of(a.link(), b.link()) : List.of());

        List<Reply<Relation>> again = writer().addRelations(List.of(blocked(c, a), blocked(b, a)));
        assertThat(failureKind(again.get(0))).isEqualTo(FailureKind.ALREADY_EXISTS);
        assertThat(done(again.get(1))).isEqualTo(blocked(b, a));

        assertThat(writer().removeRelations(List.of(blocked(c, a)))).allMatch(reply -> reply instanceof Reply.Done);
        assertThat(writer().removeRelations(List.of(blocked(c, b), blocked(b, a))))
                .allMatch(reply -> reply instanceof Reply.Done);
        assertThat(reader().readEverything().issues())
                .allMatch(issue -> issue.content().blockedBy().isEmpty());
    }

    @Test
    void subIssuesKeepTheirOrder() {
        LiveIssue parent = done(writer().createIssue(titled("Epic"), Precondition.none()));
        LiveIssue one = done(writer().createIssue(titled("One"), Precondition.none()));
        LiveIssue two = done(writer().createIssue(titled("Two"), Precondition.none()));
        boolean seen = features().contains(ServerFeature.SUB_ISSUES);

        writer().addRelations(List.of(under(two, parent)));
        writer().addRelations(List.of(under(one, parent)));

        assertThat(reader().issue(parent.number()).subIssues())
                .isEqualTo(seen ? List.of(two.link(), one.link()) : List.of());
        assertThat(reader().issue(one.number()).content().parent())
                .isEqualTo(seen ? Optional.of(parent.link()) : Optional.empty());
        assertThat(failureKind(writer().addRelations(List.of(under(one, two))).get(0)))
                .isEqualTo(FailureKind.INVALID);
        assertThat(writer().removeRelations(List.of(under(two, parent))))
                .extracting(RemoteContract::done)
                .containsExactly(under(two, parent));
        assertThat(reader().issue(parent.number()).subIssues()).isEqualTo(seen ? List.of(one.link()) : List.of());
    }

    @Test
    void aSubIssueWithoutAMilestoneGetsItsParents() {
        reader().readEverything();
        LiveMilestone milestone = done(writer().createMilestone(milestone("M", LocalDate.of(2025, 12, 6))));
        LiveIssue parent = done(writer().createIssue(inMilestone("Parent", milestone), Precondition.none()));
        LiveIssue child = done(writer().createIssue(titled("Child"), Precondition.none()));

        writer().addRelations(List.of(under(child, parent)));

        assertThat(reader().issue(child.number()).content().milestone()).contains("M");
        assertThat(done(writer().updateIssue(
                                        child.number(), write().noMilestone().toWrite(), Precondition.none()))
                        .content()
                        .milestone())
                .isEmpty();
        assertThat(reader().issue(child.number()).content().milestone()).isEmpty();
    }

    static <T> T done(Reply<T> reply) {
        assertThat(reply).isInstanceOf(Reply.Done.class);
        return ((Reply.Done<T>) reply).value();
    }

    private static FailureKind failureKind(Reply<?> reply) {
        assertThat(reply).isInstanceOf(Reply.Refused.class);
        return ((Reply.Refused<?>) reply).failure().kind();
    }

    private static Relation blocked(LiveIssue issue, LiveIssue blocker) {
        return new Relation(RelationKind.BLOCKED_BY, issue, blocker);
    }

    private static Relation under(LiveIssue child, LiveIssue parent) {
        return new Relation(RelationKind.SUB_ISSUE_OF, child, parent);
    }

    private static DeclaredLabel label(String name, String color, String description) {
        return new DeclaredLabel(new LabelName(name), Optional.of(color), Optional.of(description), List.of());
    }

    private static DeclaredMilestone milestone(String title, LocalDate dueOn) {
        return new DeclaredMilestone(
                title, Optional.of("What it is about"), Optional.of(dueOn), Optional.empty(), List.of());
    }

    private static IssueWrite titled(String title) {
        return write(title).body("Text").toWrite();
    }

    private static IssueWrite inMilestone(String title, LiveMilestone milestone) {
        return write(title)
                .body("Text")
                .milestone(milestone.title(), milestone.number())
                .toWrite();
    }

    private static IssueWrite state(String title, IssueState state) {
        return write(title).body("Text").state(state).toWrite();
    }
}
