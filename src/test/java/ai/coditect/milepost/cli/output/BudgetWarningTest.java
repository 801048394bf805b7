package ai.coditect.milepost.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.github.resilience.Budget;
import ai.coditect.milepost.plan.Forecast;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetWarningTest {

    private static final Budget LEFT = new Budget(1000, 150, Instant.parse("2025-11-24T09:41:00Z"));

    @Test
    void warnsWhenTheHourDoesNotSuffice() {
        assertThat(BudgetWarning.of(new Forecast(151, 300, 300), () -> Optional.of(LEFT), ZoneOffset.UTC))
                .contains("GitHub takes 150 more requests before 09:41:00 UTC, and this plan needs 151: the run will"
                        + " wait for the rest, or stop with exit status 75 and resume when it is run again.");
    }

    @Test
    void isSilentWhenItSuffices() {
        assertThat(BudgetWarning.of(new Forecast(150, 300, 300), () -> Optional.of(LEFT), ZoneOffset.UTC))
                .isEmpty();
    }

    @Test
    void isSilentWhenTheServerKeepsNoBudget() {
        assertThat(BudgetWarning.of(new Forecast(5000, 5000, 5000), Optional::empty, ZoneOffset.UTC))
                .isEmpty();
    }

    @Test
    void doesNotAskForASmallPlan() {
        assertThat(BudgetWarning.of(
                        new Forecast(99, 99, 99),
                        () -> {
                            throw new AssertionError("asked");
                        },
                        ZoneOffset.UTC))
                .isEmpty();
    }
}
