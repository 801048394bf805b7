package ai.coditect.milepost.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

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
}
