package ai.coditect.milepost.importer;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.importer.live.LiveSelection;
import ai.coditect.milepost.importer.live.LiveSelection.States;
import ai.coditect.milepost.model.Author;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.model.IssueRef;
import ai.coditect.milepost.model.Lifetime;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.model.ServerFeature;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What no embedded GitHub shows: other repositories, hidden fields, cycles, and more text than definitions may have.
 */
class LiveImporterTest {

    private static final LiveSelection OPEN = new LiveSelection(Optional.empty(), List.of(), States.OPEN, Set.of());

    private static LiveIssue issue(int number, String body, Set<IssueField> unknown, IssueLink... blockers) {
        IssueContent content =
                IssueContent.EMPTY.withTitle("Issue " + number).withBody(body).withBlockedBy(List.of(blockers));
        return new LiveIssue(
                number,
                number,
                "node" + number,
                content,
                List.of(),
                "https://github.com/o/r/issues/" + number,
                new Author("ada", Author.Standing.INSIDER),
                Lifetime.UNKNOWN,
                unknown);
    }

    private static LiveImporter.Result imported(LiveIssue... issues) {
        LiveState live = new LiveState(
                new RepositoryRef("o", "r"),
                LiveState.Scope.WHOLE_REPOSITORY,
                EnumSet.allOf(ServerFeature.class),
                List.of(),
                List.of(),
                List.of(issues));
        return new LiveImporter(live, OPEN).run();
    }

    private static List<String> summaries(LiveImporter.Result result) {
        return result.imported().findings().stream().map(Diagnostic::summary).toList();
    }

    @Test
    void relationsToOtherRepositoriesStayThere() {
        IssueRef other = new IssueRef(new RepositoryRef("o", "other"), 7);

        LiveImporter.Result result = imported(issue(1, "Text.", Set.of(), other));

        assertThat(summaries(result))
                .contains("dependencies and parents that lead to issues which are not imported: #1 → o/other#7");
        assertThat(result.imported().files().get("issues.yaml")).doesNotContain("depends_on");
        assertThat(result.adopted()).isEmpty();
    }

    @Test
    void whatGitHubHidesIsNamed() {
        LiveImporter.Result result = imported(
                issue(1, "Text.", Set.of(IssueField.PARENT)), issue(2, "Text.", Set.of(IssueField.BLOCKED_BY)));

        assertThat(summaries(result))
                .contains("GitHub does not show this token everything of #1, #2: blocked_by, parent");
        assertThat(result.adopted()).isEmpty();
    }

    @Test
    void aCycleOfDependenciesIsAnError() {
        LiveImporter.Result result = imported(
                issue(1, "Text.", Set.of(), new IssueNumber(2)), issue(2, "Text.", Set.of(), new IssueNumber(1)));

        assertThat(summaries(result)).contains("issue #1: the dependencies form a cycle: issue-1 → issue-2 → issue-1");
        assertThat(result.imported().files()).isEmpty();
    }

    @Test
    void moreTextThanDefinitionsMayHaveIsAnError() {
        LiveIssue[] issues = IntStream.rangeClosed(1, 330)
                .mapToObj(number -> issue(number, ("Line " + number + "\n").repeat(6_000), Set.of()))
                .toArray(LiveIssue[]::new);

        LiveImporter.Result result = imported(issues);

        assertThat(summaries(result)).contains("the definitions would be larger than milepost reads");
        assertThat(result.imported().files()).isEmpty();
    }
}
