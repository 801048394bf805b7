package ai.coditect.milepost.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeSpansTest {

    /** Each {@code x} of the text is marked in the second column if it is code. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "x,-",
                "x `x` x,-+-",
                "``x ` x`` x,++-",
                "`x,-",
                "`x ``x`` x,-+-",
                "```x` x,--",
                "'x|```|x|```|x',-+-",
                "'```|x',-",
                "'x `x|x` x',----",
            })
    void areFound(String text, String expected) {
        String lines = text.replace('|', '\n');
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < lines.length(); i++) {
            if (lines.charAt(i) == 'x') {
                marks.append(CodeSpans.in(lines).get(i) ? '+' : '-');
            }
        }

        assertThat(marks).hasToString(expected);
    }
}
