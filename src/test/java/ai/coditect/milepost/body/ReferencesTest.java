package ai.coditect.milepost.body;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.IssueId;
import java.util.Map;
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
}
