package ai.coditect.milepost.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class MergeLawsTest {

    private static final int CASES = 100_000;

    @Test
    void holdInAnyRandomCase() {
        List<String> broken = LongStream.range(0, CASES)
                .mapToObj(RandomBodies::of)
                .flatMap(bodies -> MergeLaws.broken(bodies.base(), bodies.declared(), bodies.live()).stream())
                .limit(3)
                .toList();

        assertThat(broken).isEmpty();
    }

    @Test
    void holdForBodiesAsPeopleEditThem() {
        List<String> broken = IntStream.range(0, 20_000)
                .boxed()
                .flatMap(seed -> MergeRules.faults(seed).stream())
                .limit(3)
                .toList();

        assertThat(broken).isEmpty();
    }

    @Test
    void areTriedWithAndWithoutDisputes() {
        long disputed = IntStream.range(0, 1_000)
                .mapToObj(EditedBodies::new)
                .map(MergeRules::merge)
                .filter(merge -> !merge.disputes().isEmpty())
                .count();

        assertThat(disputed).isBetween(15L, 500L);
    }
}
