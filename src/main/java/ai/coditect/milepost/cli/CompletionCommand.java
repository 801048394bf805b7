package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.options.HelpText;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code milepost completion}: the script by which a shell completes command lines. */
@Command(
        name = "completion",
        description = {
            "Write the script by which a shell completes commands.",
            "It offers commands, options, their values, and the ids, labels, milestones and workstreams of the"
                    + " definitions."
        },
        exitCodeList = {"0:Written.", HelpText.USAGE},
        footerHeading = HelpText.EXAMPLES,
        footer = {
            "  eval \"$(milepost completion bash)\"                  in ~/.bashrc",
            "  eval \"$(milepost completion zsh)\"                   in ~/.zshrc",
            "  milepost completion fish | source                    in config.fish",
            "",
            HelpText.DOCUMENTS + "docs/shell.md"
        })
final class CompletionCommand implements Callable<Integer> {

    /** The shells that there is a script for. */
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    private final Environment environment;

    @Parameters(paramLabel = "bash|zsh|fish", description = "The shell.")
    private Shell shell = Shell.BASH;

    CompletionCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        String name = "completion/milepost." + shell.name().toLowerCase(Locale.ROOT);
        try (InputStream script =
                Objects.requireNonNull(CompletionCommand.class.getResourceAsStream(name), "a script of this build")) {
            environment.out().print(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        return ExitCode.OK.status();
    }
}
