package ai.coditect.milepost.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IssueIdTest {

    @Test
    void takesWhatAPatternWouldTake() {
        Pattern kebab = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
        Random random = new Random(5);
        String letters = "az09--A_é\n";
        for (int i = 0; i < 50_000; i++) {
            String text = random.ints(random.nextInt(8), 0, letters.length())
                    .mapToObj(at -> letters.substring(at, at + 1))
                    .collect(Collectors.joining());

            assertThat(IssueId.parse(text).isPresent())
                    .as(text)
                    .isEqualTo(kebab.matcher(text).matches());
        }
    }

    @Test
    void isAtMostEightyCharactersLong() {
        assertThat(IssueId.parse("a".repeat(80))).isPresent();
        assertThat(IssueId.parse("a".repeat(81))).isEmpty();
    }
}
