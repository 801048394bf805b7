package ai.coditect.milepost.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ThreeWayMergeTest {

    /** Few enough to be run for each mutant; the whole run is in {@link MergeGeneratorTest}. */
    @Test
    void keepsTheRulesInTheFirstRandomCases() {
        List<String> faults = IntStream.range(0, 700)
                .boxed()
                .flatMap(seed -> MergeRules.faults(seed).stream())
                .limit(1)
                .toList();

        assertThat(faults).isEmpty();
    }

    @Test
    void mergesTheLargestBodiesInTime() {
        String base = lines("- [ ] a", 4_000);
        String declared = lines("- [ ] b", 4_000);
        String live = lines("- [x] a", 4_000) + "\na note";

        MergeResult result = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> ThreeWayMerge.merge(base, declared, live));

        assertThat(result)
                .isInstanceOfSatisfying(
                        MergeResult.Merged.class,
                        merged -> assertThat(merged.text()).contains("- [x] a0", "- [ ] b0", "- [x] b3999", "a note"));
    }

    @Test
    void mergesTextsThatAreEmpty() {
        List<String> texts = List.of("", "\r\n", "a", "- [x]", "- [ ] a\n\n- [ ] a");
        for (String base : texts) {
            for (String declared : texts) {
                for (String live : texts) {
                    assertThatCode(() -> ThreeWayMerge.merge(base, declared, live))
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    private static String lines(String start, int count) {
        return IntStream.range(0, count).mapToObj(i -> start + i).collect(Collectors.joining("\n"));
    }
}
