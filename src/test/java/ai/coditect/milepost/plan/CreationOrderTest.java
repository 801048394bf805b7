package ai.coditect.milepost.plan;

import static ai.coditect.milepost.plan.IssueExample.issue;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.DeclaredIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CreationOrderTest {

    private static String order(IssueExample... issues) {
        List<DeclaredIssue> declared = new ArrayList<>();
        for (IssueExample issue : issues) {
            declared.add(issue.declared());
        }
        return CreationOrder.of(declared).stream()
                .map(issue -> issue.id().value())
                .collect(Collectors.joining(" "));
    }

    @Test
    void keepsTheOrderOfTheDefinitionsWhereNothingRefers() {
        assertThat(order(issue("c"), issue("a"), issue("b"))).isEqualTo("c a b");
        assertThat(order()).isEmpty();
    }

    @Test
    void putsEveryIssueAfterThoseItNeeds() {
        assertThat(order(
                        issue("a").dependsOn("d"),
                        issue("b").parent("c"),
                        issue("c").body("#{d}"),
                        issue("d"),
                        issue("e")))
                .isEqualTo("d a c b e");
    }

    @Test
    void ignoresIssuesThatAreThereAlreadyAndReferencesToItself() {
        assertThat(order(issue("a").dependsOn("there").body("#{a} #{unknown}"), issue("b")))
                .isEqualTo("a b");
    }

    @Test
    void breaksACycleOfReferencesAtItsFirstIssue() {
        assertThat(order(
                        issue("z").body("#{b}"),
                        issue("a").body("#{b}"),
                        issue("b").body("#{a}")))
                .isEqualTo("a b z");
    }

    @Test
    void breaksACycleAtAReferenceAndNotAtADependency() {
        assertThat(order(
                        issue("a").dependsOn("b"),
                        issue("b").body("#{c}"),
                        issue("c").parent("a")))
                .isEqualTo("b a c");
    }

    @Test
    void endsOnACycleOfDependencies() {
        assertThat(order(issue("a").dependsOn("b"), issue("b").dependsOn("a"))).isEqualTo("a b");
    }

    @Test
    void breaksSeveralCycles() {
        assertThat(order(
                        issue("a").body("#{b} #{c}"),
                        issue("b").body("#{a}"),
                        issue("c").body("#{d}"),
                        issue("d").body("#{c}")))
                .isEqualTo("c a b d");
    }
}
