package ai.coditect.milepost.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class ResultWriterTest {

    /** Takes nothing. */
    private static Writer failing(String why) {
        return new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException(why);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @Test
    void hasNoFailureWhenEverythingArrived() {
        StringWriter target = new StringWriter();
        ResultWriter out = ResultWriter.to(target);

        out.println("a");

        assertThat(out.failure()).isEmpty();
        assertThat(target).hasToString("a\n");
    }

    @Test
    void remembersWhyTheResultDidNotArrive() {
        ResultWriter out = ResultWriter.to(failing("No space left on device"));

        out.println("a");

        assertThat(out.failure())
                .hasValueSatisfying(problem -> assertThat(problem).hasMessage("No space left on device"));
    }

    @Test
    void aReaderThatWentAwayIsNoFailure() {
        ResultWriter out = ResultWriter.to(failing("Broken pipe"));

        out.println("a");

        assertThat(out.failure()).isEmpty();
    }
}
