package ai.coditect.milepost.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MergeGeneratorTest {

    private static final int CASES = 25_000;

    @Test
    void losesNothingInAnyRandomCase() {
        for (int seed = 0; seed < CASES; seed++) {
            check(seed);
        }
    }

    private static void check(int seed) {
        EditedBodies bodies = new EditedBodies(seed);
        String base = String.join("\n", bodies.base);
        String declared = String.join("\n", bodies.declared);
        String live = bodies.liveAsSent();
        MergeResult result = ThreeWayMerge.merge(base, declared, live);
        String text = result instanceof MergeResult.Merged merged
                ? merged.text()
                : ((MergeResult.Conflict) result).yamlText();
        String story = "seed %d\n--- base\n%s\n--- declared\n%s\n--- live\n%s\n--- result\n%s\n%s"
                .formatted(seed, base, declared, live, text, result);

        assertThat(missing(bodies.writtenByPeople, text, result)).as(story).isEmpty();
        assertThat(lostTicks(bodies, text, result)).as(story).isEmpty();
        assertThat(text.lines().toList()).as(story).containsAll(unticked(bodies.writtenInYaml, text));
        if (result instanceof MergeResult.Merged) {
            assertThat(goneButThere(bodies, text)).as(story).isEmpty();
        }
        assertThat(ThreeWayMerge.merge(declared, declared, text))
                .as(story)
                .satisfies(
                        again -> assertThat(((MergeResult.Merged) again).text()).isEqualTo(text));
        assertThat(ThreeWayMerge.merge(base, base, live))
                .as(story)
                .satisfies(
                        same -> assertThat(((MergeResult.Merged) same).text()).isEqualTo(BodyText.normalise(live)));
        assertThat(ThreeWayMerge.merge(base, declared, base))
                .as(story)
                .isEqualTo(new MergeResult.Merged(BodyText.normalise(declared), List.of()));
    }

    /** What people wrote must be in the result or in a conflict that is shown. */
    private static Set<String> missing(Set<String> written, String text, MergeResult result) {
        Set<String> missing = new HashSet<>(written);
        text.lines().forEach(missing::remove);
        reported(result).forEach(missing::remove);
        return missing;
    }

    private static Stream<String> reported(MergeResult result) {
        return result instanceof MergeResult.Conflict conflict
                ? conflict.hunks().stream().flatMap(hunk -> hunk.live().stream())
                : Stream.empty();
    }

    /** A tick of people must be on its item, or on what the definitions made of that item. */
    private static Set<String> lostTicks(EditedBodies bodies, String text, MergeResult result) {
        Set<String> lines = Stream.concat(text.lines(), reported(result)).collect(Collectors.toSet());
        return bodies.live.stream()
                .filter(line -> line.startsWith("- [x] "))
                .map(line -> line.substring(6))
                .filter(item -> Collections.frequency(bodies.live, "- [x] " + item)
                        > Collections.frequency(Arrays.asList(text.split("\n")), "- [x] " + item))
                .filter(item -> !lines.contains("- [x] " + item))
                .filter(item -> !lines.contains("- [x] " + bodies.reworded.getOrDefault(item, item)))
                .collect(Collectors.toSet());
    }

    private static List<String> unticked(Set<String> written, String text) {
        Set<String> lines = text.lines().collect(Collectors.toSet());
        return written.stream().filter(line -> !lines.contains(line)).toList();
    }

    /** What one side took away, and the other left as it was, must be gone. */
    private static Set<String> goneButThere(EditedBodies bodies, String text) {
        return bodies.base.stream()
                .filter(line -> !line.isEmpty() && Collections.frequency(bodies.base, line) == 1)
                .filter(line -> !bodies.movedByPeople.contains(line))
                .filter(line -> !bodies.declared.contains(line) || !hasItem(bodies.live, line))
                .filter(line -> text.lines().anyMatch(line::equals))
                .collect(Collectors.toSet());
    }

    private static boolean hasItem(List<String> lines, String line) {
        return lines.contains(line) || lines.contains(line.replace("- [ ] ", "- [x] "));
    }
}
