package ai.coditect.milepost.report;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.plan.field.Difference;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShownLinesTest {

    @Test
    void textOfUsualLengthIsShownWhole() {
        List<String> lines = Collections.nCopies(400, "a line");

        assertThat(ShownLines.of(lines)).isEqualTo(lines);
    }

    @Test
    void ofMoreLinesTheRestIsCounted() {
        assertThat(ShownLines.of(Collections.nCopies(32_000, "a")))
                .hasSize(401)
                .endsWith("a", "… 31600 more lines left out; --format json has the whole text");
    }

    @Test
    void ofALongLineTheRestIsCountedInCharacters() {
        assertThat(ShownLines.of(List.of("🐛".repeat(2_000), "🐛".repeat(2_001))))
                .containsExactly("🐛".repeat(2_000), "🐛".repeat(2_000) + "… 1 more character left out");
    }

    @Test
    void aDifferenceOfTwoLongTextsIsShortAndFoundSoon() {
        Difference.Text text =
                new Difference.Text(Optional.of("a\nb\n".repeat(16_000)), Optional.of("b\nb\na\n".repeat(10_000)));

        assertThat(DiffLines.of(text))
                .hasSize(401)
                .startsWith("@@ -1,32000 +1,30000 @@", "-a", "-b")
                .endsWith("… 61601 more lines left out; --format json has the whole text");
    }
}
