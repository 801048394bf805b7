package ai.coditect.milepost.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.testing.FailingWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ResultWriterTest {

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
        ResultWriter out = ResultWriter.to(new FailingWriter("No space left on device"));

        out.println("a");

        assertThat(out.failure())
                .hasValueSatisfying(problem -> assertThat(problem).hasMessage("No space left on device"));
    }

    @Test
    void aReaderThatWentAwayIsNoFailure() {
        ResultWriter out = ResultWriter.to(new FailingWriter("Broken pipe"));

        out.println("a");

        assertThat(out.failure()).isEmpty();
    }
}
