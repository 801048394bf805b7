package ai.coditect.milepost.report;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.definition.DefinitionLoader;
import ai.coditect.milepost.definition.DefinitionResult;
import ai.coditect.milepost.model.Author;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.Lifetime;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.progress.Progress;
import ai.coditect.milepost.progress.ProgressCalculator;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A project with definitions of its own, in several states. */
final class SampleProjects {

    private static final RepositoryRef REPOSITORY = new RepositoryRef("octo-org", "bakery");
    private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");

    private SampleProjects() {}

    /** Nothing is on GitHub yet. */
    static ProjectReport planned() {
        return report(declared(), List.of(), LocalDate.of(2026, 3, 2), SamplePlans.firstRun());
    }

    /** Some is done, one thing is dropped, and the rest will be late. */
    static ProjectReport halfDone() {
        DeclaredState declared = declared();
        List<LiveIssue> issues = new ArrayList<>();
        issues.add(live(declared, 0, IssueState.COMPLETED, Optional.of(Instant.parse("2026-03-05T16:00:00Z"))));
        issues.add(live(declared, 1, IssueState.OPEN, Optional.empty()));
        issues.add(live(declared, 2, IssueState.NOT_PLANNED, Optional.of(Instant.parse("2026-03-10T10:00:00Z"))));
        issues.add(live(declared, 3, IssueState.COMPLETED, Optional.of(Instant.parse("2026-03-09T16:00:00Z"))));
        issues.add(live(declared, 4, IssueState.OPEN, Optional.empty()));
        issues.add(live(declared, 5, IssueState.OPEN, Optional.empty()));
        return report(declared, issues, LocalDate.of(2026, 3, 17), SamplePlans.laterRun());
    }

    /** All is done. */
    static ProjectReport done() {
        DeclaredState declared = declared();
        List<LiveIssue> issues = IntStream.range(0, declared.issues().size())
                .mapToObj(index -> live(
                        declared, index, IssueState.COMPLETED, Optional.of(OPENED.plusSeconds(172_800L * (index + 1)))))
                .toList();
        return report(declared, issues, LocalDate.of(2026, 3, 20), SamplePlans.nothingToDo());
    }

    /** Issues in a chain, with text in their titles that would like to be markup. */
    static ProjectReport large(int count) {
        List<DeclaredIssue> issues =
                IntStream.range(0, count).mapToObj(SampleProjects::linked).toList();
        DeclaredState declared = new DeclaredState(Optional.of(REPOSITORY), List.of(), List.of(), issues);
        List<LiveIssue> live = IntStream.range(0, count / 2)
                .mapToObj(index -> live(
                        declared, index, IssueState.COMPLETED, Optional.of(OPENED.plusSeconds(43_200L * (index + 1)))))
                .toList();
        return report(declared, live, LocalDate.of(2026, 3, 20), SamplePlans.manyRows(300));
    }

    private static DeclaredIssue linked(int index) {
        IssueContent content = IssueContent.EMPTY.withTitle(
                "<script>alert(" + index + ")</script> & \"quotes\"; a: b, c # d | `e` %% f");
        return new DeclaredIssue(
                new IssueId("i-" + index),
                Optional.empty(),
                index == 0 ? content : content.withBlockedBy(List.of(new IssueId("i-" + (index - 1)))),
                Set.of(),
                Optional.empty(),
                Optional.of(BigDecimal.valueOf(4)),
                Optional.empty(),
                Optional.empty(),
                List.of("person " + index % 300),
                "stream " + index % 300);
    }

    private static DeclaredState declared() {
        DefinitionResult result = DefinitionLoader.load(Path.of("src/test/resources/report-cases/project"));
        assertThat(result.diagnostics()).isEmpty();
        return result.state();
    }

    private static LiveIssue live(DeclaredState declared, int index, IssueState state, Optional<Instant> closed) {
        int number = index + 1;
        return new LiveIssue(
                number,
                number,
                "I_" + number,
                declared.issues().get(index).content().withBlockedBy(List.of()).withState(Optional.of(state)),
                List.of(),
                "https://github.com/octo-org/bakery/issues/" + number,
                new Author("ann", Author.Standing.INSIDER),
                new Lifetime(Optional.of(OPENED.plusSeconds(86_400L * (index / 3))), closed));
    }

    private static ProjectReport report(DeclaredState declared, List<LiveIssue> issues, LocalDate today, Plan plan) {
        LiveState live =
                new LiveState(REPOSITORY, LiveState.Scope.WHOLE_REPOSITORY, Set.of(), List.of(), List.of(), issues);
        Map<IssueId, Integer> numbers = new HashMap<>();
        for (int index = 0; index < issues.size(); index++) {
            numbers.put(declared.issues().get(index).id(), index + 1);
        }
        Progress progress = ProgressCalculator.calculate(declared, live, numbers, today, ZoneOffset.UTC);
        return new ProjectReport(progress, plan, "issues");
    }
}
