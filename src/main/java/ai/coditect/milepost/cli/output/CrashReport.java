package ai.coditect.milepost.cli.output;

import ai.coditect.milepost.cli.process.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Prints an unexpected exception in full: its message may contain anything. */
public record CrashReport(Messages messages) {

    /** Prints it; the exit status of the process. */
    public int tell(Exception problem) {
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace, true));
        messages.line("milepost: this is a bug in milepost. Report it with these lines:");
        messages.lines(trace.toString());
        return ExitCode.FAILED.status();
    }
}
