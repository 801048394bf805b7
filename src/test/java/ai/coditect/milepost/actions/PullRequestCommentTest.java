package ai.coditect.milepost.actions;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.IssueComment;
import ai.coditect.milepost.remote.IssueComments;
import ai.coditect.milepost.remote.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PullRequestCommentTest {

    private static final String MARKER = "<!-- milepost comment repository=o%2Fr definitions=issues -->\n";
    private static final Failure READ_ONLY =
            new Failure(FailureKind.NOT_ALLOWED, "the token may not comment", "Grant pull-requests: write.");

    private final Memory comments = new Memory();

    @Test
    void writesOneCommentAndKeepsItUpToDate() {
        assertThat(show("first")).isEmpty();
        assertThat(show("second")).isEmpty();
        assertThat(comments.bodies()).containsExactly(MARKER + "second");
        assertThat(comments.log).containsExactly("create on 7", "update 1");
    }

    @Test
    void leavesTheSameTextAlone() {
        show("a\nb\n");
        comments.all.set(0, new IssueComment(1, comments.all.get(0).body().replace("\n", "\r\n"), true));
        show("a\nb\n");
        assertThat(comments.log).containsExactly("create on 7");
    }

    @Test
    void findsItAmongOthersEvenIfTheyQuoteIt() {
        comments.add("Look at this:\n" + MARKER + "old", true);
        comments.add(MARKER.replace("issues", "other") + "of other definitions", true);
        comments.add(MARKER + "mine", true);
        show("new");
        assertThat(comments.log).containsExactly("update 3");
    }

    @Test
    void doesNotTakeAPassersByCopyForIt() {
        comments.add(MARKER + "No changes. Merge away!", false);
        show("the plan");
        assertThat(comments.bodies()).containsExactly(MARKER + "No changes. Merge away!", MARKER + "the plan");
    }

    @Test
    void aDirectoryCannotCloseTheMarker() {
        new PullRequestComment(comments, new RepositoryRef("o", "r"), "a --> @everyone\n`x`").show(7, "the plan");
        assertThat(comments.bodies())
                .containsExactly("<!-- milepost comment repository=o%2Fr definitions=a+--%3E+%40everyone%0A%60x%60"
                        + " -->\nthe plan");
    }

    @Test
    void saysWhyItCouldNot() {
        comments.answer = new Reply.Refused<>(READ_ONLY);
        assertThat(show("the plan")).contains(READ_ONLY);
        comments.answer = new Reply.Unanswered<>(READ_ONLY);
        assertThat(show("another plan")).contains(READ_ONLY);
    }

    @Test
    void staysBelowGitHubsLimit() {
        PullRequestComment comment = new PullRequestComment(comments, new RepositoryRef("o", "r"), "issues");
        comment.show(7, "x".repeat(comment.room()));
        assertThat(comments.bodies().get(0).length()).isLessThan(65_536);
    }

    private Optional<Failure> show(String markdown) {
        return new PullRequestComment(comments, new RepositoryRef("o", "r"), "issues").show(7, markdown);
    }

    private static final class Memory implements IssueComments {
        private final List<IssueComment> all = new ArrayList<>();
        private final List<String> log = new ArrayList<>();
        private Reply<Long> answer = new Reply.Done<>(1L, List.of());

        void add(String body, boolean isTrusted) {
            all.add(new IssueComment(all.size() + 1, body, isTrusted));
        }

        List<String> bodies() {
            return all.stream().map(IssueComment::body).toList();
        }

        @Override
        public List<IssueComment> of(int issue) {
            return all;
        }

        @Override
        public Reply<Long> create(int issue, String body) {
            log.add("create on " + issue);
            add(body, true);
            return answer;
        }

        @Override
        public Reply<Long> update(long id, String body) {
            log.add("update " + id);
            all.set((int) id - 1, new IssueComment(id, body, true));
            return answer;
        }
    }
}
