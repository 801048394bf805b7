package ai.coditect.milepost.plan;

import static ai.coditect.milepost.plan.IssueExample.issue;
import static ai.coditect.milepost.plan.World.declared;
import static ai.coditect.milepost.plan.World.live;
import static ai.coditect.milepost.plan.World.plan;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.diagnostic.Diagnostic;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeLimitTest {

    /** Two issues to create, one to update and one as it is, and an orphan. */
    private static final Plan PLAN = plan(
            declared(
                    issue("a").declared(),
                    issue("b").declared(),
                    issue("c").title("New").declared(),
                    issue("d").declared()),
            live(issue("c").applied(1), issue("d").applied(2), issue("gone").applied(3)));

    private static Optional<Diagnostic> check(String limit) {
        return ChangeLimit.parse(limit).orElseThrow().check(PLAN);
    }

    @Test
    void limitsTheRowsThatWrite() {
        assertThat(check("3")).isEmpty();
        assertThat(check("2").orElseThrow().summary()).isEqualTo("the plan has 3 changes, and --max-changes allows 2");
        assertThat(check("0").orElseThrow().detail())
                .isEqualTo(
                        "Nothing is written. Read the plan; if it is what you want, raise the limit: --max-changes 3.");
        assertThat(check("0").orElseThrow().isError()).isTrue();
    }

    @Test
    void limitsTheShareOfWhatIsThereAndIsChanged() {
        assertThat(check("20%")).isEmpty();
        assertThat(check("19%").orElseThrow().summary())
                .isEqualTo("the plan changes, closes or removes 1 of 5 things, 20%, and --max-changes allows 19%");
        assertThat(check("0%").orElseThrow().detail()).endsWith("--max-changes 20%.");
    }

    @Test
    void roundsAShareUp() {
        Plan third = plan(
                declared(
                        issue("a").title("New").declared(),
                        issue("b").declared(),
                        issue("c").declared()),
                live(issue("a").applied(1), issue("b").applied(2), issue("c").applied(3)));

        assertThat(ChangeLimit.parse("33%")
                        .orElseThrow()
                        .check(third)
                        .orElseThrow()
                        .detail())
                .endsWith("--max-changes 34%.");
        assertThat(ChangeLimit.parse("34%").orElseThrow().check(third)).isEmpty();
    }

    @Test
    void leavesAFirstRunAndAnEmptyPlanAlone() {
        ChangeLimit none = ChangeLimit.parse("0%").orElseThrow();

        assertThat(none.check(plan(declared(issue("a").declared()), live()))).isEmpty();
        assertThat(none.check(
                        plan(declared(issue("a").declared()), live(issue("a").live(1)))))
                .isEmpty();
        assertThat(none.check(
                        plan(declared(issue("a").declared()), live(issue("a").applied(1)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "-1", "1.5", "101%", "many", "1 %", "10000000"})
    void refusesWhatIsNoLimit(String text) {
        assertThat(ChangeLimit.parse(text)).isEmpty();
    }

    @Test
    void takesAllOfIt() {
        assertThat(ChangeLimit.parse("100%")).isPresent();
        assertThat(check("100%")).isEmpty();
    }
}
