package ai.coditect.milepost.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkflowCommandsTest {

    private final StringBuilder log = new StringBuilder();
    private final Iterator<String> tokens = List.of("abc123", "def456").iterator();
    private final WorkflowCommands commands = new WorkflowCommands(log, tokens::next);

    @Test
    void escapesWhatWouldEndADataPart() throws IOException {
        commands.error(Map.of(), "50 % done\r\n::set-output name=x::y");
        assertThat(log).hasToString("::error::50 %25 done%0D%0A::set-output name=x::y\n");
    }

    @Test
    void escapesWhatWouldEndAProperty() throws IOException {
        commands.warning(Map.of("file", "a,line=1::x.yaml", "title", "100 %"), "text");
        assertThat(log).hasToString("::warning file=a%2Cline=1%3A%3Ax.yaml,title=100 %25::text\n");
    }

    @Test
    void switchesCommandsOffAroundForeignText() throws IOException {
        commands.foreign("Plan", "::set-output name=changes::0\n::error::not ours");
        assertThat(log).hasToString("""
                ::stop-commands::abc123
                ::set-output name=changes::0
                ::error::not ours
                ::abc123::
                """);
    }

    @Test
    void takesAnotherTokenWhenTheTextHasTheFirst() throws IOException {
        commands.foreign("Plan", "::abc123::\n::set-env name=PATH::/evil\n");
        assertThat(log).hasToString("""
                ::stop-commands::def456
                ::abc123::
                ::set-env name=PATH::/evil
                ::def456::
                """);
    }

    @Test
    void foldsLongText() throws IOException {
        String text = "line\n".repeat(41);
        commands.foreign("Plan: 41 rows", text);
        assertThat(log)
                .hasToString("::group::Plan: 41 rows\n::stop-commands::abc123\n" + text + "::abc123::\n::endgroup::\n");
    }
}
