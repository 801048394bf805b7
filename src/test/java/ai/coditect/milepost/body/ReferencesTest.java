package ai.coditect.milepost.body;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.IssueId;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    private static final IssueId SETUP = new IssueId("pytest-setup");
    private static final IssueId DIRS = new IssueId("test-dirs");

    @Test
    void findsEachIdOnceInOrder() {
        assertThat(References.in("#{test-dirs}, see #{pytest-setup}\n(#{test-dirs})"))
                .containsExactly(SETUP, DIRS);
    }

    @Test
    void findsNoneInEscapesAndOtherText() {
        assertThat(References.in("\\#{test-dirs} #{Not-An-Id} #{-} #{} # {a} ${a} #12 #{a"))
                .isEmpty();
    }

    @Test
    void putsInTheNumbersThatAreKnown() {
        String text = "- #{pytest-setup} (a $1 \\ remark), #{test-dirs}, \\#{pytest-setup}, #{-}";

        assertThat(References.resolve(text, Map.of(SETUP, 12)))
                .isEqualTo("- #12 (a $1 \\ remark), #{test-dirs}, \\#{pytest-setup}, #{-}");
    }

    @Test
    void aTemplateBecomesLiteralTextInOneGo() {
        String template = "#{pytest-setup} \\#{pytest-setup} \\\\#{x} #{test-dirs} \\# #{Any Thing} \\#{Any Thing}";

        assertThat(References.literal(template, Map.of(SETUP, 12)))
                .isEqualTo("#12 #{pytest-setup} \\#{x} #{test-dirs} \\# #{Any Thing} #{Any Thing}");
    }

    @Test
    void findsWhatAPatternWouldFind() {
        Pattern form = Pattern.compile("(\\\\?)#\\{([^{}\n]*)}");
        Random random = new Random(11);
        String letters = "#{}\\a\n";
        for (int i = 0; i < 50_000; i++) {
            String text = random.ints(random.nextInt(16), 0, letters.length())
                    .mapToObj(at -> letters.substring(at, at + 1))
                    .collect(Collectors.joining());

            assertThat(References.all(text))
                    .as(text)
                    .isEqualTo(form.matcher(text)
                            .results()
                            .map(match -> new References.Reference(
                                    match.start(),
                                    match.end(),
                                    match.group(2),
                                    !match.group(1).isEmpty()))
                            .toList());
        }
    }

    @Test
    void everyLiteralTextHasATemplateThatRefersToNothing() {
        Random random = new Random(7);
        String letters = "#{}\\ax-\n";
        for (int i = 0; i < 20_000; i++) {
            String literal = random.ints(random.nextInt(14), 0, letters.length())
                    .mapToObj(at -> letters.substring(at, at + 1))
                    .collect(Collectors.joining());
            String template = References.template(literal);

            assertThat(References.in(template)).isEmpty();
            assertThat(References.literal(template, Map.of(new IssueId("a"), 1)))
                    .isEqualTo(literal);
        }
    }
}
