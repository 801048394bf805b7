package ai.coditect.milepost.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MergeGeneratorTest {

    private static final int CASES = 20_000;

    @Test
    void losesNothingInAnyRandomCase() {
        List<String> faults = IntStream.range(0, CASES)
                .boxed()
                .flatMap(seed -> MergeRules.faults(seed).stream())
                .limit(3)
                .toList();

        assertThat(faults).isEmpty();
    }

    @Test
    void triesBothOutcomes() {
        long conflicts = IntStream.range(0, 1_000)
                .mapToObj(EditedBodies::new)
                .map(MergeRules::merge)
                .filter(MergeResult.Conflict.class::isInstance)
                .count();

        assertThat(conflicts).isBetween(30L, 500L);
    }
}
