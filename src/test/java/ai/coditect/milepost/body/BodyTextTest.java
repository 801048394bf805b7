package ai.coditect.milepost.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\n\n  b", "a\r\n\r\n  b\r\n", "a\r\r  b\r", "a  \n\t\n  b \t\n\n \n"})
    void bringsLineEndingsAndTrailingBlanksIntoOneForm(String text) {
        assertThat(BodyText.normalise(text)).isEqualTo("a\n\n  b");
        assertThat(BodyText.same(text, "a\n\n  b")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\t"})
    void makesBlankTextEmpty(String text) {
        assertThat(BodyText.normalise(text)).isEmpty();
    }

    @Test
    void tellsOtherTextApart() {
        assertThat(BodyText.same("a\nb", "a\n\nb")).isFalse();
        assertThat(BodyText.same("a", " a")).isFalse();
    }
}
