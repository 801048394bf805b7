package ai.coditect.milepost.plan;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.marker.Marker;
import ai.coditect.milepost.marker.MarkerReading;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.field.FieldRules;
import ai.coditect.milepost.plan.field.OnConflict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for any definitions, any people and any changes of both. */
@Tag("slow")
class PlannerPropertyTest {

    private static final long SEED = 20_251_206L;
    private static final int RUNS = 120;

    @Test
    void aSecondPlanIsEmptyAndNobodysWorkIsLost() {
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(SEED + run);
            RandomPlans plans = new RandomPlans(random, 1 + random.nextInt(12));
            RandomPeople people = new RandomPeople(random, random.nextBoolean());
            LiveState live = applied(plans.declared(), World.live(), run);
            for (int round = 0; round < 3; round++) {
                LiveState worked = people.work(live);
                plans.change();
                live = applied(plans.declared(), worked, run);
                assertNothingLost(worked, live, run);
            }
        }
    }

    @Test
    void twoHundredIssuesKeepEveryEdgeOfPeopleAndNoneThatWasDropped() {
        for (int run = 0; run < 3; run++) {
            Random random = new Random(SEED - run);
            RandomPlans plans = new RandomPlans(random, 200);
            RandomPeople people = new RandomPeople(random, true);
            LiveState live = applied(plans.declared(), World.live(), run);
            Map<Integer, Set<IssueLink>> theirs = new HashMap<>();
            Map<Integer, Set<IssueLink>> named = new HashMap<>();
            for (int round = 0; round < 3; round++) {
                LiveState worked = people.work(live);
                collectTheirEdges(live, worked, theirs);
                plans.change();
                DeclaredState declared = plans.declared();
                live = applied(declared, worked, run);
                assertEdges(declared, live, theirs, named, run);
            }
        }
    }

    @Test
    void theSameInputsGiveTheSamePlanInWhateverOrderTheyWereRead() {
        for (int run = 0; run < 50; run++) {
            Random random = new Random(SEED + 7L * run);
            RandomPlans plans = new RandomPlans(random, 10);
            LiveState live = new RandomPeople(random, false).work(applied(plans.declared(), World.live(), run));
            plans.change();
            List<LiveIssue> shuffled = new ArrayList<>(live.issues());
            Collections.shuffle(shuffled, random);
            LiveState other = World.live(live.labels(), live.milestones(), shuffled);

            assertThat(World.plan(plans.declared(), other)).isEqualTo(World.plan(plans.declared(), live));
            assertThat(World.show(plans.declared(), other)).isEqualTo(World.show(plans.declared(), live));
        }
    }

    private static LiveState applied(DeclaredState declared, LiveState live, int run) {
        OnConflict onConflict = run % 2 == 0 ? OnConflict.KEEP : OnConflict.YAML;
        PlanOptions options =
                new PlanOptions(run % 3 > 0 ? Adoption.ALL : Adoption.NONE, run % 5 == 0, onConflict, Duration.ZERO);
        Plan plan = World.plan(options, declared, live);
        LiveState after = PlanApplication.apply(plan, live);
        Plan second = World.plan(options, declared, after);
        if (!plan.isBlocked()) {
            assertNothingWhereNoneIsNamed(declared, second, after);
            assertThat(second.isEmpty())
                    .as(
                            "run %d: the second plan is empty, but is%n%s%nafter%n%s",
                            run, PlanText.of(second), PlanText.of(plan))
                    .isTrue();
        }
        return after;
    }

    private static void assertNothingWhereNoneIsNamed(DeclaredState declared, Plan plan, LiveState live) {
        Map<Integer, LiveIssue> issues =
                live.issues().stream().collect(Collectors.toMap(LiveIssue::number, issue -> issue));
        Set<String> conflicts = plan.changes().stream()
                .filter(change -> change.action() == Action.CONFLICT)
                .map(Change::key)
                .collect(Collectors.toSet());
        for (DeclaredIssue issue : declared.issues()) {
            Integer number = plan.numbers().get(issue.id());
            if (number != null && !conflicts.contains(issue.id().value())) {
                IssueContent content =
                        Objects.requireNonNull(issues.get(number)).content();
                issue.namedEmpty()
                        .forEach(field -> assertThat(FieldRules.same(field, content, IssueContent.EMPTY))
                                .as(field + " of " + issue.id())
                                .isTrue());
            }
        }
    }

    private static void assertNothingLost(LiveState before, LiveState after, int run) {
        Map<Integer, LiveIssue> later =
                after.issues().stream().collect(Collectors.toMap(LiveIssue::number, issue -> issue));
        for (LiveIssue issue : before.issues()) {
            LiveIssue now = Objects.requireNonNull(later.get(issue.number()));
            if (issue.title().startsWith("Theirs") || isCopy(issue, before)) {
                assertThat(now).as("run %d", run).isEqualTo(issue);
            }
            if (issue.content().labels().contains(RandomPeople.THEIR_LABEL)) {
                assertThat(now.content().labels()).as("run %d", run).contains(RandomPeople.THEIR_LABEL);
            }
            assertThat(now.content().fields().of(RandomPeople.THEIR_FIELD))
                    .as("run %d", run)
                    .isEqualTo(issue.content().fields().of(RandomPeople.THEIR_FIELD));
            if (issue.body().contains("A note on top")) {
                assertThat(now.body()).as("run %d", run).contains("A note on top");
            }
            assertThat(ticks(now)).as("run %d", run).isGreaterThanOrEqualTo(ticks(issue));
        }
        assertThat(after.labels()).contains(World.liveLabel(RandomPeople.THEIR_LABEL.value(), "abcdef"));
    }

    /** Whether an issue with a lower number carries the same marker. */
    private static boolean isCopy(LiveIssue issue, LiveState live) {
        return Marker.read(issue.body()) instanceof MarkerReading.Found copy
                && live.issues().stream()
                        .filter(other -> other.number() < issue.number())
                        .anyMatch(other -> Marker.read(other.body()) instanceof MarkerReading.Found found
                                && found.id().equals(copy.id()));
    }

    private static long ticks(LiveIssue issue) {
        return issue.body().lines().filter(line -> line.startsWith("- [x] ")).count();
    }

    private static void collectTheirEdges(LiveState before, LiveState worked, Map<Integer, Set<IssueLink>> theirs) {
        for (LiveIssue issue : before.issues()) {
            Set<IssueLink> added = new HashSet<>(
                    worked.issues().get(issue.number() - 1).content().blockedBy());
            added.removeAll(issue.content().blockedBy());
            theirs.computeIfAbsent(issue.number(), number -> new HashSet<>()).addAll(added);
        }
    }

    /** Declared edges are there, edges that no definition ever named are there, and no others are. */
    private static void assertEdges(
            DeclaredState declared,
            LiveState live,
            Map<Integer, Set<IssueLink>> theirs,
            Map<Integer, Set<IssueLink>> named,
            int run) {
        Map<IssueId, Integer> numbers = World.plan(declared, live).numbers();
        for (DeclaredIssue issue : declared.issues()) {
            int number = Objects.requireNonNull(numbers.get(issue.id()));
            Set<IssueLink> wanted = issue.blockers().stream()
                    .map(id -> new IssueNumber(Objects.requireNonNull(numbers.get(id))))
                    .collect(Collectors.toSet());
            named.computeIfAbsent(number, key -> new HashSet<>()).addAll(wanted);
            Set<IssueLink> people = theirs.getOrDefault(number, Set.of());
            Set<IssueLink> peoplesOnly = new HashSet<>(people);
            peoplesOnly.removeAll(named.getOrDefault(number, Set.of()));
            List<IssueLink> actual = live.issues().get(number - 1).content().blockedBy();
            assertThat(actual).as("run %d", run).containsAll(wanted).containsAll(peoplesOnly);
            assertThat(actual).as("run %d", run).allMatch(ref -> wanted.contains(ref) || people.contains(ref));
        }
    }
}
