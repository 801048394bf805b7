package ai.coditect.milepost.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ai.coditect.milepost.body.BodyText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies as long as GitHub takes them, made to keep a merge busy: whatever they are, it ends soon. */
@Tag("slow")
class HostileBodiesTest {

    private static final int MAX_BODY = 65_536;

    /** Texts of more lines are not compared line by line. */
    private static final int MAX_LINES = 5_000;

    private static final List<String> OTHERS = List.of("equal lines", "short lines at random", "fences and lines");

    /** Far more than a merge takes on a slow machine; a quadratic step takes longer. */
    private static final Duration GUARD = Duration.ofSeconds(60);

    private static final Map<String, String> BODIES = bodies();

    private static Map<String, String> bodies() {
        Random random = new Random(7);
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("boxes on one line", repeat(i -> "- [ ]"));
        bodies.put("empty boxes", repeat(i -> "- [ ]\n"));
        bodies.put("numbered boxes", repeat(i -> "- [ ] " + i + "\n"));
        bodies.put("ticked boxes", repeat(i -> "- [x] " + i * 7 + "\n"));
        bodies.put("equal lines", repeat(i -> "a\n"));
        bodies.put("two kinds of line", repeat(i -> i % 2 == 0 ? "a\n" : "b\n"));
        bodies.put("short lines at random", repeat(i -> (char) ('a' + random.nextInt(20)) + "\n"));
        bodies.put("words at random", repeat(i -> random.nextInt(30) + " " + random.nextInt(30) + "\n"));
        bodies.put("similar lines", repeat(i -> "one two three four " + i + "\n"));
        bodies.put("lines backwards", repeat(i -> "one two three four " + (9_999 - i) + "\n"));
        bodies.put("blank lines", repeat(i -> i % 3 == 0 ? i + "\n" : "\n"));
        bodies.put("rules", repeat(i -> "---\n"));
        bodies.put("backticks", repeat(i -> "`"));
        bodies.put("fences", repeat(i -> "```\n"));
        bodies.put("fences and lines", repeat(i -> "```\n" + i + "\n~~~\n"));
        bodies.put("blanks", repeat(i -> " ") + "x");
        bodies.put("tabs before boxes", repeat(i -> "\t\t\t\t- [ ] " + i % 5 + "\n"));
        bodies.put("quotes", repeat(i -> ">"));
        return bodies;
    }

    private static String repeat(IntFunction<String> part) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < MAX_BODY; i++) {
            text.append(part.apply(i));
        }
        List<String> lines =
                text.substring(0, MAX_BODY).lines().limit(MAX_LINES).toList();
        return String.join("\n", lines);
    }

    static List<String> names() {
        return List.copyOf(BODIES.keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void areMergedSoon(String name) {
        String body = BODIES.getOrDefault(name, "");

        for (String other : OTHERS) {
            String live = BODIES.getOrDefault(other, "");
            Merge merge = assertTimeoutPreemptively(
                    GUARD, () -> ThreeWayMerge.merge(body, shuffled(body), live), () -> other);
            assertThat(merge.text().length()).as(other).isLessThanOrEqualTo(2 * MAX_BODY);
        }
    }

    @Test
    void areInOneDisputeIfTheyHaveTooManyLines() {
        String base = "a\n".repeat(6_000);
        String declared = base + "ours\n";
        String live = base + "theirs\n";

        assertThat(ThreeWayMerge.merge(base, declared, base).text()).isEqualTo(BodyText.normalise(declared));
        assertThat(ThreeWayMerge.merge(base, base, live).text()).isEqualTo(BodyText.normalise(live));
        assertThat(ThreeWayMerge.merge(base, declared, live))
                .isEqualTo(new Merge(
                        BodyText.normalise(live),
                        BodyText.normalise(declared),
                        BodyText.normalise(base),
                        List.of(),
                        List.of(new Dispute(List.of(), List.of("ours"), List.of("theirs")))));
    }

    /** The same lines in another order. */
    private static String shuffled(String body) {
        List<String> lines = new ArrayList<>(body.lines().toList());
        Collections.shuffle(lines, new Random(3));
        return String.join("\n", lines);
    }
}
