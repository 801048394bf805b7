package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.testing.Result;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Fails when a token shows in what a user sees, or could come to see. */
public final class SecretScanner {

    private SecretScanner() {}

    public static void check(Result result) {
        check(result.out());
        check(result.err());
    }

    /** The message of an exception, those of its causes, and the whole of its trace. */
    public static void check(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        check(trace.toString());
    }

    public static void check(String text) {
        assertThat(text).doesNotContain(CliHarness.TOKEN);
    }
}
