package ai.coditect.milepost.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreeWayMergeTest {

    /** Few enough to be run for each mutant; {@link MergeLawsTest} has the whole run. */
    @Test
    void keepsTheLawsInTheFirstRandomCases() {
        List<String> broken = LongStream.range(0, 3_000)
                .mapToObj(RandomBodies::of)
                .flatMap(bodies -> MergeLaws.broken(bodies.base(), bodies.declared(), bodies.live()).stream())
                .limit(1)
                .toList();

        assertThat(broken).isEmpty();
        assertThat(IntStream.range(0, 300).boxed().flatMap(seed -> MergeRules.faults(seed).stream()))
                .isEmpty();
    }

    @Test
    void writesWhatBothAddedAndMovedOnce() {
        String both = text("docs", "report", "code", "tests");

        assertThat(ThreeWayMerge.merge(text("report", "code", "docs"), both, both))
                .isEqualTo(new Merge(both, both, both, List.of(), List.of()));
        assertThat(ThreeWayMerge.merge(
                        text("report", "code", "docs"), both, text("docs", "report", "note", "code", "tests")))
                .isEqualTo(merged(
                        text("docs", "report", "note", "code", "tests"), both, edit(Edit.Kind.TEXT_ADDED, "note")));
    }

    @Test
    void writesALineThatBothAddedAtDifferentPlacesWhereTheDefinitionsHaveIt() {
        Merge merge = ThreeWayMerge.merge(text("a", "b"), text("new", "a", "b"), text("a", "b", "new", "note"));

        assertThat(merge)
                .isEqualTo(merged(
                        text("new", "note", "a", "b"), text("new", "a", "b"), edit(Edit.Kind.TEXT_ADDED, "note")));
    }

    @Test
    void writesALineThatBothMovedWhereTheDefinitionsHaveIt() {
        Merge merge = ThreeWayMerge.merge(
                text("a", "b", "c", "d", "e"), text("b", "c", "a", "d", "e"), text("b", "c", "d", "e", "a"));

        assertThat(merge).isEqualTo(merged(text("b", "c", "a", "d", "e"), text("b", "c", "a", "d", "e")));
    }

    @Test
    void takesWhatBothRewordedForTheSameLineWhateverPeopleWroteBelow() {
        String live = text("# G", "short changed", "", "#### Notes", "", "foo");

        assertThat(ThreeWayMerge.merge(text("# G", "short"), text("# G", "short changed"), live))
                .isEqualTo(merged(
                        live,
                        text("# G", "short changed"),
                        edit(Edit.Kind.TEXT_CHANGED, "short changed"),
                        edit(Edit.Kind.TEXT_ADDED, "#### Notes"),
                        edit(Edit.Kind.TEXT_ADDED, "foo")));
    }

    @Test
    void mergesChangesOfNeighbouringLines() {
        Merge merge = ThreeWayMerge.merge(text("a", "b", "c"), text("a", "B", "c"), text("a", "b", "C"));

        assertThat(merge)
                .isEqualTo(merged(text("a", "B", "C"), text("a", "B", "c"), edit(Edit.Kind.TEXT_CHANGED, "C")));
    }

    @Test
    void mergesAllButTheLinesInDispute() {
        Merge merge = ThreeWayMerge.merge(
                text("# h", "one", "two", "", "three"),
                text("# h", "1", "zwei", "", "three", "four"),
                text("# h", "one", "2", "", "note", "three"));

        assertThat(merge)
                .isEqualTo(new Merge(
                        text("# h", "1", "2", "", "note", "three", "four"),
                        text("# h", "1", "zwei", "", "note", "three", "four"),
                        text("# h", "1", "two", "", "three", "four"),
                        List.of(edit(Edit.Kind.TEXT_ADDED, "note")),
                        List.of(new Dispute(List.of("two"), List.of("zwei"), List.of("2")))));
    }

    @Test
    void makesOneDisputeOfLinesInDisputeSideBySide() {
        Merge merge = ThreeWayMerge.merge(text("a", "b", "c", "d"), text("1", "2", "c", "3"), text("4", "5", "c", "6"));

        assertThat(merge.disputes())
                .containsExactly(
                        new Dispute(List.of("a", "b"), List.of("1", "2"), List.of("4", "5")),
                        new Dispute(List.of("d"), List.of("3"), List.of("6")));
    }

    @Test
    void settlesADisputeWhenTheDefinitionsTakeTheLiveLine() {
        Merge dispute = ThreeWayMerge.merge("4 hours", "6 hours", "5 hours");

        Merge settled = ThreeWayMerge.merge(dispute.nextBase(), "5 hours", dispute.text());

        assertThat(settled).isEqualTo(merged("5 hours", "5 hours"));
    }

    @ParameterizedTest
    @CsvSource({
        "Set up CI, Set up CI (GitHub Actions)",
        "Tests, Unit tests",
        "Write docs, Write the documentation",
        "Ask Ann, Call Bob"
    })
    void keepsTheTickOfATaskThatWasRewordedAlone(String before, String after) {
        String declared = text("#### Tasks", "- [ ] First", "- [ ] " + after, "- [ ] Last");

        Merge merge = ThreeWayMerge.merge(
                text("#### Tasks", "- [ ] First", "- [ ] " + before, "- [ ] Last"),
                declared,
                text("#### Tasks", "- [ ] First", "- [x] " + before, "- [ ] Last"));

        assertThat(merge)
                .isEqualTo(merged(
                        text("#### Tasks", "- [ ] First", "- [x] " + after, "- [ ] Last"),
                        declared,
                        edit(Edit.Kind.BOX_TICKED, after)));
    }

    @Test
    void keepsTheTickWithTheMostSimilarTask() {
        assertThat(ThreeWayMerge.merge(
                                text("- [ ] Test the parser", "- [ ] Ship"),
                                text("- [ ] Test the lexer", "- [ ] Test the parser well", "- [ ] Ship"),
                                text("- [x] Test the parser", "- [ ] Ship"))
                        .text())
                .isEqualTo(text("- [ ] Test the lexer", "- [x] Test the parser well", "- [ ] Ship"));
        assertThat(ThreeWayMerge.merge(
                                text("- [ ] Add tests for module alpha", "- [ ] Add tests for module beta"),
                                text("- [ ] Add tests for the module beta"),
                                text("- [x] Add tests for module alpha", "- [ ] Add tests for module beta"))
                        .text())
                .isEqualTo(text("- [x] Add tests for module alpha", "- [ ] Add tests for the module beta"));
    }

    @Test
    void followsTheItemsOfANumberedList() {
        Merge merge = ThreeWayMerge.merge(
                text("1. One", "2. Two", "3. Three"),
                text("1. Zero", "2. One", "3. Two", "4. Three"),
                text("1. One", "2. Two by Ana", "3. Three"));

        assertThat(merge.text()).isEqualTo(text("1. Zero", "2. One", "2. Two by Ana", "4. Three"));
        assertThat(merge.disputes()).isEmpty();
    }

    @Test
    void keepsATickedTaskBesideTwoThatReplaceIt() {
        Merge merge = ThreeWayMerge.merge("- [ ] Ask Ann", text("- [ ] Call Bob", "- [ ] Pay"), "- [x] Ask Ann");

        assertThat(merge)
                .isEqualTo(merged(
                        text("- [x] Ask Ann", "- [ ] Call Bob", "- [ ] Pay"),
                        text("- [ ] Call Bob", "- [ ] Pay"),
                        edit(Edit.Kind.TICKED_TASK_KEPT, "Ask Ann")));
    }

    @Test
    void keepsWhatAPersonBothTickedAndReworded() {
        Merge merge = ThreeWayMerge.merge(
                text("- [ ] Ask Ann", "- [ ] Pay"),
                text("- [ ] Ask Ann", "- [ ] Pay it"),
                text("- [x] Ask Ann first", "- [ ] Pay"));

        assertThat(merge)
                .isEqualTo(merged(
                        text("- [x] Ask Ann first", "- [ ] Pay it"),
                        text("- [ ] Ask Ann", "- [ ] Pay it"),
                        edit(Edit.Kind.TEXT_CHANGED, "- [x] Ask Ann first"),
                        edit(Edit.Kind.BOX_TICKED, "Ask Ann first")));
    }

    @Test
    void takesTheDeclaredStateOfABoxThatPeopleLeftAlone() {
        assertThat(ThreeWayMerge.merge("- [ ] a", "- [x] a", "- [ ] a\n\nnote").text())
                .isEqualTo(text("- [x] a", "", "note"));
        assertThat(ThreeWayMerge.merge("- [x] a", "- [x] a", "- [ ] a"))
                .isEqualTo(merged("- [ ] a", "- [x] a", edit(Edit.Kind.BOX_UNTICKED, "a")));
        assertThat(ThreeWayMerge.merge("- [x] a", "- [ ] a", "- [X] a").text()).isEqualTo("- [ ] a");
    }

    @Test
    void takesABoxInAClosedCodeFenceAsText() {
        Merge merge = ThreeWayMerge.merge(
                text("```", "- [ ] a", "```"), text("```", "- [ ] a", "```", "b"), text("```", "- [x] a", "```"));

        assertThat(merge)
                .isEqualTo(merged(
                        text("```", "- [x] a", "```", "b"),
                        text("```", "- [ ] a", "```", "b"),
                        edit(Edit.Kind.TEXT_CHANGED, "- [x] a")));
        assertThat(ThreeWayMerge.merge(text("```", "- [ ] a"), text("```", "- [ ] a", "b"), text("```", "- [x] a"))
                        .kept())
                .containsExactly(edit(Edit.Kind.BOX_TICKED, "a"));
    }

    @Test
    void keepsBothCodeBlocksThatTheSidesAddedAtDifferentPlaces() {
        Merge merge = ThreeWayMerge.merge(
                text("a", "b"), text("```", "x", "```", "a", "b"), text("a", "b", "```", "y", "```"));

        assertThat(merge.text()).isEqualTo(text("```", "x", "```", "a", "b", "```", "y", "```"));
    }

    @Test
    void keepsCodeBlocksThatBothAddedAtOnePlaceApart() {
        Merge merge = ThreeWayMerge.merge(
                text("a", "", "b"),
                text("a", "", "```", "x", "```", "", "b"),
                text("a", "", "```", "y", "```", "", "b"));

        assertThat(merge.text()).isEqualTo(text("a", "", "```", "x", "```", "", "```", "y", "```", "", "b"));
    }

    @Test
    void mergesAnyTwoSmallTexts() {
        List<String> texts = List.of("", "\r\n", "a", "- [x]", "- [ ] a\n\n- [ ] a");
        for (String base : texts) {
            for (String declared : texts) {
                for (String live : texts) {
                    assertThat(MergeLaws.broken(base, declared, live)).isEmpty();
                }
            }
        }
    }

    @Test
    void mergesTheLargestBodiesInTime() {
        keepsTheLawsInTime(lines("- [ ] a", 4_000), lines("- [ ] b", 4_000), lines("- [x] a", 4_000) + "\na note");
        keepsTheLawsInTime(lines("a", 10_000), lines("b", 10_000), lines("c", 10_000));
        keepsTheLawsInTime(random(1, "a", "b", ""), random(2, "a", "c", ""), random(3, "a", "b", "d"));
        keepsTheLawsInTime("a ".repeat(32_000), "a b ".repeat(16_000), "a c ".repeat(16_000));
    }

    private static void keepsTheLawsInTime(String base, String declared, String live) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThat(MergeLaws.broken(base, declared, live).size()).isZero());
    }

    private static Merge merged(String text, String declared, Edit... kept) {
        return new Merge(text, text, declared, List.of(kept), List.of());
    }

    private static Edit edit(Edit.Kind kind, String line) {
        return new Edit(kind, line);
    }

    private static String text(String... lines) {
        return Arrays.stream(lines).collect(Collectors.joining("\n"));
    }

    private static String lines(String start, int count) {
        return IntStream.range(0, count).mapToObj(i -> start + i).collect(Collectors.joining("\n"));
    }

    private static String random(long seed, String... lines) {
        Random random = new Random(seed);
        return IntStream.range(0, 32_768)
                .mapToObj(i -> lines[random.nextInt(lines.length)])
                .collect(Collectors.joining("\n"));
    }
}
