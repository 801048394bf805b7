package ai.coditect.milepost.cli.output;

import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;

/** Prints an unexpected exception in full, without the token: its message may contain anything. */
public record CrashReport(Environment environment) {

    private static final List<String> SECRETS = List.of("GITHUB_TOKEN", "GH_TOKEN");

    /** Prints it; the exit status of the process. */
    public int tell(Exception problem) {
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace, true));
        environment.err().println("milepost: this is a bug in milepost. Report it with these lines:");
        environment.err().print(withoutSecrets(trace.toString()));
        return ExitCode.FAILED.status();
    }

    private String withoutSecrets(String text) {
        String clean = text;
        for (String name : SECRETS) {
            Optional<String> secret = environment.variable(name).map(String::strip);
            clean = secret.isPresent() ? clean.replace(secret.get(), "[" + name + "]") : clean;
        }
        return clean;
    }
}
