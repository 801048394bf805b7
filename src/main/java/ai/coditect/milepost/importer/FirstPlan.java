package ai.coditect.milepost.importer;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.importer.live.NumberList;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.plan.Adoption;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.PlanOptions;
import ai.coditect.milepost.plan.Planner;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.Kind;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.OnConflict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the first plan will say of definitions that were imported from the same repository: nothing that can be seen,
 * unless an issue shares its title with another one, or its text cannot be a definition's to the letter.
 *
 * @param adopted the numbers of issues that the plan takes over only if they are named
 */
record FirstPlan(Set<Integer> adopted, List<Diagnostic> findings) {

    private static final Set<Kind> ABOUT_ISSUES = EnumSet.of(Kind.ISSUE, Kind.DEPENDENCY, Kind.SUB_ISSUE);

    /** So many options are spelled out; the command that is advised has all. */
    private static final int MOST_NAMED = 20;

    /** @param numbers of the imported issues, by their titles */
    static FirstPlan of(DeclaredState declared, LiveState live, Map<String, Integer> numbers) {
        Set<Integer> mistaken = wrong(plan(declared, live, Set.of()), declared, numbers);
        Set<Integer> different = changed(plan(declared, live, mistaken), numbers);
        different.removeAll(mistaken);
        Set<Integer> adopted = new TreeSet<>(mistaken);
        adopted.addAll(different);
        Plan last = plan(declared, live, adopted);
        Set<Integer> leftAlone = wrong(last, declared, numbers);
        leftAlone.addAll(changed(last, numbers));
        adopted.removeAll(leftAlone);
        mistaken.removeAll(leftAlone);
        different.removeAll(leftAlone);
        List<Diagnostic> findings = new ArrayList<>();
        if (!mistaken.isEmpty()) {
            findings.add(Diagnostic.warning(
                    "another issue has the same title, and is not imported: " + NumberList.of(mistaken),
                    "A plan would take the other one. Name them the first time: " + options(mistaken) + "."));
        }
        if (!different.isEmpty()) {
            findings.add(Diagnostic.warning(
                    "no definition can have this text to the letter: " + NumberList.of(different),
                    "A plan shows what differs and leaves them alone. To take them over with their text, name them the"
                            + " first time: " + options(different) + "."));
        }
        if (!leftAlone.isEmpty()) {
            findings.add(Diagnostic.warning(
                    "a plan does more than to take these over: " + NumberList.of(leftAlone),
                    "`milepost plan` shows what, and changes nothing."));
        }
        return new FirstPlan(adopted, findings);
    }

    private static Plan plan(DeclaredState declared, LiveState live, Set<Integer> named) {
        Adoption adoption = new Adoption(Adoption.Scope.NONE, named);
        return new Planner(new PlanOptions(adoption, false, OnConflict.KEEP, Duration.ZERO), use -> Optional.empty())
                .compare(declared, live)
                .plan();
    }

    /** The issues for which the plan would take another one, or none. */
    private static Set<Integer> wrong(Plan plan, DeclaredState declared, Map<String, Integer> numbers) {
        Set<Integer> wrong = new TreeSet<>();
        for (DeclaredIssue issue : declared.issues()) {
            Integer number = numbers.get(issue.title());
            if (number != null && !number.equals(plan.numbers().get(issue.id()))) {
                wrong.add(number);
            }
        }
        return wrong;
    }

    /**
     * The issues of which the plan would change more than the marker, a relation for example, or that it leaves alone.
     */
    private static Set<Integer> changed(Plan plan, Map<String, Integer> numbers) {
        Set<Integer> imported = Set.copyOf(numbers.values());
        Set<Integer> changed = new TreeSet<>();
        for (Change row : plan.changes()) {
            boolean isSilent = !row.fields().isEmpty()
                    && row.fields().stream().allMatch(field -> field.difference() instanceof Difference.Marker);
            if (ABOUT_ISSUES.contains(row.kind())
                    && !isSilent
                    && imported.contains(row.number().orElse(0))) {
                changed.add(row.number().orElse(0));
            }
        }
        return changed;
    }

    private static String options(Set<Integer> numbers) {
        String named = numbers.stream()
                .limit(MOST_NAMED)
                .map(number -> "--adopt=" + number)
                .collect(Collectors.joining(" "));
        return numbers.size() > MOST_NAMED ? named + " …" : named;
    }
}
