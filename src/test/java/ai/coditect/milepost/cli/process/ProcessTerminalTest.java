package ai.coditect.milepost.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken for a terminal, and how it is asked. */
class ProcessTerminalTest {

    private final StringWriter shown = new StringWriter();

    private ProcessTerminal terminal(String told, String typed) {
        return ProcessTerminal.of(
                Map.of("MILEPOST_TERMINAL", told),
                new ByteArrayInputStream(typed.getBytes(Charset.defaultCharset())),
                new PrintWriter(shown));
    }

    @ParameterizedTest
    @CsvSource({
        "ioe120, true, true, true, 120",
        "o72, false, true, false, 72",
        "ie, true, false, true, 80",
        "e0, false, false, true, 80",
        "o99999, false, true, false, 80",
        "'', false, false, false, 80"
    })
    void isWhatTheLauncherSays(String told, boolean input, boolean output, boolean errors, int width) {
        ProcessTerminal terminal = terminal(told, "");

        assertThat(terminal.takesInput()).isEqualTo(input);
        assertThat(terminal.showsOutput()).isEqualTo(output);
        assertThat(terminal.showsErrors()).isEqualTo(errors);
        assertThat(terminal.width()).isEqualTo(width);
    }

    @Test
    void answersWithTheLineThatWasTyped() {
        assertThat(terminal("ioe80", "yes\nand more\n").ask("Sure? ")).hasValue("yes");
        assertThat(shown).hasToString("Sure? ");
    }

    @Test
    void anEndOfInputIsAnEmptyAnswer() {
        assertThat(terminal("ie80", "").ask("Sure? ")).hasValue("");
    }

    @ParameterizedTest
    @CsvSource({"o80", "io80", "oe80", "''"})
    void asksNothingWhereNobodyCanSeeTheQuestionOrAnswer(String told) {
        assertThat(terminal(told, "yes\n").ask("Sure? ")).isEmpty();
        assertThat(shown).hasToString("");
    }
}
