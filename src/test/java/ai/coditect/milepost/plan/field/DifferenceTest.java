package ai.coditect.milepost.plan.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A difference as data: the hunks of a text, the members of a set. */
class DifferenceTest {

    private static final String TWELVE =
            IntStream.rangeClosed(1, 12).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));

    /** The hunks as {@code diff -u} writes them. */
    private static String unified(String before, String after) {
        return new Difference.Text(Optional.of(before), Optional.of(after))
                .hunks().stream()
                        .map(hunk -> "@@ -" + hunk.before() + "," + hunk.linesBefore() + " +" + hunk.after() + ","
                                + hunk.linesAfter() + " @@ "
                                + hunk.lines().stream()
                                        .map(line -> switch (line.change()) {
                                                    case SAME -> " ";
                                                    case REMOVED -> "-";
                                                    case ADDED -> "+";
                                                }
                                                + line.text().replace("line ", ""))
                                        .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "line 6, X, '@@ -3,7 +3,7 @@  3  4  5 -6 +X  7  8  9'",
        "line 12, X, '@@ -9,4 +9,4 @@  9  10  11 -12 +X'",
        "'line 2\n', '', '@@ -1,5 +1,4 @@  1 -2  3  4  5'",
        "'line 2\n', 'X\nY\nline 2\n', '@@ -1,4 +1,6 @@  1 +X +Y  2  3  4'"
    })
    void aHunkHasThreeLinesAround(String old, String now, String hunk) {
        assertThat(unified(TWELVE, TWELVE.replace(old, now))).isEqualTo(hunk);
    }

    @Test
    void changesNearEachOtherShareAHunk() {
        assertThat(unified(TWELVE, TWELVE.replace("line 2\n", "").replace("line 9", "X")))
                .isEqualTo("@@ -1,12 +1,11 @@  1 -2  3  4  5  6  7  8 -9 +X  10  11  12");
        assertThat(unified(TWELVE, TWELVE.replace("line 2\n", "").replace("line 10", "X")))
                .isEqualTo("""
                        @@ -1,5 +1,4 @@  1 -2  3  4  5
                        @@ -7,6 +6,6 @@  7  8  9 -10 +X  11  12""");
    }

    @Test
    void theSameTextHasNoHunk() {
        assertThat(unified(TWELVE, TWELVE + "\n")).isEmpty();
        assertThat(new Difference.Text(Optional.empty(), Optional.of("")).hunks())
                .isEmpty();
        assertThat(Hunk.lines("a\n\nb\n")).containsExactly("a", "", "b");
    }

    @Test
    void membersAreToldApartWithoutRegardToCase() {
        Difference.Members labels = Difference.members(List.of("bug", "Docs"), List.of("docs", "bug, urgent"));

        assertThat(labels.added()).containsExactly("bug, urgent");
        assertThat(labels.removed()).containsExactly("bug");
    }

    @Test
    void aValueOfSeveralLinesIsAText() {
        assertThat(Difference.of(Optional.of("a\nb"), Optional.empty())).isInstanceOf(Difference.Text.class);
        assertThat(Difference.of(Optional.empty(), Optional.of("a\nb"))).isInstanceOf(Difference.Text.class);
        assertThat(Difference.of(Optional.of("a"), Optional.of("b"))).isInstanceOf(Difference.Value.class);
    }
}
