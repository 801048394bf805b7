package ai.coditect.milepost.plan;

import static ai.coditect.milepost.plan.IssueExample.issue;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.plan.field.OnConflict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who owns which field, cell by cell: each field × definitions changed or not × changed on GitHub or not × base
 * present, missing or damaged. The expected action and the expected value on GitHub stand in {@code ownership.txt}; a
 * cell that is not in it fails, and so does a line that is no cell.
 */
class OwnershipTableTest {

    enum BaseIs {
        PRESENT,
        MISSING,
        DAMAGED
    }

    record Cell(OwnedField field, boolean yamlChanged, boolean liveChanged, BaseIs base) {
        @Override
        public String toString() {
            return String.join(
                    " | ",
                    field.name(),
                    yamlChanged ? "yaml changed" : "yaml same",
                    liveChanged ? "live changed" : "live same",
                    base.name().toLowerCase(Locale.ROOT));
        }

        String declared() {
            return yamlChanged ? field.yaml() : field.last();
        }

        String live() {
            return liveChanged ? field.person() : field.last();
        }
    }

    static Stream<Cell> cells() {
        List<Boolean> both = List.of(false, true);
        return OwnedField.ALL.stream()
                .flatMap(field -> Arrays.stream(BaseIs.values())
                        .flatMap(base -> both.stream()
                                .flatMap(yaml -> both.stream().map(live -> new Cell(field, yaml, live, base)))));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void holdsForEachCell(Cell cell) {
        assertThat(table()).containsKey(cell.toString());

        assertThat(outcome(cell)).isEqualTo(table().get(cell.toString()));
    }

    @Test
    void hasNoLineThatIsNoCell() {
        assertThat(table().keySet()).isEqualTo(cells().map(Cell::toString).collect(Collectors.toSet()));
    }

    static String outcome(Cell cell) {
        LiveState before = liveState(cell);
        PlanOptions options = new PlanOptions(
                cell.base == BaseIs.MISSING ? Adoption.ALL : Adoption.NONE, false, OnConflict.KEEP, Duration.ZERO);
        Plan plan = World.plan(options, declaredState(cell), before);
        LiveState after = PlanApplication.apply(plan, before);
        assertThat(World.plan(declaredState(cell), after).isEmpty())
                .as("a second plan is empty")
                .isTrue();
        String actions = plan.changes().stream()
                .map(change -> change.action().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("+"));
        return (actions.isEmpty() ? "none" : actions) + " | "
                + cell.field.of(after.issues().get(0));
    }

    private static DeclaredState declaredState(Cell cell) {
        List<DeclaredIssue> issues = new ArrayList<>();
        issues.add(cell.field.with(cell.declared()).declared());
        issues.add(issue("b").declared());
        issues.add(issue("c").declared());
        return World.naming(new DeclaredState(Optional.empty(), List.of(), List.of(), issues), "Priority", "Team");
    }

    private static LiveState liveState(Cell cell) {
        LiveIssue unmarked = cell.field.with(cell.live()).live(1);
        LiveIssue marked = cell.field
                .with(cell.live())
                .applied(1, cell.field.with(cell.field.last()).base());
        LiveIssue subject = switch (cell.base) {
            case PRESENT -> marked;
            case MISSING -> unmarked;
            case DAMAGED ->
                PlanApplication.edit(
                        marked, content -> content.withBody(marked.body().replace(" -->", "")));
        };
        List<LiveIssue> issues = new ArrayList<>(List.of(subject));
        for (String other : OwnedField.OTHERS) {
            boolean isParent = subject.content()
                    .parent()
                    .filter(new IssueNumber(OwnedField.numberOf(other))::equals)
                    .isPresent();
            IssueExample example = isParent ? issue(other).over(1) : issue(other);
            int number = OwnedField.numberOf(other);
            issues.add(other.equals("mine") ? example.live(number) : example.applied(number));
        }
        return World.live(List.of(), List.of(), issues);
    }

    private static Map<String, String> table() {
        Map<String, String> table = new TreeMap<>();
        try (InputStream file = Objects.requireNonNull(OwnershipTableTest.class.getResourceAsStream("ownership.txt"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" => ", 2))
                    .forEach(line -> table.put(line[0].strip().replaceAll(" +", " "), line[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
