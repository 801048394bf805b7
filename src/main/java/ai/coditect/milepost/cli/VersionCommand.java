package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.options.HelpText;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code milepost version}: the same as {@code --version}. */
@Command(
        name = "version",
        description = "Show the version.",
        exitCodeList = {"0:Shown.", HelpText.USAGE},
        footerHeading = HelpText.EXAMPLES,
        footer = {
            "  milepost version",
            "  milepost --version                 the same",
            "",
            HelpText.DOCUMENTS + "CHANGELOG.md"
        })
final class VersionCommand implements Callable<Integer> {

    private final Environment environment;

    VersionCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        environment.out().println("milepost " + Version.current());
        return ExitCode.OK.status();
    }
}
